public import Files
import Text

/// A file as it was when it was written or read: an output, or what a program rests on.
public struct KnownFile: Hashable, Sendable {
  /// Where it lies: relative to the workflow's folder, or absolute.
  public var path: String
  /// Bytes.
  public var size: Int
  /// When it was written: nanoseconds since 1970-01-01T00:00:00Z.
  public var modified: Int
  /// The file's number.
  public var inode: UInt64
  /// The SHA-256 of its bytes in small hexadecimal digits.
  public var sha256: String

  /// A file with this path, state and content.
  public init(path: String, status: FileStatus, sha256: String) {
    self.path = path
    self.sha256 = sha256
    size = status.size
    modified = status.modified
    inode = status.inode
  }

  init(path: String, size: Int, modified: Int, inode: UInt64, sha256: String) {
    self.path = path
    self.size = size
    self.modified = modified
    self.inode = inode
    self.sha256 = sha256
  }

  init?(_ json: JSONValue) {
    guard let items = json.items, items.count == 5, let path = items[0].text, let size = items[1].int,
      let modified = items[2].int, let inode = items[3].int, let sha256 = items[4].text
    else { return nil }
    self.path = path
    self.size = size
    self.modified = modified
    self.inode = UInt64(bitPattern: Int64(inode))
    self.sha256 = sha256
  }

  /// Whether the file of that status is surely the one that was written or read.
  public func isSurely(_ status: FileStatus) -> Bool {
    status.kind == .file && status.size == size && status.modified == modified && status.inode == inode
  }

  static func text(_ outputs: [KnownFile]) -> String {
    var json = JSONWriter()
    write(outputs, to: &json)
    return json.text
  }

  static func write(_ files: [KnownFile], to json: inout JSONWriter) {
    json.beginArray()
    for file in files {
      json.beginArray()
      json.string(file.path)
      json.integer(file.size)
      json.integer(file.modified)
      json.integer(Int(truncatingIfNeeded: file.inode))
      json.string(file.sha256)
      json.endArray()
    }
    json.endArray()
  }

  static func read(_ text: String) -> [KnownFile] {
    guard text != "[]" else { return [] }
    return ((try? JSONParser.parse(text))?.items ?? []).compactMap(KnownFile.init)
  }
}
