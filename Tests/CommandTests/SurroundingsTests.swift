import Foundation
import TestSupport
import Testing

/// The ways in which a shell, cron, a service manager or a container start a program.
@Suite struct SurroundingsTests {
  private func flow(_ last: String, name: String = "desk") -> String {
    "name: \(name)\narticles: [In/*.txt]\nsteps:\n  - parse\n  - \(last)\n"
  }

  private let toFile = #"export: {as: json, to: "Out/${{ article.slug }}.json"}"#
  /// Says that it was asked, and answers when a file says so.
  private let slow = #"run: [sh, -c, "cat > /dev/null; touch asked; until [ -e go ]; do sleep 0.1; done; echo '{}'"]"#
  private let untilAsked = "until [ -e asked ]; do sleep 0.1; done"

  private func desk(_ last: String) throws -> Desk {
    try Desk(["flow.yaml": flow(last), "In/ferry.txt": ferryArticle, "In/tide.txt": "Tide\n\nThe mill opened.\n"])
  }

  @Test func manyMayBeginAtOnceInANewFolder() throws {
    let names = (1...8).map { "flow\($0)" }
    let desk = try desk(toFile)
    for name in names {
      try desk.write("\(name).yaml", flow("export: {as: jsonl, to: Out/\(name).jsonl}", name: name))
    }
    let answer = try shell(
      """
      for round in 1 2 3 4 5; do
        rm -rf .workflow; pids=
        for n in 1 2 3 4 5 6 7 8; do "$WORKFLOW" run flow$n.yaml -q & pids="$pids $!"; done
        for pid in $pids; do wait $pid || echo "failed in round $round"; done
      done
      """, in: desk)
    #expect(answer.code == 0 && answer.stdout == "" && answer.stderr == "", "\(answer)")
    #expect(desk.files.filter { $0.hasPrefix("Out/") } == names.map { "Out/\($0).jsonl" })
  }

  @Test func aClosedStandardOutputIsAnErrorAndNothingGoesElsewhere() throws {
    let desk = try desk("export: {as: jsonl, to: \"-\"}")
    let answer = try shell(
      "\"$WORKFLOW\" run flow.yaml >&-; echo $?; grep -rl article-record .workflow; ls -s .workflow/locks", in: desk)
    #expect(answer.stdout.hasPrefix("74\ntotal"), "\(answer)")
    #expect(answer.stderr.contains("Standard output cannot be written: it is closed."))
  }

  @Test(arguments: ["<&-", ">&-", "2>&-", "<&- >&- 2>&-", "> /dev/full", "2> /dev/full", "< /dev/null"])
  func fileOutputsNeedNoStandardStreams(_ streams: String) throws {
    let desk = try desk(toFile)
    let answer = try shell("\"$WORKFLOW\" run flow.yaml -q \(streams); echo $?", in: desk)
    #expect(answer.stdout == "0\n", "\(answer)")
    #expect(desk.files.contains("Out/ferry.json") && desk.files.contains("Out/tide.json"))
  }

  @Test func aClosedStandardInputIsNoArticle() throws {
    let answer = try shell("\"$WORKFLOW\" run flow.yaml - <&-", in: try desk(toFile))
    #expect(answer.code == 1 && answer.stderr.contains("it is closed"), "\(answer)")
  }

  @Test func anEmptyEnvironmentWillDo() throws {
    let desk = try desk(toFile)
    let answer = try shell("env -i \"$WORKFLOW\" run flow.yaml -q", in: desk)
    #expect(answer.code == 0 && desk.files.contains("Out/ferry.json"), "\(answer)")
  }

  @Test func aLimitOnFileSizesIsToldLikeAFullDisk() throws {
    let desk = try desk(toFile)
    try desk.write("In/long.txt", "Long\n\n" + String(repeating: "The mill opened on Friday. ", count: 20_000))
    let answer = try shell("ulimit -f 800; \"$WORKFLOW\" run flow.yaml", in: desk)
    #expect(answer.code == 73, "\(answer)")
    #expect(answer.stderr.contains("Out/long.json cannot be written: the file would be larger than allowed"))
    try Workflow("status").in(desk).expect(stdout: "failed")
  }

  /// Runs a program that hears SIGHUP, also where the tests themselves were started so that they do not.
  private static let hearing = "perl -e '$SIG{HUP} = \"DEFAULT\"; exec @ARGV or die'"

  @Test func aClosedTerminalEndsARunAsATerminationDoes() throws {
    let desk = try desk(slow)
    let answer = try shell(
      """
      \(Self.hearing) "$WORKFLOW" run flow.yaml -j 1 & \(untilAsked); kill -HUP $!; wait $!; echo $?
      "$WORKFLOW" log
      """, in: desk)
    #expect(answer.stdout.hasPrefix("143\n") && answer.stdout.contains("run.finished"), "\(answer)")
    #expect(answer.stderr.contains("Terminated; the next run goes on from here."))
  }

  @Test func aRunThatBeganWithBlockedSignalsCanBeEnded() throws {
    let blocking = """
      perl -e 'use POSIX; my $all = POSIX::SigSet->new; $all->fillset; sigprocmask(SIG_BLOCK, $all); exec @ARGV or die'
      """
    let answer = try shell(
      "\(blocking) \"$WORKFLOW\" run flow.yaml -j 1 & \(untilAsked); kill -TERM $!; wait $!; echo $?",
      in: try desk(slow))
    #expect(answer.stdout == "143\n", "\(answer)")
  }

  @Test func whatNohupStartedOutlivesItsTerminal() throws {
    let answer = try shell(
      "nohup \"$WORKFLOW\" run flow.yaml & \(untilAsked); kill -HUP $!; sleep 0.5; touch go; wait $!; echo code $?",
      in: try desk(slow))
    #expect(answer.stdout.contains("code 0\n"), "\(answer)")
  }

  @Test func aSchedulerReadsItsFilesAgainAtHangUp() throws {
    let desk = try Desk(["Desk/often.yaml": "name: often\nsteps: [parse]\nschedule: {every: 15m}\n"])
    let answer = try shell(
      """
      \(Self.hearing) "$WORKFLOW" schedule run Desk 2> said &
      until grep -q "next due" said; do sleep 0.1; done; kill -HUP $!
      until [ "$(grep -c "next due" said)" = 2 ]; do sleep 0.1; done; kill -TERM $!; wait $!; echo $?
      """, in: desk)
    #expect(answer.stdout == "0\n", "\(answer)")
    #expect(desk.text("said")?.contains("All workflow files are read again.") == true)
  }

  private static let canUnmount = ((try? shell("unshare -m umount -l /proc", in: try Desk()).code) ?? 1) == 0

  @Test(.enabled(if: canUnmount)) func aContainerWithoutProcWillDo() throws {
    let desk = try desk(toFile)
    let answer = try shell("unshare -m sh -c 'umount -l /proc; \"$WORKFLOW\" run flow.yaml -q'", in: desk)
    #expect(answer.code == 0 && desk.files.contains("Out/ferry.json"), "\(answer)")
  }
}
