import Digests
import Foundation

/// Makes fingerprints of parts of a program: of their files, and of those of every module that they import, directly or
/// not.
///
/// Results of earlier runs are believed as long as the fingerprint of what made them is the same. Documentation does
/// not count; a comment in a source does, since nobody can tell what is only a comment more cheaply than by working
/// the articles again.
struct Fingerprints {
  private let list: SourceList
  private var texts: [String: String] = [:]

  init(_ list: SourceList) throws {
    self.list = list
    for file in list.own + list.modules.values.joined() where !file.hasSuffix(".md") {
      texts[file] = try String(contentsOfFile: file, encoding: .utf8)
    }
  }

  /// 16 hexadecimal digits that stand for these files and the modules they rest on.
  ///
  /// - Parameter root: the folder that the files lie below, wherever the sources were put.
  func fingerprint(of files: [String], below root: String) -> String {
    var parts = files.sorted().compactMap { part($0, named: String($0.dropFirst(root.count))) }
    for module in modules(importedBy: files).sorted() {
      for file in (list.modules[module] ?? []).sorted() {
        if let part = part(file, named: module + "/" + (file.split(separator: "/").last ?? "")) { parts.append(part) }
      }
    }
    return String(sha256(Array(parts.joined(separator: "\n").utf8)).prefix(16))
  }

  private func part(_ file: String, named name: String) -> String? {
    texts[file].map { "\(name) \(sha256(Array($0.utf8)))" }
  }

  /// The modules of the package that these files import, and that those import.
  private func modules(importedBy files: [String]) -> Set<String> {
    var found: Set<String> = []
    var waiting = files
    while let file = waiting.popLast() {
      for name in imports(texts[file] ?? "") where list.modules[name] != nil && found.insert(name).inserted {
        waiting += list.modules[name] ?? []
      }
    }
    return found
  }

  private func imports(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place < 2, place + 1 < words.count else { return nil }
      return String(words[place + 1])
    }
  }
}
