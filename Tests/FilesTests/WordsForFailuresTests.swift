import Foundation
import Testing

@testable import Files

/// Failures of the system in an editor's words, and what they say about other files.
@Suite struct WordsForFailuresTests {
  @Test(arguments: [
    (ENOENT, "there is no such file"), (EACCES, "it is not permitted"), (EPERM, "it is not permitted"),
    (EROFS, "the disk is read-only"),
    (ENOSPC, "the disk is full"), (EPIPE, "nobody reads it any more"), (EISDIR, "it is a folder"),
    (EMFILE, "too many files are open"),
    (EIO, "the disk reports an error"), (EEXIST, "there is something of that name already"),
    (ETIMEDOUT, "another program holds it for too long"),
  ])
  func words(code: Int32, reason: String) {
    let failure = FileFailure("write", Array("a/é".utf8), code: code)
    #expect(failure.reason == reason && failure.sentence == "cannot write: \(reason)" && failure.path == "a/é")
  }

  /// No number is left without words, and none speaks of `errno`.
  @Test func everyNumberHasWords() {
    for code in 1...133 as ClosedRange<Int32> {
      let reason = FileFailure("read", [], code: code).reason
      #expect(!reason.isEmpty && reason.utf8.count < 80, "\(code): \(reason)")
    }
  }

  /// A full disk fails every file; a missing file only itself.
  @Test(arguments: [
    (ENOSPC, true), (EMFILE, true), (EROFS, true), (EIO, true), (ENOENT, false), (EACCES, false), (ENAMETOOLONG, false),
    (EISDIR, false),
  ])
  func whoIsAtFault(code: Int32, isMachine: Bool) {
    let failure = FileFailure("read", [], code: code)
    #expect(failure.isOfTheMachine == isMachine)
    #expect(failure.isMissing == (code == ENOENT) && failure.isForbidden == (code == EACCES))
  }

  @Test(arguments: [
    (0.0, "1970-01-01T00:00:00.000Z"), (1_740_916_800.5, "2025-03-02T12:00:00.500Z"),
    (1_740_916_799.9996, "2025-03-02T12:00:00.000Z"),
    (951_782_400.001, "2000-02-29T00:00:00.001Z"), (-0.5, "1969-12-31T23:59:59.500Z"),
    (-86_400, "1969-12-31T00:00:00.000Z"),
  ])
  func timesForPrograms(seconds: Double, expected: String) { #expect(utcTime(seconds) == expected) }

  @Test func processesThatAreThereOrNot() {
    #expect(SystemProcess.isAlive(SystemProcess.id))
    for id in [0, -1, Int.max, 4_194_305] {
      #expect(!SystemProcess.isAlive(id) && !SystemProcess.terminate(id), "\(id)")
    }
    #expect(SystemProcess.processors > 0 && !SystemProcess.userName.isEmpty)
    #expect((try? SystemProcess.currentFolder())?.first == UInt8(ascii: "/"))
  }

  /// A program without a slash is found where `PATH` says, the first that can be run; folders of that name are none.
  @Test func programsAreFoundAsTheShellDoes() throws {
    let folder = NSTemporaryDirectory() + "path-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["a", "b", "c/tool"] {
      try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    for (name, rights) in [("a/tool", 0o644), ("b/tool", 0o755), ("b/other", 0o755)] {
      _ = FileManager.default.createFile(
        atPath: folder + "/" + name, contents: Data(), attributes: [.posixPermissions: rights])
    }
    let path = ["PATH": "\(folder)/c:\(folder)/gone::\(folder)/a:\(folder)/b"]
    #expect(ChildProcess.program("tool", in: path) == folder + "/b/tool")
    #expect(ChildProcess.program("other", in: path) == folder + "/b/other")
    #expect(ChildProcess.program("nothing", in: path) == "nothing")
    #expect(
      ChildProcess.program("./tool", in: path) == "./tool" && ChildProcess.program("/x/tool", in: path) == "/x/tool")
    #expect(ChildProcess.program("sh", in: [:]).hasSuffix("/sh"))
  }
}
