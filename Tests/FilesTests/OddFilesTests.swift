import Files
import Foundation
import Testing

/// What stands in folders besides plain files: links, pipes, names of every kind, files that may not be read.
@Suite struct OddFilesTests {
  /// A folder of its own, removed with the value.
  private final class Scratch {
    let path = NSTemporaryDirectory() + "odd-" + UUID().uuidString
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func bytes(_ name: String) -> [UInt8] { Array((path + "/" + name).utf8) }
    func write(_ name: String, _ text: String = "text") throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }
    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }
    func folder() throws -> Folder { try Folder(Array(path.utf8)) }
  }

  private func failure<Value>(_ body: () throws -> Value) -> FileFailure? {
    do {
      _ = try body()
      return nil
    } catch let failure as ReadFailure {
      if case .system(let failure) = failure { return failure }
      return nil
    } catch { return error as? FileFailure }
  }

  @Test func aRenameReplacesWhatStoodThere() throws {
    let scratch = try Scratch()
    try scratch.write("old", "the old words")
    let folder = try scratch.folder()
    let before = try #require(folder.status(Array("old".utf8)))
    let file = try folder.create(Array("new".utf8))
    try file.write(Array("new".utf8))
    // Until the rename a reader sees the old file, whole.
    #expect(try readFile(scratch.bytes("old"), limit: 99).bytes == Array("the old words".utf8))
    try folder.rename(Array("new".utf8), to: Array("old".utf8))
    #expect(try readFile(scratch.bytes("old"), limit: 99).bytes == Array("new".utf8))
    #expect(folder.status(Array("old".utf8))?.inode != before.inode)
    #expect(try folder.entries().count == 1)
  }

  /// What a killed process left half written is in nobody's way.
  @Test func aFileIsReplacedWhole() throws {
    let scratch = try Scratch()
    try scratch.write(".name.new", "half")
    let folder = try scratch.folder()
    for words in ["one", "two"] {
      try folder.replace(Array("name".utf8), with: Array(words.utf8))
      #expect(try readFile(scratch.bytes("name"), limit: 99).bytes == Array(words.utf8))
    }
    #expect(try folder.entries().count == 1)
    #expect(throws: FileFailure.self) { try folder.replace(Array("a/b".utf8), with: []) }
  }

  @Test func aRenameReplacesALinkAndNotItsTarget() throws {
    let scratch = try Scratch()
    try scratch.write("target", "kept")
    try scratch.link("name", to: "target")
    let folder = try scratch.folder()
    try folder.create(Array("part".utf8)).write(Array("new".utf8))
    try folder.rename(Array("part".utf8), to: Array("name".utf8))
    #expect(try readFile(scratch.bytes("target"), limit: 9).bytes == Array("kept".utf8))
    #expect(folder.status(Array("name".utf8))?.kind == .file)
  }

  @Test(arguments: ["dangling", "loop", "file", "folder"])
  func nothingIsWrittenThroughALink(name: String) throws {
    let scratch = try Scratch()
    try scratch.write("real")
    try FileManager.default.createDirectory(atPath: scratch.path + "/place", withIntermediateDirectories: true)
    try scratch.link("dangling", to: "nowhere")
    try scratch.link("loop", to: "loop")
    try scratch.link("file", to: "real")
    try scratch.link("folder", to: "place")
    let folder = try scratch.folder()
    #expect(throws: FileFailure.self) { try folder.create(Array(name.utf8)) }
    #expect(throws: FileFailure.self) { try folder.subfolder(Array(name.utf8)) }
    #expect(folder.status(Array(name.utf8))?.kind == .link)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/nowhere"))
  }

  @Test func aLockIsNotTakenThroughALink() throws {
    let scratch = try Scratch()
    try scratch.link("lock", to: "elsewhere")
    #expect(failure { try FileLock.take(scratch.bytes("lock")) }?.reason == "a link stands in its place")
    #expect(FileLock.noteOfHolder(scratch.bytes("lock")) == nil)
  }

  @Test func linksAreListedAsWhatTheyLeadTo() throws {
    let scratch = try Scratch()
    try scratch.write("a-file")
    try FileManager.default.createDirectory(atPath: scratch.path + "/b-folder", withIntermediateDirectories: true)
    try scratch.link("c", to: "a-file")
    try scratch.link("d", to: "b-folder")
    try scratch.link("e", to: "nowhere")
    try scratch.link("f", to: "f")
    #expect(try FolderListing(Array(scratch.path.utf8)).map(\.kind) == [.file, .folder, .file, .link, .link, .link])
  }

  @Test func aPipeIsRefusedWithoutWaiting() throws {
    let scratch = try Scratch()
    let made = ChildProcess(
      ["mkfifo", scratch.path + "/pipe"], environment: ["PATH": "/usr/bin:/bin"], folder: [], input: []
    ).run { false }
    #expect(made.end == .code(0))
    #expect(throws: ReadFailure.isNoFile) { try readFile(scratch.bytes("pipe"), limit: 10) }
    #expect(FileStatus(scratch.bytes("pipe"))?.kind == .other)
    #expect(try FolderListing(Array(scratch.path.utf8)).map(\.kind) == [.other])
  }

  @Test(arguments: ["/dev/null", "/dev/zero", "/dev/tty"])
  func devicesAreNoArticles(path: String) {
    #expect(throws: ReadFailure.self) { try readFile(Array(path.utf8), limit: 10) }
  }

  @Test(arguments: [
    ("gone", "there is no such file"), ("file/below", "a part of its path is not a folder, or is a link"),
    ("loop", "a link stands in its place"), (String(repeating: "n", count: 300), "its name is too long"),
    ("nul\0byte", "its name, or what it is, is not allowed"),
  ])
  func whatCannotBeReadIsToldInWords(name: String, reason: String) throws {
    let scratch = try Scratch()
    try scratch.write("file")
    try scratch.link("loop", to: "loop")
    let failure = failure { try readFile(scratch.bytes(name), limit: 10) }
    #expect(failure?.sentence == "cannot read: \(reason)")
    #expect(failure?.isOfTheMachine == false)
  }

  @Test func whatMayNotBeReadIsTold() throws {
    let scratch = try Scratch()
    try scratch.write("secret")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: scratch.path + "/secret")
    // The administrator may read everything: then there is nothing to see.
    guard !FileManager.default.isReadableFile(atPath: scratch.path + "/secret") else { return }
    #expect(failure { try readFile(scratch.bytes("secret"), limit: 10) }?.isForbidden == true)
  }

  @Test(arguments: [
    "plain", "with space", "ümläut", "日本語", "-rf", "*", "quo\"te", "back\\slash", "new\nline", "tab\t", "..hidden", "~",
    "%20", "😀", String(repeating: "x", count: 255),
  ])
  func namesOfEveryKind(name: String) throws {
    let scratch = try Scratch()
    let folder = try scratch.folder()
    try folder.create(Array(name.utf8)).write(Array(name.utf8))
    #expect(try folder.entries().map(\.name) == [Array(name.utf8)])
    #expect(try readFile(joined(Array(scratch.path.utf8), Array(name.utf8)), limit: 999).bytes == Array(name.utf8))
    try folder.remove(Array(name.utf8))
    #expect(try folder.entries().isEmpty)
  }

  @Test func aNameThatIsNoTextIsListedAndRead() throws {
    let scratch = try Scratch()
    let folder = try scratch.folder()
    let name: [UInt8] = [0x61, 0xFF, 0xFE, 0x62]
    // Some file systems take UTF-8 only.
    guard let file = try? folder.create(name) else { return }
    try file.write([1, 2, 3])
    #expect(try folder.entries().map(\.name) == [name])
    #expect(try readFile(joined(Array(scratch.path.utf8), name), limit: 9).bytes == [1, 2, 3])
  }

  @Test func aNameOf256BytesIsToldAsTooLong() throws {
    let scratch = try Scratch()
    let folder = try scratch.folder()
    let name = Array(String(repeating: "é", count: 128).utf8)
    #expect(failure { try folder.create(name) }?.reason == "its name is too long")
    #expect(failure { try folder.subfolder(name) }?.reason == "its name is too long")
  }

  @Test(arguments: [(0, 10, "0123456789"), (3, 4, "3456"), (8, 10, "89"), (10, 5, ""), (99, 5, ""), (0, 0, "")])
  func piecesOfAFile(start: Int, count: Int, expected: String) throws {
    let scratch = try Scratch()
    try scratch.write("digits", "0123456789")
    #expect(try readFile(scratch.bytes("digits"), from: start, count: count) == Array(expected.utf8))
  }

  @Test(arguments: [(0, 0), (1, 1), (65_536, 65_536), (1_000_000, 1_000_000)])
  func filesOfEverySizeAreReadWhole(size: Int, limit: Int) throws {
    let scratch = try Scratch()
    let data = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try data.write(to: URL(fileURLWithPath: scratch.path + "/big"))
    let content = try readFile(scratch.bytes("big"), limit: limit)
    #expect(content.bytes == Array(data))
    #expect(content.status.size == size)
    #expect(throws: ReadFailure.tooLarge(size: size + 1)) {
      try data.appending(7).write(to: URL(fileURLWithPath: scratch.path + "/big"))
      _ = try readFile(scratch.bytes("big"), limit: limit)
    }
  }

  @Test(arguments: [
    ("", "a", "a"), ("/", "a", "/a"), ("a", "b", "a/b"), ("a/", "b", "a/b"), (".", "b", "./b"), ("/x/y", "z", "/x/y/z"),
  ])
  func pathsAreJoined(folder: String, name: String, expected: String) {
    #expect(joined(Array(folder.utf8), Array(name.utf8)) == Array(expected.utf8))
  }

  @Test func aMissingFolderIsTold() throws {
    let scratch = try Scratch()
    try scratch.write("file")
    #expect(failure { try Folder(scratch.bytes("gone")) }?.isMissing == true)
    #expect(failure { try FolderListing(scratch.bytes("gone")) }?.isMissing == true)
    #expect(failure { try FolderListing(scratch.bytes("file")) } != nil)
    #expect(failure { try Folder(making: scratch.bytes("file/below")) } != nil)
  }
}

extension Data {
  fileprivate func appending(_ byte: UInt8) -> Data { self + [byte] }
}
