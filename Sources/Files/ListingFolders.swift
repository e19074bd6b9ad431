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

/// The names in a folder, without `.` and `..`, a million of them in little memory.
///
/// They are in the order of their bytes, a folder's name taken with a slash at its end: walked one into the other,
/// folders give whole paths in the order of their bytes.
public struct FolderListing: Sendable, RandomAccessCollection {
  fileprivate struct Entry {
    var start: Int32
    var length: UInt16
    var kind: FileStatus.Kind
  }

  private var names: [UInt8] = []
  private var entries: [Entry] = []

  /// Lists a folder.
  public init(_ path: [UInt8]) throws(FileFailure) {
    let descriptor = openForReading(path.isEmpty ? [UInt8(ascii: ".")] : path, O_DIRECTORY)
    guard descriptor >= 0 else { throw FileFailure("list the folder", path) }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      throw FileFailure("list the folder", path)
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) { add(entry, path) }
    sort()
  }

  /// The first place, 0.
  public var startIndex: Int { 0 }
  /// How many names there are.
  public var endIndex: Int { entries.count }

  /// One of the names.
  public subscript(index: Int) -> FolderEntry {
    let entry = entries[index]
    let start = Int(entry.start)
    return FolderEntry(name: Array(names[start..<start + Int(entry.length)]), kind: entry.kind)
  }

  /// Whether there is a folder of that name.
  public func contains(folder name: String) -> Bool {
    entries.contains { entry in
      let start = Int(entry.start)
      return entry.kind == .folder && Int(entry.length) == name.utf8.count
        && names[start..<start + Int(entry.length)].elementsEqual(name.utf8)
    }
  }

  /// The names of files that end so, without that ending.
  public func stems(of ending: String) -> Set<[UInt8]> {
    let ending = Array(ending.utf8)
    var stems: Set<[UInt8]> = []
    for entry in entries where entry.kind != .folder && Int(entry.length) > ending.count {
      let stem = Int(entry.start) + Int(entry.length) - ending.count
      guard names[stem..<stem + ending.count].elementsEqual(ending) else { continue }
      stems.insert(Array(names[Int(entry.start)..<stem]))
    }
    return stems
  }

  private mutating func add(_ entry: UnsafeMutablePointer<dirent>, _ path: [UInt8]) {
    let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
    let name = UnsafeBufferPointer(
      start: start, count: strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)))
    guard !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8), let place = Int32(exactly: names.count) else {
      return
    }
    names.append(contentsOf: name)
    let kind = entryKind(entry.pointee.d_type) { Files.joined(path, Array(name)) }
    entries.append(Entry(start: place, length: UInt16(clamping: name.count), kind: kind))
  }

  private mutating func sort() {
    entries = names.withUnsafeBufferPointer { names in
      entries.sorted { left, right in
        let (first, second) = (names.of(left), names.of(right))
        let common = Swift.min(first.count, second.count)
        if let a = first.baseAddress, let b = second.baseAddress {
          let order = memcmp(a, b, common)
          if order != 0 { return order < 0 }
        }
        return first.next(common, left.kind) < second.next(common, right.kind)
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func of(_ entry: FolderListing.Entry) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[Int(entry.start)..<Int(entry.start) + Int(entry.length)])
  }

  /// The byte at a place; behind the end a slash for a folder, else less than any.
  fileprivate func next(_ place: Int, _ kind: FileStatus.Kind) -> Int {
    if place < count { return Int(self[place]) }
    return kind == .folder ? Int(UInt8(ascii: "/")) : -1
  }
}

private func entryKind(_ type: UInt8, _ path: () -> [UInt8]) -> FileStatus.Kind {
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
