import Foundation
import TestSupport
import Testing
import Text

/// `workflow pipe --isolate`: an article that kills its process costs one line.
@Suite struct PipeIsolationTests {
  private static let poison = inputLine("poison", "A poisoned article.")

  @Test(arguments: ["1", "2", "5"]) func theKillerIsNamedAndTheOthersAreAnswered(jobs: String) throws {
    let desk = try Desk(["flow.yaml": poisonedWorkflow])
    let input = inputLines(20) + Self.poison + inputLines(33) + Self.poison + Self.poison
    let call = ["pipe", "flow.yaml", "--isolate", "--jobs", jobs]
    let answer = try Workflow(call).in(desk).given(input).expect(stderr: #""event":"crashed""#)
    let expected = [20, 33].flatMap { Array(repeating: "ok", count: $0) + ["crash"] } + ["crash"]
    #expect(try verdicts(answer.stdout) == expected)
    let crash = try answers(answer.stdout)[20]
    #expect(crash["line"]?.int == 21 && crash["id"]?.text == "poison")
    #expect(crash["error"]?["retryable"]?.flag == false)
    #expect(answer.stderr.contains(#"{"event":"crashed","line":21,"alone":true,"signal":9"#), "\(answer.stderr)")
    #expect(try Workflow(call).in(desk).given(input).expect().stdout == answer.stdout)
  }

  @Test func withoutIsolationTheStreamEndsInAFailure() throws {
    let desk = try Desk(["flow.yaml": poisonedWorkflow])
    let answer = try Workflow("pipe", "flow.yaml").in(desk).given(inputLines(3) + Self.poison + inputLines(3)).run()
    #expect(answer.code == 128 + 9)
  }

  @Test func noProcessOutlivesThePipe() throws {
    let desk = try Desk(["flow.yaml": poisonedWorkflow.replacing("kill -9 $PPID; sleep 5", with: "sleep 321")])
    try desk.write("in", inputLines(3) + Self.poison)
    let script = """
      "$WORKFLOW" pipe flow.yaml --isolate < in > out & pipe=$!
      for turn in $(seq 100); do [ -n "$(pgrep -P $pipe 2>/dev/null)" ] && [ -s out ] && break; sleep 0.1; done
      kill -9 $pipe; sleep 1
      ps -eo args | grep -c '[s]leep 321' ; ps -eo args | grep -c "[p]ipe $PWD/flow.yaml"
      """
    let answer = try shell(script.replacing("pipe flow.yaml", with: "pipe \"$PWD/flow.yaml\""), in: desk)
    #expect(answer.stdout == "0\n0\n", "\(answer)")
  }

  @Test func aProcessThatCannotWorkAtAllIsNoFaultOfAnArticle() throws {
    // The processes that isolation starts find the workflow gone.
    let desk = try Desk(["flow.yaml": pipeWorkflow, "in": inputLines(3)])
    let script = """
      (sleep 0.5; cat in) | (sleep 0.2; "$WORKFLOW" pipe flow.yaml --isolate; echo "code $?") & sleep 0.4
      rm flow.yaml; wait
      """
    let answer = try shell(script, in: desk)
    #expect(answer.stdout == "code 74\n", "\(answer)")
    #expect(answer.stderr.contains("ended with code 2"), "\(answer)")
  }
}
