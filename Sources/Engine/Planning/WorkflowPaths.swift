/// The folder part of a path, without its last slash; empty for a bare name.
func folderPath(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
  return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
}

/// A path of a workflow file, which is relative to the file's folder unless it is absolute.
func resolvedPath(_ path: String, in folder: String) -> String {
  path.hasPrefix("/") || folder.isEmpty ? path : folder == "/" ? "/" + path : folder + "/" + path
}
