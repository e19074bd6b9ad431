import Files

/// What the name of a sidecar file has behind that of its article.
let sidecarEnding = ".meta.yaml"

/// A number for the sidecar file of an article as it stands; 0 when there is none.
func sidecarNumber(_ path: [UInt8]) -> Int {
  guard let status = FileStatus(path + Array(sidecarEnding.utf8)), status.kind == .file else { return 0 }
  var number = status.size &* 31 &+ status.modified
  number = number &* 31 &+ Int(truncatingIfNeeded: status.inode)
  return number == 0 ? 1 : number
}
