/// Watches a folder with all folders in it, hidden ones apart, in the best way that the system has.
///
/// - Throws: when the folder cannot be listed.
public func watchFolder(_ path: [UInt8]) throws(FileFailure) -> any FolderWatch {
  #if os(Linux)
    if let watch = try KernelWatch(path) { return watch }
  #endif
  return try PollingWatch(path)
}
