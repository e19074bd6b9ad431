import Foundation
import Testing

@testable import Files

/// Folders as a whole: the order of their names, what a walk meets, files that grow.
@Suite struct FolderWalkTests {
  /// A folder of its own, removed with the value.
  private final class Scratch {
    let path = NSTemporaryDirectory() + "walk-" + UUID().uuidString
    init(_ files: [String] = []) throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for file in files { try write(file) }
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String = "x") throws {
      let url = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    func bytes(_ name: String) -> [UInt8] { Array((path + "/" + name).utf8) }
    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The files below a folder in the order in which its listings give them.
  private func walked(_ folder: String) throws -> [String] {
    try FolderListing(Array(folder.utf8)).flatMap { entry -> [String] in
      let path = folder + "/" + String(decoding: entry.name, as: UTF8.self)
      return entry.kind == .folder ? try walked(path) : [path]
    }
  }

  /// Walked one into the other, folders give whole paths in the order of their bytes.
  @Test(arguments: [
    ["a/b", "a-b", "a.b", "ab", "a/z/y", "A", "é", "z", "0"], ["x/1", "x!", "x\u{7F}", "x0", "x/0/0"],
    ["b/a", "a/b", "a/a", "b", "c/d/e/f", "c/d.e"]
      .filter { $0 != "b" },
    [],
  ])
  func listingsGiveTheOrderOfPaths(files: [String]) throws {
    let scratch = try Scratch(files)
    let found = try walked(scratch.path)
    #expect(
      found == files.map { scratch.path + "/" + $0 }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    )
  }

  @Test func aWalkLeavesHiddenNamesAndLinksToFoldersOut() throws {
    let scratch = try Scratch(["a/b/c.txt", "d.txt", ".git/e.txt", "a/.hidden", "f/g.txt"])
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/link", withDestinationPath: "a")
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/file-link", withDestinationPath: "d.txt")
    var (entered, taken) = ([String](), [String]())
    func name(_ path: [UInt8]) -> String { String(String(decoding: path, as: UTF8.self).dropFirst(scratch.path.count)) }
    try walkFolders(Array(scratch.path.utf8), enter: { entered.append(name($0)) }, take: { taken.append(name($0)) })
    #expect(entered.sorted() == ["", "/a", "/a/b", "/f"])
    #expect(taken.sorted() == ["/a/b/c.txt", "/d.txt", "/f/g.txt", "/file-link"])
  }

  @Test func aWalkOfNothingIsAnError() throws {
    #expect(throws: FileFailure.self) { try walkFolders(Array("/no/such/folder".utf8)) { _ in } }
  }

  /// A file is continued behind what is known of it; the rest is cut off.
  @Test(arguments: [(0, "new"), (2, "01new"), (10, "0123456789new")]) func filesAreContinued(
    size: Int, expected: String
  ) throws {
    let scratch = try Scratch()
    try scratch.write("digits", "0123456789")
    let file = try Folder(Array(scratch.path.utf8)).append(Array("digits".utf8), after: size)
    try file.write(Array("new".utf8))
    #expect(scratch.text("digits") == expected)
  }

  @Test(arguments: ["digits", "gone", "link", "folder"]) func whatCannotBeContinuedIsLeft(name: String) throws {
    let scratch = try Scratch(["folder/x"])
    try scratch.write("digits", "0123456789")
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/link", withDestinationPath: "digits")
    let folder = try Folder(Array(scratch.path.utf8))
    #expect(throws: FileFailure.self) { try folder.append(Array(name.utf8), after: 11) }
    #expect(scratch.text("digits") == "0123456789")
  }

  /// Bytes of one file in another, whatever piece of it.
  @Test(arguments: [(0, 10), (3, 4), (9, 1), (5, 0)]) func piecesAreCopied(start: Int, count: Int) throws {
    let scratch = try Scratch()
    try scratch.write("from", "0123456789")
    let source = try ReadableFile(scratch.bytes("from"))
    let bytes = try source.bytes(from: start, count: count)
    #expect(bytes == Array("0123456789".utf8)[start..<start + count].map(\.self))
    let file = try Folder(Array(scratch.path.utf8)).create(Array("to".utf8))
    try file.write(Array("<".utf8))
    try file.write(bytes, from: source, at: start)
    try file.write(Array(">".utf8))
    #expect(scratch.text("to") == "<" + String(decoding: bytes, as: UTF8.self) + ">")
  }

  @Test(arguments: [(8, 5, "89"), (10, 1, ""), (99, 3, ""), (0, 0, "")]) func behindTheEndThereIsNothing(
    start: Int, count: Int, expected: String
  ) throws {
    let scratch = try Scratch()
    try scratch.write("digits", "0123456789")
    #expect(try ReadableFile(scratch.bytes("digits")).bytes(from: start, count: count) == Array(expected.utf8))
  }

  @Test func linesOfAFile() throws {
    let scratch = try Scratch()
    try scratch.write("lines", "one\n\nthree\r\nlonger than ten\nlast")
    let file = try ReadableFile(scratch.bytes("lines"))
    defer { withExtendedLifetime(file) {} }
    var lines = file.lines(limit: 10)
    var found: [LineReader.Line] = []
    while let line = try lines.next(isStopped: { false }) { found.append(line) }
    #expect(
      found == [
        .whole(Array("one".utf8)), .whole([]), .whole(Array("three\r".utf8)),
        .tooLong(count: 15, beginning: Array("longer than ten".utf8)), .whole(Array("last".utf8)),
      ])
    #expect(try lines.next(isStopped: { false }) == nil)
  }

  @Test func foldersOnTheWayAreMade() throws {
    let scratch = try Scratch(["file"])
    for path in ["a/b/c", "a//d/", "a"] { _ = try Folder(making: scratch.bytes(path)) }
    var isFolder: ObjCBool = false
    #expect(
      FileManager.default.fileExists(atPath: scratch.path + "/a/b/c", isDirectory: &isFolder) && isFolder.boolValue)
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/a/d"))
  }
}
