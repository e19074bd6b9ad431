import Files
import StatusLog
import Text

/// A pattern of files that an article's steps were handed, with the files as they were read.
struct ArticleInput: Hashable, Sendable {
  /// A file, as the system finds it from the current folder.
  struct File: Hashable, Sendable {
    var path: [UInt8]
    /// `nil` when it went while it was read.
    var status: FileStatus?
    /// Empty when it could not be read.
    var sha256: String
  }

  /// The pattern, as the system finds it from the current folder.
  var pattern: [UInt8]
  var files: [File] = []

  /// The same with the names of the status log.
  func known(_ keys: PathKeys) -> KnownInput {
    KnownInput(
      pattern: keys.key(pattern[...]),
      files: files.compactMap { file in
        guard var status = file.status else { return nil }
        status.modified = trustworthyTime(status)
        return KnownFile(path: keys.key(file.path[...]), status: status, sha256: file.sha256)
      })
  }

  /// A number for a sidecar file and for files that steps were handed: it changes when one of them does.
  static func besideNumber(_ sidecar: Int, _ inputs: [KnownInput]) -> Int {
    inputs.flatMap(\.files).reduce(sidecar) { number, file in
      (file.path + file.sha256).utf8.reduce(number) { $0 &* 31 &+ Int($1) }
    }
  }
}
