import Foundation
import TestSupport
import Testing
import Text

/// `workflow pipe`: a line out for each line in.
@Suite struct PipeTests {
  /// Lines that are and are not articles, and what is said of each.
  static let lines: [(line: String, verdict: String, message: String)] = [
    (#"{"id": "one", "text": "It rained. “We stay,” said Anna Holt."}"#, "ok", ""),
    ("", "input", "blank"), ("  \t", "input", "blank"), ("rain", "input", "not JSON"),
    ("[1]", "input", "not a JSON object"),
    (#"{"id": "two"}"#, "input", "neither “text” nor “html”"), (#"{"text": 3}"#, "input", "neither"),
    (#"{"text": "a", "html": "b"}"#, "input", "both"), (#"{"id": {}, "text": "a"}"#, "input", "“id”"),
    (#"{"id": "", "text": "a"}"#, "input", "“id”"), (#"{"id": "three", "text": ""}"#, "article", "empty"),
    (#"{"id": 4, "text": "%PDF-1.4 and so on"}"#, "article", "PDF"), (#"{"text": "No name."}"#, "ok", ""),
    (#"{"id": "one", "text": "The same name again."}"#, "ok", ""), (#"{"text": "\ud800 and \u0000"}"#, "ok", ""),
    (String(repeating: "[", count: 5000), "input", "nested"), (#"{"text": "A page."} {}"#, "input", "after the end"),

    (#"{"id": "half", "text": "Half a li"#, "input", "ends inside a string"),
  ]

  @Test(
    arguments: [[], ["--isolate"], ["--jobs", "1"], ["--jobs", "7"], ["--isolate", "--jobs", "3"]] as [[String]])
  func everyLineIsAnsweredInItsOrder(options: [String]) throws {
    let input = Self.lines.map(\.line).joined(separator: "\n")
    let desk = try Desk(["flow.yaml": pipeWorkflow])
    let output = try Workflow(["pipe", "flow.yaml"] + options).in(desk).given(input).expect().stdout
    #expect(try verdicts(output) == Self.lines.map(\.verdict))
    for (number, (answer, line)) in zip(try answers(output), Self.lines).enumerated() {
      #expect(answer["line"]?.int == number + 1)
      let message = answer["error"]?["message"]?.text
      let isRight = line.message.isEmpty ? message == nil : message?.contains(line.message) == true
      #expect(isRight, "\(answer.compact.prefix(300))")
    }
  }

  @Test func anAnswerIsTheRecordOfARun() throws {
    let files = Dictionary(uniqueKeysWithValues: (1...40).map { ("In/a\($0).txt", ferryArticle + "\nDay \($0).\n") })
    let desk = try Desk(files.merging(["pipe.yaml": pipeWorkflow]) { $1 })
    let steps = pipeWorkflow.replacing("summarize]", with: "summarize, {export: {as: jsonl, to: Out/all.jsonl}}]")
    try desk.write("run.yaml", steps)
    let names = files.keys.sorted()
    let input = names.map { path in
      inputLine(String(path.dropFirst(3).dropLast(4)), files[path] ?? "", ["path": .string(path)])
    }
    try Workflow(["run", "run.yaml"] + names).in(desk).expect()
    let output = try Workflow("pipe", "pipe.yaml").in(desk).given(input.joined()).expect().stdout
    let records = output.split(separator: "\n").enumerated().map { number, line in
      line.replacing(#"{"line":\#(number + 1),"status":"ok","#, with: "{") + "\n"
    }
    #expect(records.joined() == desk.text("Out/all.jsonl"))
  }

  @Test func aSecondRunGivesTheSameBytes() throws {
    let desk = try Desk(["flow.yaml": pipeWorkflow])
    let input = inputLines(60)
    let first = try Workflow("pipe", "flow.yaml", "--jobs", "1").in(desk).given(input).expect().stdout
    #expect(try verdicts(first) == Array(repeating: "ok", count: 60))
    for options in [["--jobs", "5"], ["--isolate"], ["--isolate", "--jobs", "4"]] {
      #expect(try Workflow(["pipe", "flow.yaml"] + options).in(desk).given(input).expect().stdout == first)
    }
  }

  @Test func metadataOfTheLineIsKept() throws {
    let desk = try Desk(["flow.yaml": pipeWorkflow])
    let more: JSONObject = [
      "Published": "2024-05-06", "author": ["Ada North", "Ben South"], "section": "Local", "views": .integer(12),
      "gone": .null,
    ]
    let output = try Workflow("pipe", "flow.yaml").in(desk).given(inputLine("one", ferryArticle, more)).expect().stdout
    let answer = try #require(try answers(output).first)
    #expect(answer[path: "structure.published"]?.text == "2024-05-06")
    #expect(answer[path: "structure.found_in.published"]?.text == "input")
    #expect(answer[path: "structure.byline.authors.count"]?.int == 2)
    #expect(answer[path: "source.metadata[3].values[0]"]?.text == "12")
    #expect(answer[path: "source.metadata.count"]?.int == 4)
  }

  @Test func numberedLinesKeepTheirNumbers() throws {
    let desk = try Desk(["flow.yaml": pipeWorkflow])
    let input = "     7\t" + inputLine("g", "Seven.") + "12\t\n" + inputLine("x", "None.") + "0\tzero\n8\t" + "{}"
    for options in [[], ["--isolate"]] {
      let call = ["pipe", "flow.yaml", "--numbered"] + options
      let output = try Workflow(call).in(desk).given(input).expect().stdout
      #expect(try answers(output).map { $0["line"]?.int } == [7, 12, 0, 0, 8])
      #expect(try verdicts(output) == ["ok", "input", "input", "input", "input"])
    }
  }

  @Test func nothingInGivesNothingOut() throws {
    let answer = try Workflow("pipe", "flow.yaml").in(try Desk(["flow.yaml": pipeWorkflow])).expect()
    #expect(answer.stdout.isEmpty)
  }

  @Test func standardErrorTellsInJSON() throws {
    let desk = try Desk(["flow.yaml": pipeWorkflow])
    let status = try answers(Workflow("pipe", "flow.yaml").in(desk).given("x\n" + inputLines(2)).expect().stderr)
    #expect(status.map { $0["event"]?.text } == ["started", "finished"])
    #expect(status.last?["lines"]?.int == 3 && status.last?["errors"]?.int == 1)
    #expect(status.last?["exit_code"]?.int == 0)
    #expect(try Workflow("pipe", "flow.yaml", "-q").in(desk).given(inputLines(1)).expect().stderr == "")
  }

  @Test(arguments: [
    ("  - parse\n  - export: {as: json, to: \"-\"}\n", "flow.yaml:4:5: error[R010]"),
    ("  - parse\n  - run: [true]\n    writes: [status]\n", "error[R012]"),
    ("  - parse\non: {failure: [{run: [notify]}]}\n", "error[R011]"),
  ])
  func whatHasNoPlaceInAPipe(steps: String, complaint: String) throws {
    let desk = try Desk(["flow.yaml": "name: flow\nsteps:\n" + steps])
    let answer = try Workflow("pipe", "flow.yaml").in(desk).given(inputLines(1)).expect(code: 3, stderr: complaint)
    #expect(answer.stdout.isEmpty)
  }

  @Test func stepsThatFailAreNamed() throws {
    let desk = try Desk([
      "flow.yaml": """
      name: flow
      steps:
        - parse
        - run: [sh, -c, "exit 7"]
          id: check
          if: article.id == "bad"
        - run: [sleep, "20"]
          id: wait
          timeout: 200ms
          if: article.id == "slow"
        - run: [sh, -c, "exit 8"]
          id: extra
          on_error: continue

      """
    ])
    let input = inputLine("bad", "One.") + inputLine("slow", "Two.") + inputLine("good", "Three.")
    let answer = try Workflow("pipe", "flow.yaml").in(desk).given(input).expect(stderr: #""step":"extra""#)
    let lines = try answers(answer.stdout)
    #expect(try verdicts(answer.stdout) == ["program", "timeout", "ok"])
    #expect(lines.map { $0["error"]?["plugin"]?.text } == ["check", "wait", nil])
    #expect(lines[0]["error"]?["message"]?.text == "sh ended with code 7")
    #expect(lines[0]["error"]?["retryable"]?.flag == true)
  }
}
