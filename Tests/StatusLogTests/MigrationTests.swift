import Foundation
import StatusLog
import Testing

/// States of older versions, as those versions made them.
@Suite struct MigrationTests {
  @Test func aStateOfTheFirstVersionIsOpened() throws {
    let folder = NSTemporaryDirectory() + "log-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures/state-1.sqlite")
    try FileManager.default.copyItem(at: fixture, to: URL(fileURLWithPath: folder + "/state.sqlite"))
    let log = try StatusLog.open(folder: folder)
    let run = try #require(try log.run(1))
    #expect(run.workflow == "morning-quotes")
    #expect(run.state == .failed)
    #expect(try log.events(of: 1).map(\.kind) == [.runStarted, .articleFailed, .runFinished])
    #expect(try log.failedArticles(of: 1) == ["Inbox/a.txt"])
    #expect(try log.claims("morning-quotes").isEmpty)
    #expect(try log.answer("none") == nil)
  }
}
