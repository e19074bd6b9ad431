import Foundation
public import Testing

/// The repository that the tests were built from.
public let repositoryFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

/// Whether files that tests compare with are to be written anew.
///
/// `UPDATE_DOCS=1` stands for reference pages, `UPDATE_GOLDEN=1`
/// for expected output. What changed is then reviewed like code.
public func isUpdating(_ variable: String) -> Bool { ProcessInfo.processInfo.environment[variable] == "1" }

/// Expects a file of the repository to hold a text, or writes the text to it when `variable` is set to 1.
public func expectFile(
  _ path: String, holds text: String, orUpdateWith variable: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(fileURLWithPath: repositoryFolder + "/" + path)
  if isUpdating(variable) {
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
  let there = (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) }
  #expect(
    there == text, "\(path): run the test with \(variable)=1 and review the change", sourceLocation: sourceLocation)
}

/// The names of the files in a folder of the repository, sorted.
public func filesInRepository(_ folder: String, endingIn suffix: String = "") -> [String] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: repositoryFolder + "/" + folder)) ?? []
  return names.filter { $0.hasSuffix(suffix) }.sorted()
}
