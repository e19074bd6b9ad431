// Watching folders: what happened to the files below a folder since somebody asked last.
//
// Nobody waits here and nothing runs in the background: the kernel collects (inotify), or a listing is compared with the
// one before, and whoever is interested asks a few times a second.

/// Tells what happens to the files below a folder.
public protocol FolderWatch: Sendable {
  /// What happened since the last call, in order. Never waits.
  func changes() -> [FolderChange]
}

/// Something that happened below a watched folder.
public enum FolderChange: Hashable, Sendable {
  /// A file was closed by its writer, or given its name whole.
  case complete([UInt8])
  /// A file was made or changed, and may still be written to.
  case begun([UInt8])
  /// A file was there already when the watch began to look.
  case found([UInt8])
  /// A file is gone, or has another name.
  case gone([UInt8])
  /// Too much happened, or folders were moved about: the watch must begin anew.
  case lost
}

/// How deep folders are watched.
let deepestWatch = 64

/// Walks a folder and the folders in it, hidden names left out, links to folders not followed.
///
/// - Parameters:
///   - enter: called with each folder before it is listed.
///   - take: called with each file.
func walkFolders(
  _ root: [UInt8], enter: ([UInt8]) -> Void = { _ in }, take: ([UInt8]) -> Void
) throws(FileFailure) {
  var folders = [(path: root, depth: 0)]
  while let (folder, depth) = folders.popLast() {
    enter(folder)
    guard let entries = try listed(folder, isRoot: depth == 0) else { continue }
    for entry in entries where entry.name.first != UInt8(ascii: ".") {
      let path = joined(folder, entry.name)
      if entry.kind == .file { take(path) }
      if entry.kind == .folder, depth < deepestWatch { folders.append((path, depth + 1)) }
    }
  }
}

/// A folder below the root may have gone since it was seen.
private func listed(_ folder: [UInt8], isRoot: Bool) throws(FileFailure) -> FolderListing? {
  do {
    return try FolderListing(folder)
  } catch {
    if isRoot { throw error }
    return nil
  }
}
