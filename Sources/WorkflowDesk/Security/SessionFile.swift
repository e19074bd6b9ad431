import Files
import Text

/// Keeps sessions for the next desk at the same port, so that open pages go on when it is started again.
///
/// Of what a cookie holds only the hash is kept: whoever reads the file cannot come in with it.
public struct SessionFile: Sendable {
  private let folder: String
  private let name: String

  /// - Parameter folder: the folder of the status log; nothing is kept while it is not there.
  public init(folder: String, port: Int) {
    self.folder = folder
    name = "desk-\(port).json"
  }

  /// The sessions of the desk before.
  var sessions: [Session] {
    guard let bytes = try? readFile(Array(joined(folder, name).utf8), limit: 1 << 20).bytes,
      let items = (try? JSONParser.parse(String(utf8: bytes)))?.items
    else { return [] }
    return items.compactMap { item in
      guard let digest = item["session"]?.text, let began = item["began"]?.int else { return nil }
      return Session(digest: digest, began: began, name: item["name"]?.text)
    }
  }

  /// Keeps these; where that is not possible they end with this desk.
  func keep(_ sessions: [Session]) {
    let items = sessions.filter(\.isFresh).map { session -> JSONValue in
      [
        "session": .string(session.digest), "began": .integer(session.began),
        "name": session.name.map(JSONValue.string) ?? .null,
      ]
    }
    guard let folder = try? Folder(Array(folder.utf8)) else { return }
    try? folder.replace(Array(name.utf8), with: Array(JSONValue.array(items).compact.utf8))
  }
}
