import Foundation
import Testing

@testable import Files

/// The two ways to watch a folder tell the same.
@Suite struct FolderWatchTests {
  let folder: String
  init() throws {
    folder = NSTemporaryDirectory() + "watch-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder + "/sub", withIntermediateDirectories: true)
  }

  private func write(_ name: String, _ text: String = "text") throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// The names of files that a watch tells of, with what happened to them.
  private func names(_ changes: [FolderChange]) -> Set<String> {
    Set(
      changes.map { change in
        switch change {
        case .complete(let path): "complete \(name(path))"
        case .begun(let path): "begun \(name(path))"
        case .found(let path): "found \(name(path))"
        case .gone(let path): "gone \(name(path))"
        case .lost: "lost"
        }
      })
  }

  private func name(_ path: [UInt8]) -> String {
    String(String(decoding: path, as: UTF8.self).dropFirst(folder.utf8.count + 1))
  }

  private func both() throws -> [any FolderWatch] {
    [try watchFolder(Array(folder.utf8)), try PollingWatch(Array(folder.utf8), pause: 0)]
  }

  @Test func filesThatAreThereAreFound() throws {
    defer { remove() }
    try write("a.txt")
    try write("sub/b.txt")
    try write(".hidden")
    for watch in try both() {
      #expect(names(watch.changes()) == ["found a.txt", "found sub/b.txt"])
      #expect(watch.changes().isEmpty)
    }
  }

  @Test func filesThatComeChangeAndGoAreTold() throws {
    defer { remove() }
    try write("old.txt")
    let watches = try both()
    for watch in watches { _ = watch.changes() }
    try write("new.txt")
    try write("old.txt", "changed")
    for watch in watches {
      let told = names(watch.changes())
      for name in ["old.txt", "new.txt"] {
        #expect(told.contains("complete \(name)") || told.contains("found \(name)"))
      }
    }
    try FileManager.default.removeItem(atPath: folder + "/old.txt")
    for watch in watches { #expect(names(watch.changes()) == ["gone old.txt"]) }
  }

  @Test func foldersThatComeAreWatchedToo() throws {
    defer { remove() }
    let watches = try both()
    for watch in watches { _ = watch.changes() }
    try FileManager.default.createDirectory(atPath: folder + "/x/y", withIntermediateDirectories: true)
    try write("x/y/deep.txt")
    for watch in watches {
      #expect(!names(watch.changes()).isDisjoint(with: ["found x/y/deep.txt", "complete x/y/deep.txt"]))
    }
  }

  @Test func aFileMovedAwayIsGoneAndOneMovedInIsComplete() throws {
    defer { remove() }
    try write("a.txt")
    let watch = try watchFolder(Array(folder.utf8))
    _ = watch.changes()
    try FileManager.default.moveItem(atPath: folder + "/a.txt", toPath: folder + "/sub/b.txt")
    let told = names(watch.changes())
    #expect(told.contains("gone a.txt"))
    #expect(told.contains("complete sub/b.txt") || told.contains("found sub/b.txt"))
  }

  @Test func aFolderThatGoesIsLost() throws {
    defer { remove() }
    for watch in try both() {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      _ = watch.changes()
      remove()
      #expect(names(watch.changes()).contains("lost"))
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
  }

  @Test func aMissingFolderIsAnError() {
    remove()
    #expect(throws: FileFailure.self) { try watchFolder(Array((folder + "/none").utf8)) }
  }
}
