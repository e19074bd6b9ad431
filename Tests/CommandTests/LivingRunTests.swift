import Foundation
import TestSupport
import Testing

/// Two calls at once: a run that waits in a child process, and what others see of it.
@Suite struct LivingRunTests {
  private static let slow = """
    name: slow
    articles: [In/*.txt]
    steps:
      - parse
      - run: [sh, -c, "for turn in $(seq 1200); do [ -e done ] && exit; sleep 1; done"]

    """

  @Test func aSecondRunIsRefusedAndTheFirstCanBeCancelled() async throws {
    let desk = try Desk(["slow.yaml": Self.slow, "In/ferry.txt": ferryArticle, "In/tide.txt": ferryArticle])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: binaryPath)
    process.arguments = ["run", "slow.yaml", "-q", "-j", "1"]
    process.currentDirectoryURL = URL(fileURLWithPath: desk.folder)
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer {
      // The step waits for this file, however slow the machine is.
      _ = FileManager.default.createFile(atPath: desk.folder + "/done", contents: nil)
      process.terminate()
    }
    for _ in 0..<200 {
      if try Workflow("status").in(desk).run().stdout.contains("run 1  running") { break }
      try await Task.sleep(for: .milliseconds(50))
    }
    try Workflow("status").in(desk).expect(stdout: "process \(process.processIdentifier)")
    try Workflow("run", "slow.yaml").in(desk).expect(code: 5, stderr: "already running: run 1")
    try Workflow("cancel", "1").in(desk).expect(stderr: "Told run 1")
  }
}
