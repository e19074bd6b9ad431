import Files
import Foundation
import Testing

@Suite struct FilesTests {
  private func scratch() throws -> String {
    let path = NSTemporaryDirectory() + "files-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test func aFileIsMadeRenamedAndRemoved() throws {
    let path = try scratch()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folder = try Folder(making: Array((path + "/a/b").utf8))
    let file = try folder.create(Array("x".utf8))
    try file.write(Array("words".utf8))
    #expect(try file.sync().size == 5)
    try folder.rename(Array("x".utf8), to: Array("y".utf8))
    #expect(folder.status(Array("x".utf8)) == nil)
    #expect(try readFile(Array((path + "/a/b/y").utf8), limit: 10).bytes == Array("words".utf8))
    #expect(throws: FileFailure.self) { try folder.create(Array("y".utf8)) }
    try folder.remove(Array("y".utf8))
    try folder.remove(Array("y".utf8))
    #expect(try folder.entries().isEmpty)
  }

  @Test func aSubfolderIsNeverALink() throws {
    let path = try scratch()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folder = try Folder(Array(path.utf8))
    _ = try folder.subfolder(Array("real".utf8))
    try FileManager.default.createSymbolicLink(atPath: path + "/link", withDestinationPath: "real")
    #expect(throws: FileFailure.self) { try folder.subfolder(Array("link".utf8)) }
  }

  @Test func namesAreListedInTheOrderOfPaths() throws {
    let path = try scratch()
    defer { try? FileManager.default.removeItem(atPath: path) }
    for name in ["b", "a.txt", "a-b"] { _ = FileManager.default.createFile(atPath: path + "/" + name, contents: nil) }
    try FileManager.default.createDirectory(atPath: path + "/a", withIntermediateDirectories: true)
    let listing = try FolderListing(Array(path.utf8))
    #expect(listing.map { String(decoding: $0.name, as: UTF8.self) } == ["a-b", "a.txt", "a", "b"])
    #expect(listing.map(\.kind) == [.file, .file, .folder, .file])
  }

  @Test(arguments: [
    (["a.txt", "a.txt.meta.yaml", "b.meta.yaml", "c.yaml", ".meta.yaml", "meta.yaml"], ["a.txt", "b"]),
    (["a.txt", "b.txt"], []), ([], []),
  ])
  func namesAreFoundByTheirEnding(_ names: [String], _ stems: [String]) throws {
    let path = try scratch()
    defer { try? FileManager.default.removeItem(atPath: path) }
    for name in names { _ = FileManager.default.createFile(atPath: path + "/" + name, contents: nil) }
    try FileManager.default.createDirectory(atPath: path + "/folder.meta.yaml", withIntermediateDirectories: true)
    let found = try FolderListing(Array(path.utf8)).stems(of: ".meta.yaml")
    #expect(found == Set(stems.map { Array($0.utf8) }))
  }

  @Test func sizesAreCapped() throws {
    let path = try scratch()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = path + "/x"
    _ = FileManager.default.createFile(atPath: file, contents: Data(repeating: 7, count: 100))
    #expect(throws: ReadFailure.tooLarge(size: 100)) { try readFile(Array(file.utf8), limit: 99) }
    #expect(try readFile(Array(file.utf8), limit: 100).bytes.count == 100)
    #expect(try readFile(Array(file.utf8), from: 90, count: 50).count == 10)
    #expect(throws: ReadFailure.isFolder) { try readFile(Array(path.utf8), limit: 10) }
    #expect(throws: ReadFailure.isNoFile) { try readFile(Array("/dev/zero".utf8), limit: 10) }
  }

  @Test func aPathWithAZeroIsRefused() {
    #expect(FileStatus(Array("/tmp\0/x".utf8)) == nil)
  }

  @Test func aLockHasOneHolder() throws {
    let path = try scratch()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = Array((path + "/lock").utf8)
    do {
      let lock = try #require(try FileLock.take(file))
      try lock.leaveNote("me")
      #expect(try FileLock.take(file) == nil)
      #expect(FileLock.noteOfHolder(file) == "me")
    }
    #expect(FileLock.noteOfHolder(file) == nil)
    #expect(try FileLock.take(file) != nil)
  }

  @Test func aFullDiskIsNamed() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let result = ChildProcess(
      ["/bin/sh", "-c", "echo x > /dev/full"], environment: ["LC_ALL": "C"], folder: [], input: []
    ).run { false }
    #expect(result.end == .code(1) || result.end == .code(2))
    #expect(!result.error.isEmpty)
  }

  @Test func aLongInputAndOutputDoNotBlockEachOther() {
    let input = Array(repeating: UInt8(ascii: "x"), count: 3_000_000)
    let result = ChildProcess(["cat"], environment: ["PATH": "/usr/bin:/bin"], folder: [], input: input).run { false }
    #expect(result.end == .code(0))
    #expect(result.output == input)
  }
}
