import Foundation
import TestSupport
import Testing
import Text

/// `workflow merge`: one answer for each line of an archive, and tables of them.
@Suite struct MergeTests {
  /// A desk with an archive of so many lines and the answers to them, in three files out of order.
  private func desk(_ input: String = inputLines(30), workflow: String = pipeWorkflow) throws -> Desk {
    let desk = try Desk(["flow.yaml": workflow, "archive.jsonl": input])
    let script = """
      mkdir Shards Answers Out; cat -n archive.jsonl | split -n r/3 - Shards/s-
      for s in Shards/*; do "$WORKFLOW" pipe flow.yaml --numbered --isolate -q < $s > Answers/$(basename $s); done
      """
    #expect(try shell(script, in: desk).code == 0)
    return desk
  }

  /// A merge of the desk's answers against its archive.
  private func merge(_ desk: Desk, _ more: String..., input: String = "archive.jsonl") -> Workflow {
    Workflow(["merge", "Answers", "--input", input] + more).in(desk)
  }

  private func lines(_ text: String?) -> [Substring] { (text ?? "").split(whereSeparator: \.isNewline) }

  @Test func answersInAnyOrderBecomeTheRecordsOfARun() throws {
    let desk = try desk()
    let said = try merge(desk, "--to", "Out/all.jsonl", "--to", "Out/quotes.csv").expect().stderr
    #expect(said == "30 lines: 30 records, 0 errors\n")
    let piped = try Workflow("pipe", "flow.yaml").in(desk).given(desk.text("archive.jsonl") ?? "").expect().stdout
    let records = lines(piped).enumerated().map { number, line in
      line.replacing(#"{"line":\#(number + 1),"status":"ok","#, with: "{") + "\n"
    }
    #expect(desk.text("Out/all.jsonl") == records.joined())
    let table = lines(desk.text("Out/quotes.csv"))
    #expect(table.count == 31 && table[30].hasPrefix("a30,Anna Lindqvist,"), "\(table)")
    #expect(desk.files.filter { $0.hasPrefix("Out/") } == ["Out/all.jsonl", "Out/quotes.csv"])
    #expect(try merge(desk, "--to", "-").expect().stdout == desk.text("Out/all.jsonl"))
  }

  @Test func tablesOfOtherRowsAndFormats() throws {
    let desk = try desk(inputLines(4))
    try merge(desk, "--to", "Out/c.csv", "--of", "corrections").expect()
    #expect(lines(desk.text("Out/c.csv")).count == 5)
    try merge(desk, "--to", "Out/list", "--as", "jsonl").expect()
    #expect(lines(desk.text("Out/list")).count == 4)
    try merge(desk, "--to", "Out/x.json", "--as", "csv").expect(code: 2, stderr: "has the ending of json")
  }

  @Test func anArchiveOfQuotesIsThatOfARunAndIsUpdated() throws {
    let desk = try desk(inputLines(12))
    try merge(desk, "--to", "Out/archive.sqlite").expect(stderr: "12 lines: 12 records")
    let all = ["quotes", "", "--limit", "0", "--json"]
    // A line of a pipe lies in no file.
    func quotes(_ file: String) throws -> [String] {
      try lines(Workflow(all + [file]).in(desk).expect().stdout).map {
        String($0).replacing(/"file":"[^"]*","line":[^,]*/, with: "")
      }
    }
    let merged = try quotes("Out/archive.sqlite")
    #expect(merged.count == 12)
    try desk.write(
      "run.yaml",
      "articles: [archive.jsonl]\n" + pipeWorkflow.replacing("summarize]", with: "summarize, {export: Run/a.sqlite}]"))
    try Workflow("run", "run.yaml").in(desk).expect()
    #expect(try quotes("Run/a.sqlite") == merged)
    // Two lines are worked anew, and another merge takes them into the archive that is there.
    let changed = inputLines(12).replacing("day 3.", with: "day 33.").replacing("We are glad", with: "We are proud")
    let newer = try self.desk(changed)
    try newer.write("Out/archive.sqlite", try Data(contentsOf: URL(fileURLWithPath: desk.path("Out/archive.sqlite"))))
    try merge(newer, "--to", "Out/archive.sqlite").expect()
    #expect(try lines(Workflow(all + ["Out/archive.sqlite"]).in(newer).expect().stdout).count == 12)
    try Workflow("quotes", "proud", "Out/archive.sqlite", "--json").in(newer).expect()
    try Workflow("quotes", "glad", "Out/archive.sqlite").in(newer).expect(code: 1)
    #expect(newer.files.filter { $0.hasPrefix("Out/") } == ["Out/archive.sqlite"])
    try newer.write("Out/mine.sqlite", "mine")
    try merge(newer, "--to", "Out/mine.sqlite").expect(code: 74)
    #expect(newer.text("Out/mine.sqlite") == "mine")
  }

  @Test func errorsMoveToAFileThatIsWorkedAgain() throws {
    let poison = inputLine("poison", "A poisoned article.")
    let desk = try desk(inputLines(8) + poison + "\n" + inputLines(3), workflow: poisonedWorkflow)
    let call = merge(desk, "--to", "Out/all.jsonl", "--again", "again.jsonl")
    try call.expect(stderr: "warning[R024]: lines 1 and 11 are both called “a1”")
    try call.expect(stderr: "13 lines: 11 records, 2 errors")
    #expect(lines(desk.text("Out/all.jsonl")).count == 11)
    #expect(desk.text("again.jsonl") == "9\t" + poison + "10\t\n")
    // The step is mended: the line's answer settles its error, and the tables are those of a first success.
    try desk.write("mended.yaml", pipeWorkflow)
    try desk.write("Answers/z", "")
    let script = #""$WORKFLOW" pipe mended.yaml --numbered -q < again.jsonl > Answers/z"#
    #expect(try shell(script, in: desk).code == 0)
    let answer = try Workflow("merge", "Answers", "--input", "archive.jsonl", "--again", "again.jsonl", "--json")
      .in(desk).expect()
    #expect(desk.text("again.jsonl") == "10\t\n")
    let counts = try JSONParser.parse(answer.stdout)
    #expect(counts["records"]?.int == 12 && counts["errors"]?.int == 1 && counts["settled"]?.int == 2, "\(answer)")
  }

  @Test func aLostAnswerIsMissedAndCanBeWorkedAgain() throws {
    let desk = try desk()
    let part = lines(desk.text("Answers/s-ab"))
    try desk.write("Answers/s-ab", part.dropLast(2).joined(separator: "\n") + "\n")
    let call = merge(desk, "--to", "Out/all.jsonl", "--again", "again.jsonl")
    let answer = try call.expect(code: 1, stderr: "error[R020]: 2 of 30 lines have no answer: 26, 29")
    #expect(answer.stderr.hasSuffix("30 lines: 28 records, 0 errors, 2 without an answer; no table was written\n"))
    #expect(desk.text("Out/all.jsonl") == nil)
    let script = #""$WORKFLOW" pipe flow.yaml --numbered -q < again.jsonl > Answers/more"#
    #expect(try shell(script, in: desk).code == 0)
    try call.expect(stderr: "30 lines: 30 records")
    #expect(desk.text("again.jsonl") == "")
  }

  @Test func halfALineIsNoAnswer() throws {
    let desk = try desk()
    let part = try #require(desk.text("Answers/s-ac"))
    try desk.write("Answers/s-ac", String(part.dropLast(100)) + "\n\n{\"line\":1}\n{\"line\":0,\"status\":\"error\"}")
    let answer = try merge(desk).expect(code: 1, stderr: "30 lines: 29 records, 0 errors, 1 without an answer, 4")
    for place in [
      "Answers/s-ac:10:1: warning[R023]: this is no answer of a pipe: it is not JSON", "s-ac:11", "s-ac:12:1",
      "s-ac:13:1: warning[R023]: this is no answer of a pipe: it does not say which line it answers",
    ] { #expect(answer.stderr.contains(place), "\(answer.stderr)") }
  }

  @Test func aLineAnsweredTwiceIsTold() throws {
    let desk = try desk()
    let part = try #require(desk.text("Answers/s-aa"))
    try desk.write("Answers/s-zz", lines(part).prefix(2).joined(separator: "\n"))
    let answer = try merge(desk, "--to", "Out/all.jsonl").expect(code: 1)
    let first = "Answers/s-zz:1:1: error[R021]: line 1 is answered here and in Answers/s-aa:1, both times the same"
    #expect(answer.stderr.contains(first) && answer.stderr.contains("2 answered twice"), "\(answer.stderr)")
    try desk.write("Answers/s-zz", lines(part)[0].replacing("Lindqvist", with: "Lindquist") + "\n")
    try merge(desk).expect(code: 1, stderr: "in two ways")
  }

  @Test func anAnswerToAnotherTextIsTold() throws {
    let desk = try desk()
    let archive = lines(desk.text("archive.jsonl"))
    try desk.write("turned.jsonl", (archive[1...] + archive[..<1]).joined(separator: "\n"))
    let turned = try merge(desk, input: "turned.jsonl").expect(code: 1, stderr: "30 answers to other texts")
    #expect(turned.stderr.contains("error[R022]: this answers another text than line 1 of the input holds"))
    #expect(turned.stderr.contains("help: and 20 more like this"), "\(turned.stderr)")
    try desk.write("short.jsonl", archive.dropLast().joined(separator: "\n"))
    try merge(desk, input: "short.jsonl").expect(code: 1, stderr: "1 of the answers are for lines behind the last")
  }

  @Test func withoutTheInputALostTailIsSpokenOf() throws {
    let desk = try desk()
    try Workflow("merge", "Answers").in(desk).expect(stderr: "warning[R026]: answers that are missing behind line 30")
    try Workflow("merge", "Answers", "--lines", "30").in(desk).expect(stderr: "30 lines: 30 records, 0 errors\n")
    try Workflow("merge", "Answers", "--lines", "33").in(desk).expect(code: 1, stderr: "lines have no answer: 31–33")
    try desk.write("Answers/cut", #"{"line":31,"status":"ok","id":"half a"#)
    try Workflow("merge", "Answers").in(desk).expect(code: 1, stderr: "error[R026]")
  }

  @Test func whatEnginesPutBesideTheirResultsIsNotRead() throws {
    let desk = try desk()
    for name in ["_SUCCESS", ".part-00000.crc", "_temporary/0/part-00000"] { try desk.write("Answers/" + name, "x") }
    #expect(try merge(desk).expect().stderr == "30 lines: 30 records, 0 errors\n")
  }

  @Test func theInputMayBeManyFilesOrAStream() throws {
    let desk = try desk()
    #expect(try shell("split -l 7 archive.jsonl part-", in: desk).code == 0)
    let parts = desk.files.filter { $0.hasPrefix("part-") }
    #expect(parts.count == 5)
    try Workflow(["merge", "Answers", "--input"] + parts + ["--to", "Out/all.jsonl"]).in(desk).expect()
    #expect(lines(desk.text("Out/all.jsonl")).count == 30)
    let archive = try #require(desk.text("archive.jsonl"))
    try merge(desk, "--again", "again.jsonl", input: "-").given(archive).expect(stderr: "30 lines: 30 records")
    try merge(desk, input: "gone.jsonl").expect(code: 74, stderr: "gone.jsonl: cannot read: there is no such file")
  }

  @Test func nothingThatIsReadIsWrittenOver() throws {
    let desk = try desk(inputLines(3))
    let before = desk.files
    for (option, path, reason) in [
      ("--to", "Answers/all.jsonl", "no place for other files"), ("--again", "archive.jsonl", "read by this merge"),
      ("--again", "Answers", "what stands in its place is no file"), ("--to", "Out/../Answers/x.csv", "no place for"),
    ] {
      try merge(desk, option, path).expect(code: 74, stderr: reason)
    }
    #expect(desk.files == before)
  }

  @Test func aFullDiskEndsIt() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    try merge(try desk(inputLines(3)), "--to", "-").writing(to: "/dev/full")
      .expect(code: 74, stderr: "Standard output cannot be written: the disk is full.")
  }
}
