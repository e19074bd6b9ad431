import Foundation
import TestSupport
import Testing
import Text

/// `Tools/shards`: an archive in pieces, with GNU parallel and as a Slurm array.
@Suite struct ShardTests {
  private static let hasParallel = FileManager.default.isExecutableFile(atPath: "/usr/bin/parallel")
  private let tools = repositoryFolder + "/Tools/shards"

  /// The records of an archive, as one pipe gives them.
  private func records(_ desk: Desk) throws -> String {
    let answers = try Workflow("pipe", "flow.yaml").in(desk).given(desk.text("archive.jsonl") ?? "").expect().stdout
    return answers.split(separator: "\n").enumerated().map { number, line in
      line.replacing(#"{"line":\#(number + 1),"status":"ok","#, with: "{") + "\n"
    }.joined()
  }

  @Test(.enabled(if: hasParallel, "GNU parallel is not installed"))
  func parallelGivesTheAnswersOfOnePipe() throws {
    let desk = try Desk(["flow.yaml": pipeWorkflow, "archive.jsonl": inputLines(60)])
    let call = "LINES_A_SHARD=7 \(tools)/parallel.sh flow.yaml archive.jsonl Work --to Out/all.jsonl"
    let answer = try shell(call, in: desk)
    #expect(answer.code == 0 && answer.stderr.hasSuffix("60 lines: 60 records, 0 errors\n"), "\(answer)")
    #expect(desk.files.count { $0.hasPrefix("Work/Answers/shard-") } == 9)
    #expect(desk.text("Out/all.jsonl") == (try records(desk)))
    // A shard whose answers are gone, and half of one: they are worked again, the others are not.
    try desk.remove("Work/Answers/shard-000003.jsonl")
    try desk.write("Work/Answers/.shard-000003.jsonl.99", "half")
    #expect(try shell(call, in: desk).code == 0)
    #expect(desk.text("Out/all.jsonl") == (try records(desk)))
  }

  @Test(.enabled(if: hasParallel, "GNU parallel is not installed"))
  func aShardThatFailsFailsTheWhole() throws {
    let desk = try Desk(["flow.yaml": pipeWorkflow, "archive.jsonl": inputLines(20)])
    // A program that loses a line of one shard, as a full disk or a kill would, and says that all is well.
    try desk.write("lossy", "#!/bin/sh\n\"$REAL\" \"$@\" | grep -v '\"line\":12,' | cat\n")
    let call = """
      chmod +x lossy; REAL=$WORKFLOW WORKFLOW=$PWD/lossy LINES_A_SHARD=5 \
        \(tools)/parallel.sh flow.yaml archive.jsonl Work --to Out/all.jsonl
      """
    let answer = try shell(call, in: desk)
    #expect(answer.code != 0 && answer.stderr.contains("shard-000002.jsonl: answers are missing"), "\(answer)")
    #expect(desk.text("Out/all.jsonl") == nil && desk.text("Work/Answers/shard-000002.jsonl") == nil)
  }

  @Test func anArrayTaskWorksItsShard() throws {
    let desk = try Desk(["flow.yaml": pipeWorkflow, "archive.jsonl": inputLines(20)])
    let script = """
      \(tools)/cut.sh archive.jsonl Work/Shards 6
      last=$(($(ls Work/Shards | wc -l) - 1)); echo "last $last"
      for task in $(seq 0 $last); do TOOLS=\(tools) SLURM_ARRAY_TASK_ID=$task bash \(tools)/slurm.sbatch flow.yaml Work; done
      "$WORKFLOW" merge Work/Answers --input archive.jsonl --to Out/all.jsonl
      """
    let answer = try shell(script, in: desk)
    #expect(answer.code == 0 && answer.stdout == "last 3\n", "\(answer)")
    #expect(desk.text("Out/all.jsonl") == (try records(desk)))
  }
}
