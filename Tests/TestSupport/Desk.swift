public import Foundation

/// A folder of its own for one test, with files in it; removed with the value.
public final class Desk: Sendable {
  /// The folder, absolute.
  public let folder: String

  /// A folder with these files.
  public init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "desk-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, Data(text.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The path of a file in it.
  public func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a file, and the folders on the way to it.
  public func write(_ name: String, _ data: Data) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// Writes a file.
  public func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  /// Removes a file.
  public func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// The text of a file, if it is there.
  public func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All files below it but the state, sorted.
  public var files: [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var isFolder: ObjCBool = false
    return all.filter {
      !$0.hasPrefix(".workflow") && FileManager.default.fileExists(atPath: path($0), isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}

/// A short article with a quote and a correction.
public let ferryArticle = """
  Ferry Strike Ends

  The ferry strike ended on Monday. “We are glad to sail again,” said Anna Lindqvist, the captain of the Tern.

  Passengers waited at the pier from dawn.

  Correction: An earlier version of this article misspelled the name of the ferry. It is the Tern, not the Turn.
  """
