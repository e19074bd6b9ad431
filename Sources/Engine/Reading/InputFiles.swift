import Digests
import Files
import Text

/// Finds the files that a path names: one file, all files of a folder, or those that match a pattern.
enum InputFiles {
  /// The paths, in the order of their bytes; those that are not there are left out, but one that is named alone is not.
  static func named(_ path: [UInt8]) -> [[UInt8]] {
    let status = FileStatus(path)
    if status?.kind == .folder { return walk(path) { _ in true } }
    guard status == nil, GlobPattern.isPattern(path) else { return [path] }
    let glob = GlobPattern(path)
    return walk(glob.root, take: glob.matches)
  }

  /// Recursive: safe because the depth is capped.
  private static func walk(_ folder: [UInt8], below names: [[UInt8]] = [], take: ([[UInt8]]) -> Bool) -> [[UInt8]] {
    guard names.count < ArticleSelection.deepest, let listing = try? FolderListing(folder) else { return [] }
    return listing.flatMap { entry -> [[UInt8]] in
      let names = names + [entry.name]
      let path = joined(folder, entry.name)
      if entry.kind == .folder, entry.name.first != UInt8(ascii: ".") { return walk(path, below: names, take: take) }
      return entry.kind == .file && take(names) ? [path] : []
    }
  }
}

/// The SHA-256 of a file of any size in small hexadecimal digits.
func sha256(ofFile path: [UInt8]) throws(ReadFailure) -> String {
  let piece = 4 << 20
  var hash = SHA256()
  var start = 0
  while true {
    let bytes = try readFile(path, from: start, count: piece)
    hash.update(bytes)
    start += bytes.count
    if bytes.count < piece { return hash.hexadecimal() }
  }
}
