import Foundation
import TestSupport
import Testing
import Text

/// `workflow pipe` among other programs: slow ones, gone ones, full disks, signals.
@Suite struct PipeHostileTests {
  private func desk() throws -> Desk { try Desk(["flow.yaml": pipeWorkflow, "in": inputLines(400)]) }

  @Test func answersAreWrittenWhenInputRests() throws {
    let script = """
      mkfifo back
      { echo '{"text":"One."}'; read go < back; echo '{"text":"Two."}'; } \
        | "$WORKFLOW" pipe flow.yaml -q OPTION | { read first; echo go > back; read second; echo "$first"; echo "$second"; }
      """
    for option in ["", "--isolate"] {
      let answer = try shell(script.replacing("OPTION", with: option), in: try desk(), atMost: 30)
      #expect(try verdicts(answer.stdout) == ["ok", "ok"], "\(answer)")
    }
  }

  @Test func aReaderThatGoesAwayEndsIt() throws {
    let script = """
      (yes '{"text":"Rain."}' | { "$WORKFLOW" pipe flow.yaml; echo "code $?" >&2; }) | head -n 1
      """
    let answer = try shell(script, in: try desk(), atMost: 30)
    #expect(try verdicts(answer.stdout) == ["ok"], "\(answer)")
    #expect(answer.stderr.contains("code 74") && answer.stderr.contains("nobody reads it any more"), "\(answer)")
  }

  @Test func aFullDiskEndsIt() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    for options in [[], ["--quiet"], ["--isolate"]] {
      try Workflow(["pipe", "flow.yaml"] + options).in(try desk()).given(inputLines(30)).writing(to: "/dev/full")
        .expect(code: 74, stderr: "Standard output cannot be written: the disk is full.")
    }
  }

  @Test func aSlowReaderSlowsTheInput() throws {
    // The window and the buffers between the programs hold far less than what the writer would give in that time.
    let script = """
      line=$(printf '{"text":"%s"}' "$(head -c 20000 /dev/zero | tr '\\0' x)")
      { i=0; while [ $i -lt 20000 ]; do echo "$line" || break; i=$((i+1)); echo $i > given; done; } \
        | "$WORKFLOW" pipe flow.yaml -q --jobs 2 | { read first; sleep 1; cat given; }
      """
    let answer = try shell(script, in: try desk())
    let given = Int(answer.stdout.split(separator: "\n").last ?? "") ?? .max
    #expect(given > 1 && given < 400, "\(given)")
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)]) func aSignalEndsItBetweenLines(signal: String, code: Int) throws {
    let script = """
      mkfifo lines; (yes '{"text":"Rain."}' > lines) & writer=$!
      "$WORKFLOW" pipe flow.yaml < lines > out 2> err & pipe=$!
      for turn in $(seq 100); do [ -s out ] && break; sleep 0.1; done
      kill -\(signal) $pipe; wait $pipe; echo "code $?"; kill $writer
      """
    // A shell makes programs in the background ignore the key Ctrl-C; the program takes the signal over all the same.
    let desk = try desk()
    let answer = try shell(script, in: desk)
    #expect(answer.stdout == "code \(code)\n", "\(answer)")
    let lines = try answers(try #require(desk.text("out")))
    #expect(lines.map { $0["line"]?.int } == (1...lines.count).map { $0 })
    #expect(desk.text("err")?.contains(#""exit_code":\#(code)"#) == true)
  }

  @Test func killedItLeavesNothingThatLooksWhole() throws {
    let script = """
      "$WORKFLOW" pipe flow.yaml -q < in > out & pipe=$!
      for turn in $(seq 100); do [ -s out ] && break; sleep 0.05; done; kill -9 $pipe; wait $pipe; echo "code $?"
      """
    let desk = try desk()
    let answer = try shell(script, in: desk)
    #expect(answer.stdout == "code 137\n")
    let again = try Workflow("pipe", "flow.yaml").in(desk).given(inputLines(400)).expect().stdout
    #expect(again.hasPrefix(try #require(desk.text("out"))))
  }

  @Test func aLineBeyondTheLimitIsRefusedInLittleMemory() throws {
    let script = """
      { printf '{"text":"'; head -c 100000000 /dev/zero | tr '\\0' a; printf '"}\\n{"text":"Next."}\\n{"text":"';
        head -c 67108852 /dev/zero | tr '\\0' ' '; printf '"}'; } | (ulimit -v 2000000; "$WORKFLOW" pipe flow.yaml -q)
      """
    let answer = try shell(script, in: try Desk(["flow.yaml": "name: flow\nsteps: [parse]\n"]))
    #expect(try verdicts(answer.stdout).prefix(2) == ["input", "ok"], "\(answer)")
    let message = try answers(answer.stdout)[0]["error"]?["message"]?.text ?? ""
    #expect(message == "The line has 100000011 bytes; lines of up to 67108864 are taken.")
    #expect(try answers(answer.stdout).count == 3)
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    let input = Data(#"{"text":"caf"#.utf8) + [0xE9] + Data("\"}\n".utf8) + [0xFF, 0xFE, 0x0A, 0x00, 0x0A]
    let answer = try Workflow("pipe", "flow.yaml").in(try desk()).given(input).expect()
    #expect(try verdicts(answer.stdout) == ["input", "input", "input"])
    #expect(answer.stdout.contains("invalid UTF-8 at byte 12"))
  }

  @Test func aClosedStandardInputOrOutputIsAnError() throws {
    let script = #""$WORKFLOW" pipe flow.yaml -q <&-; echo "code $?""#
    #expect(try shell(script, in: try desk()).stdout.contains("code 74"))
    try Workflow("pipe", "flow.yaml", "-q").in(try desk()).given(inputLines(1)).withClosedOutput().expect(code: 74)
  }
}
