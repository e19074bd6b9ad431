public import Files
import GRDB
import Text

/// A file of a watched folder, as it was when it was given to a run.
public struct TakenFile: Hashable, Sendable {
  /// Its path, as the watcher names it.
  public var path: String
  /// Bytes.
  public var size: Int
  /// When it was last written: nanoseconds since 1970-01-01T00:00:00Z.
  public var modified: Int
  /// The file's number on its disk.
  public var inode: UInt64

  init(path: String, size: Int, modified: Int, inode: UInt64) {
    self.path = path
    self.size = size
    self.modified = modified
    self.inode = inode
  }

  /// A file as the system knows it.
  public init(path: String, status: FileStatus) {
    self.path = path
    size = status.size
    modified = status.modified
    inode = status.inode
  }
}

extension StatusLog {
  /// Those of the files that no run of the workflow has been given as they are now.
  public func notTaken(_ files: [TakenFile], by workflow: String) throws(StatusLogFailure) -> [TakenFile] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT 1 FROM taken WHERE workflow = ? AND path = ? AND size = ? AND modified = ? AND inode = ?
          """)
      return try files.filter { file in
        try Int.fetchOne(
          statement,
          arguments: [workflow, file.path, file.size, file.modified, Int64(bitPattern: file.inode)]) == nil
      }
    }
  }

  /// Notes that a run of the workflow was given these files, and that those are gone.
  public func take(
    _ files: [TakenFile], gone: [String], by workflow: String
  ) throws(StatusLogFailure) {
    guard !files.isEmpty || !gone.isEmpty else { return }
    try write { database in
      for path in gone {
        try database.cachedStatement(sql: "DELETE FROM taken WHERE workflow = ? AND path = ?")
          .execute(arguments: [workflow, path])
      }
      let statement = try database.cachedStatement(
        sql: "INSERT OR REPLACE INTO taken (workflow, path, size, modified, inode) VALUES (?, ?, ?, ?, ?)")
      for file in files {
        try statement.execute(
          arguments: [workflow, file.path, file.size, file.modified, Int64(bitPattern: file.inode)])
      }
    }
  }
}
