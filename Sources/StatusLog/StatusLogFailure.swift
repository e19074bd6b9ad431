import GRDB

/// Why the status log could not be read or written.
public struct StatusLogFailure: Error, Hashable, Sendable {
  /// One sentence that names the file.
  public let message: String

  init(_ message: String) { self.message = message }

  /// A failure of SQLite.
  init(_ error: any Error, file: String?) {
    let place = file.map { "The status log \($0)" } ?? "The status log"
    if error is NewerState {
      message = "\(place) was written by a newer version of the program; use that one, or another state folder."
      return
    }
    guard let error = error as? DatabaseError else {
      message = "\(place) failed: \(error)."
      return
    }
    message =
      switch error.resultCode {
      case .SQLITE_FULL: "\(place) cannot be written: the disk is full."
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: "\(place) cannot be written: it is not permitted."
      case .SQLITE_CANTOPEN: "\(place) cannot be opened."
      case .SQLITE_NOTADB, .SQLITE_CORRUPT:
        "\(place) is damaged or not a status log; move it away and run again: articles are then worked anew."
      case .SQLITE_BUSY, .SQLITE_LOCKED: "\(place) is held by another program for too long."
      case .SQLITE_IOERR: "\(place) cannot be read or written: the disk reports an error."
      default: "\(place) failed: \(error.message ?? "SQLite error \(error.resultCode.rawValue)")."
      }
  }
}

/// The tables are of a version that this one does not know.
struct NewerState: Error {}
