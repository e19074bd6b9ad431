#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One name in a folder.
public struct FolderEntry: Sendable {
  /// The name: any bytes but `/` and NUL.
  public var name: [UInt8]
  /// What it is; a link is told as what it leads to, except that a link to a folder stays a link.
  public var kind: FileStatus.Kind
}

/// The names in a folder, in no order, without `.` and `..`.
public func listFolder(_ path: [UInt8]) throws(FileFailure) -> [FolderEntry] {
  var stream: OpaquePointer?
  _ = withPath(path.isEmpty ? [UInt8(ascii: ".")] : path) {
    stream = opendir($0)
    return 0
  }
  guard let stream else { throw FileFailure("list the folder", path) }
  defer { closedir(stream) }
  var entries: [FolderEntry] = []
  while let entry = readdir(stream) {
    let name = name(of: entry)
    guard name != [0x2E], name != [0x2E, 0x2E] else { continue }
    entries.append(FolderEntry(name: name, kind: kind(entry.pointee.d_type, joined(path, name))))
  }
  return entries
}

private func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
  let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
  let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
  return Array(
    UnsafeBufferPointer(start: start, count: strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))))
}

private func kind(_ type: UInt8, _ path: @autoclosure () -> [UInt8]) -> FileStatus.Kind {
  switch Int(type) {
  case Int(DT_REG): return .file
  case Int(DT_DIR): return .folder
  case Int(DT_LNK):
    let target = FileStatus(path())?.kind
    return target == .file ? .file : .link
  case Int(DT_UNKNOWN): return FileStatus(path(), followingLinks: false)?.kind ?? .other
  default: return .other
  }
}
