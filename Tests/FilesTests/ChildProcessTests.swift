import Files
import Foundation
import Testing

/// Programs that misbehave: each ends in its own way, and nothing of it is left behind.
@Suite struct ChildProcessTests {
  private func child(
    _ script: String, input: [UInt8] = [], change: (inout ChildProcess) -> Void = { _ in }
  ) -> ChildProcess {
    var child = ChildProcess(
      ["/bin/sh", "-c", script], environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C"], folder: [], input: input)
    child.deadline = SystemClock.monotonicMicroseconds() + 20_000_000
    change(&child)
    return child
  }

  private func run(
    _ script: String, input: [UInt8] = [], change: (inout ChildProcess) -> Void = { _ in }
  ) -> ChildProcess.Result {
    child(script, input: input, change: change).run { false }
  }

  @Test(arguments: [
    ("exit 0", ChildProcess.End.code(0)), ("exit 7", .code(7)), ("exit 255", .code(255)),
    ("kill -TERM $$", .signal(15)),
    ("kill -KILL $$", .signal(9)), ("kill -SEGV $$", .signal(11)), ("no-such-program-at-all", .code(127)),
    ("exec 1>&- 2>&-; exit 3", .code(3)), ("exec 0<&-; exit 4", .code(4)),
  ])
  func endsAreTold(script: String, end: ChildProcess.End) {
    #expect(run(script).end == end)
  }

  @Test(arguments: [
    (["/no/such/program"], "there is no such file"), (["no-such-program-at-all"], "there is no such file"),
    (["/etc/passwd"], "it is not permitted"), (["/"], "it is not permitted"), ([], "there is no such file"),
    ([""], "there is no such file"), (["/bin/sh", "a\0b"], "its name, or what it is, is not allowed"),
  ])
  func whatCannotBeStartedIsToldInWords(arguments: [String], reason: String) {
    let child = ChildProcess(arguments, environment: ["PATH": "/usr/bin:/bin"], folder: [], input: [])
    guard case .notStarted(let failure) = child.run(isStopped: { false }).end else {
      Issue.record("it was started")
      return
    }
    #expect(failure.sentence == "cannot start: \(reason)")
  }

  @Test func aFolderThatIsNotThere() {
    let result = run("true") { $0.folder = Array("/no/such/folder".utf8) }
    guard case .notStarted(let failure) = result.end else {
      Issue.record("\(result.end)")
      return
    }
    #expect(failure.isMissing)
  }

  @Test func itWorksInItsFolder() {
    #expect(run("pwd") { $0.folder = Array("/".utf8) }.output == Array("/\n".utf8))
  }

  @Test func theEnvironmentIsItsOwn() {
    let result = run("echo \"$SEEN.$HOME.$EMPTY.\"") { $0.environment = ["SEEN": "é = 1", "EMPTY": ""] }
    #expect(String(decoding: result.output, as: UTF8.self) == "é = 1...\n")
  }

  @Test(arguments: [("yes", 10_000), ("cat /dev/zero", 1), ("printf 12345", 4)])
  func aFloodIsStopped(script: String, limit: Int) {
    let result = run(script) { $0.outputLimit = limit }
    #expect(result.end == .flooded || script.hasPrefix("printf"))
    #expect(result.output.count < limit + 200_000)
  }

  @Test func ofAFloodOfErrorsTheEndIsKept() {
    let result = run("yes nonsense | head -n 50000 >&2; echo the end >&2") { $0.errorLimit = 100 }
    #expect(result.end == .code(0))
    #expect(result.error.count == 100)
    #expect(String(decoding: result.error, as: UTF8.self).hasSuffix("nonsense\nthe end\n"))
  }

  @Test(arguments: ["sleep 60", "trap '' TERM INT HUP; while :; do sleep 1; done", "exec 1>&- 2>&-; sleep 60"])
  func whatRunsPastItsTimeIsKilled(script: String) {
    let result = run(script) { $0.deadline = SystemClock.monotonicMicroseconds() + 100_000 }
    #expect(result.end == .timedOut)
  }

  @Test func aStoppedRunStopsIt() {
    var asked = 0
    let end = child("sleep 60").run {
      asked += 1
      return asked > 2
    }.end
    #expect(end == .stopped)
  }

  @Test(arguments: ["exit 0", "exec 0<&-; sleep 0.1", "head -c 10 > /dev/null", "true < /dev/null"])
  func inputThatNobodyReadsIsNoFault(script: String) {
    #expect(run(script, input: Array(repeating: 65, count: 1_000_000)).end == .code(0))
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func inputArrivesWhole(count: Int) {
    let result = run("wc -c", input: Array(repeating: 66, count: count))
    #expect(Int(String(decoding: result.output, as: UTF8.self).filter(\.isNumber)) == count)
  }

  @Test func halfAnOutputIsKept() {
    let result = run("printf '{\"a\": ['; kill -ABRT $$")
    #expect(result.end == .signal(6))
    #expect(result.output == Array("{\"a\": [".utf8))
  }

  @Test func bytesThatAreNoTextPass() {
    #expect(run(#"printf '\000\377\200\n'"#).output == [0, 0xFF, 0x80, 0x0A])
  }

  /// A grandchild that keeps the pipes, one in a group of its own, and one that closed everything.
  @Test(arguments: [
    "sleep 61 & exit 0", "setsid sleep 62 & exit 0", "setsid sh -c 'exec 0<&- 1>&- 2>&-; sleep 63' & sleep 0.2; exit 0",
  ])
  func grandchildrenDoNotOutliveIt(script: String) throws {
    let number = script.split(separator: " ").first { Int($0.prefix(2)).map { (61...63).contains($0) } == true }
    let result = run(script)
    #expect(result.end == .leftOthers || result.end == .code(0))
    let listing = run("ps -eo args 2>/dev/null | grep '^sleep \(number?.prefix(2) ?? "")' || true")
    #expect(listing.output.isEmpty, "\(String(decoding: listing.output, as: UTF8.self))")
  }

  @Test func aFailureOutweighsWhatWasLeft() {
    #expect(run("sleep 64 & exit 5").end == .code(5))
  }

  @Test func manyAtOnceDoNotMixTheirOutputs() async {
    let outputs = await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for number in 0..<12 { group.addTask { (number, self.run("echo \(number)").output) } }
      return await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
    }
    for number in 0..<12 { #expect(outputs[number] == Array("\(number)\n".utf8)) }
  }
}
