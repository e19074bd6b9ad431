import Foundation
import TestSupport
import Testing
import Text

/// Articles that wait for somebody, from outside.
@Suite struct ReviewTests {
  static let flow = """
    name: morning
    articles: [In/*.txt]
    steps:
      - parse
      - extract-quotes
      - detect-corrections
      - export: {as: json, to: "Draft/${{ article.slug }}.json"}
      - review: {by: copy-desk, below: 1}
        if: quotes.count > 0
      - export: {as: json, to: "Out/${{ article.slug }}.json"}
      - export: {as: jsonl, to: Out/all.jsonl}

    """
  static let council = """
    Council Votes on Ferry

    By Ada Brook

    “The boat will sail again,” Maren Holt said on Tuesday.

    “Nobody asked us,” said Peter Lindqvist, chief executive of Northway.

    """

  /// An article with two quotes, which waits, and one without, which does not.
  static func desk(_ files: [String: String] = [:]) throws -> Desk {
    try Desk(
      ["flow.yaml": flow, "In/council.txt": council, "In/dull.txt": "Dull Day\n\nNothing was said.\n"]
        .merging(files) { $1 })
  }

  private func run(_ desk: Desk, _ says: String, code: Int32) throws {
    try Workflow("run", "flow.yaml").in(desk).expect(code: code, stderr: says)
  }

  private func review(_ desk: Desk, _ call: String..., code: Int32 = 0, stdout: String? = nil, stderr: String? = nil)
    throws -> Workflow.Answer
  {
    let by = ["list", "show"].contains(call.first) ? [] : ["--by", "Ada"]
    return try Workflow(["review"] + call + by).in(desk).expect(code: code, stdout: stdout, stderr: stderr)
  }

  private func record(_ desk: Desk, _ path: String = "Out/council.json") throws -> JSONValue {
    try JSONParser.parse(desk.text(path) ?? "null")
  }

  private func list(_ desk: Desk) throws -> [JSONValue] {
    try Workflow("review", "list", "--json").in(desk).expect().stdout.split(separator: "\n").map {
      try JSONParser.parse(String($0))
    }
  }

  @Test func anArticleWaitsAndTheOthersGoOn() throws {
    let desk = try Self.desk()
    try run(desk, "2 articles: 1 worked, 1 waiting for a review", code: 4)
    #expect(desk.text("Out/dull.json") != nil && desk.text("Out/council.json") == nil)
    #expect(desk.text("Draft/council.json") != nil)
    #expect(desk.text("Out/all.jsonl")?.split(separator: "\n").count == 1)
    let waiting = try list(desk)
    #expect(waiting.count == 1 && waiting[0]["article"] == "In/council.txt" && waiting[0]["desk"] == "copy-desk")
    #expect(waiting[0]["title"] == "Council Votes on Ferry" && waiting[0]["open"] == .integer(2))
    try Workflow("status").in(desk).expect(stdout: "waiting: 1 article waits for a review")
    try Workflow("status", "--json").in(desk).expect(stdout: #""waiting_articles":1"#)
    try Workflow("history", "--waiting").in(desk).expect(stdout: "run 1  waiting")
    try Workflow("log").in(desk).expect(stdout: "waits at review for copy-desk, 2 items")
    try Workflow("plan", "flow.yaml").in(desk).expect(
      stdout: "wait   In/council.txt  (it waits for somebody to decide)")
    try run(desk, "0 worked, 1 up to date, 1 waiting for a review", code: 4)
    try Workflow("retry", "flow.yaml", "1").in(desk).expect(code: 4)
    #expect(try list(desk).count == 1)
  }

  @Test func aDecidedArticleGoesOnWithWhatWasDecided() throws {
    let desk = try Self.desk()
    try run(desk, "1 waiting", code: 4)
    _ = try review(desk, "show", "council", stdout: "“The boat will sail again,”")
    _ = try review(desk, "approve", "council", "q1", stderr: "1 of 2 items of In/council.txt still open")
    try run(desk, "1 waiting", code: 4)
    _ = try review(desk, "edit", "In/council.txt", "q2", "--speaker", "Maren Holt", "--reason", "heard her")
    try run(desk, "1 worked, 1 up to date", code: 0)
    let record = try record(desk)
    #expect(record[path: "quotes[0].reviewed"] == "approved" && record[path: "quotes[0].confidence"]?.double == 1)
    #expect(record[path: "quotes[1].speaker.name"] == "Maren Holt")
    #expect(record[path: "quotes[1].speaker.resolved_by"] == "editor")
    #expect(record[path: "reviewed[1].before.speaker"] == "Peter Lindqvist")
    #expect(record[path: "reviewed[1].reason"] == "heard her" && record[path: "reviewed[1].by"] == "Ada")
    #expect(desk.text("Out/all.jsonl")?.split(separator: "\n").count == 2)
    #expect(try list(desk).isEmpty)
    try run(desk, "2 up to date", code: 0)
    // A decision after the fact is worked too.
    _ = try review(desk, "reject", "council", "q2", "--reason", "not hers either")
    try Workflow("plan", "flow.yaml").in(desk).expect(stdout: "In/council.txt  (a decision about it was changed)")
    try run(desk, "1 worked, 1 up to date", code: 0)
    #expect(try self.record(desk)[path: "quotes.count"] == .integer(1))
  }

  @Test func whereARunIsStartedMakesNoDifference() throws {
    let desk = try Self.desk()
    try run(desk, "1 waiting", code: 4)
    _ = try review(desk, "approve", "council")
    let call = Workflow("run", desk.folder + "/flow.yaml", "--state", desk.folder + "/.workflow")
    try call.in("/").expect(code: 0, stderr: "1 worked")
    #expect(desk.text("Out/council.json") != nil)
    try run(desk, "2 up to date", code: 0)
  }

  @Test func whatIsTakenBackIsAskedAgain() throws {
    let desk = try Self.desk()
    try run(desk, "1 waiting", code: 4)
    _ = try review(desk, "approve", "council")
    try run(desk, "1 worked", code: 0)
    let good = desk.text("Out/council.json")
    let sheet = desk.text("Out/all.jsonl")
    _ = try review(desk, "undo", "3", "2")
    try run(desk, "1 waiting", code: 4)
    #expect(desk.text("Out/council.json") == good && desk.text("Out/all.jsonl") == sheet)
    #expect(try list(desk).first?["open"] == .integer(1))
    let log = try Workflow("review", "log", "--json").in(desk).expect().stdout.split(separator: "\n")
    #expect(log.count == 5 && log[4].contains(#""undoes":2"#))
    try Workflow("review", "log").in(desk).expect(stdout: "taken back")
    _ = try review(desk, "undo", "3", code: 1, stderr: "was taken back already")
    _ = try review(desk, "undo", "77", code: 2)
  }

  @Test func aKilledArticleIsInNoOutput() throws {
    let desk = try Self.desk()
    try run(desk, "1 waiting", code: 4)
    _ = try review(desk, "reject", "council", code: 1, stderr: "whoever rejects says why")
    _ = try review(desk, "reject", "council", "--reason", "killed", stderr: "is killed")
    try run(desk, "1 worked, 1 up to date", code: 0)
    #expect(desk.text("Out/council.json") == nil)
    #expect(desk.text("Out/all.jsonl")?.split(separator: "\n").count == 1)
    try run(desk, "2 up to date", code: 0)
  }

  @Test func aChangedArticleAsksAgainAndKeepsItsLastGoodPart() throws {
    let desk = try Self.desk()
    try run(desk, "1 waiting", code: 4)
    _ = try review(desk, "approve", "council")
    try run(desk, "1 worked", code: 0)
    let good = desk.text("Out/all.jsonl")
    try desk.write("In/council.txt", Self.council + "The next vote is in May.\n")
    try run(
      desk, "Out/all.jsonl holds 1 article as an earlier run left it, since articles wait for a review.", code: 4)
    #expect(desk.text("Out/all.jsonl") == good && desk.text("Out/council.json")?.contains("in May") == false)
    _ = try review(desk, "show", "council", stdout: "again makes it hold")
    _ = try review(desk, "again", "council", stderr: "The next run takes In/council.txt on.")
    try run(desk, "1 worked, 1 up to date", code: 0)
    #expect(desk.text("Out/all.jsonl")?.contains("in May") == true)
    try Workflow("review", "log").in(desk).expect(stdout: "earlier version")
    let lines = try Workflow("review", "export", "--earlier").in(desk).expect().stdout.split(separator: "\n")
    #expect(lines.count == 4)
  }

  @Test func aChangedStepAsksAgainOnlyWhereItsResultChanged() throws {
    let desk = try Self.desk()
    try run(desk, "1 waiting", code: 4)
    _ = try review(desk, "approve", "council")
    try run(desk, "1 worked", code: 0)
    try desk.write(
      "flow.yaml", Self.flow.replacing("- detect-corrections", with: "- detect-corrections: {}\n    timeout: 9s"))
    try run(desk, "2 articles", code: 0)
    try desk.write("flow.yaml", Self.flow.replacing("- extract-quotes", with: "- extract-quotes: {kinds: [direct]}"))
    let answer = try Workflow("run", "flow.yaml").in(desk).run()
    #expect(answer.code == 0 || answer.code == 4)
    try desk.write(
      "flow.yaml", Self.flow.replacing("- detect-corrections", with: "- detect-corrections\n  - summarize"))
    try run(desk, "1 waiting for a review", code: 4)
    try desk.write("flow.yaml", Self.flow.replacing("quotes.count > 0", with: "quotes.count > 5"))
    try run(desk, "2 worked", code: 0)
    #expect(try list(desk).isEmpty)
  }

  @Test func decisionsForSeveralAreSingleEvents() throws {
    let more = Self.council.replacing("Peter Lindqvist, chief executive of Northway", with: "Maren Holt")
    let desk = try Self.desk(["In/council.txt": more])
    try run(desk, "1 waiting", code: 4)
    let answer = try review(desk, "edit", "council", "q1", "--speaker", "Ada Brook", "--everywhere", "--json")
    #expect(answer.stdout.split(separator: "\n").count == 2)
    _ = try review(desk, "undo", "1")
    _ = try review(desk, "approve", "council", "q1")
    try run(desk, "1 worked", code: 0)
    let record = try record(desk)
    #expect(record[path: "quotes[0].speaker.name"] == "Maren Holt")
    #expect(record[path: "quotes[1].speaker.name"] == "Ada Brook")
  }

  @Test func annotationsSayWhatWasFoundAndDecided() throws {
    let desk = try Self.desk()
    try run(desk, "1 waiting", code: 4)
    _ = try review(desk, "edit", "council", "q2", "--nobody")
    let line = try Workflow("review", "export").in(desk).expect().stdout
    let row = try JSONParser.parse(line)
    #expect(row[path: "found.speaker"] == "Peter Lindqvist" && row[path: "decided.speaker"] == .null)
    #expect(row["decision"] == "edited" && row[path: "context.text"]?.text?.hasPrefix("“Nobody asked us,”") == true)
  }

  @Test func everyGatheredOutputKnowsWhatWaits() throws {
    let flow = Self.flow.replacing(
      "- export: {as: jsonl, to: Out/all.jsonl}",
      with: "- export: {to: Out/all.sqlite}\n  - export: {as: atom, to: Out/all.atom}\n  - export: Out/all.csv")
    let desk = try Self.desk(["flow.yaml": flow])
    try run(desk, "Out/all.atom leaves out 1 article, since articles wait for a review.", code: 4)
    #expect(desk.text("Out/all.csv")?.contains("The boat") == false)
    try run(desk, "1 up to date, 1 waiting", code: 4)
    _ = try review(desk, "approve", "council")
    try run(desk, "2 articles", code: 0)
    #expect(desk.text("Out/all.csv")?.contains(",approved,") == true)
    try run(desk, "2 up to date", code: 0)
    try desk.write("In/council.txt", Self.council + "More is to come.\n")
    try run(desk, "Out/all.sqlite holds 1 article as an earlier run left it, or not at all", code: 4)
    let quotes = try Workflow("quotes", "boat", "Out/all.sqlite").in(desk).expect()
    #expect(quotes.stdout.contains("The boat will sail again"))
  }

  @Test func callsThatCannotBe() throws {
    let desk = try Self.desk()
    _ = try review(desk, "list", code: 2, stderr: "there is no status log")
    try run(desk, "1 waiting", code: 4)
    _ = try review(desk, "approve", code: 2)
    _ = try review(desk, "approve", "nobody", code: 2, stderr: "no review is of nobody")
    _ = try review(desk, "approve", "council", "q9", code: 2, stderr: "it has headline, q1, q2")
    _ = try review(desk, "edit", "council", "q1", code: 2)
    _ = try review(desk, "edit", "council", "q1", "--text", "never said", code: 1, stderr: "does not hold the words")
    _ = try review(desk, "edit", "council", "q1", "--speaker", "A", "--nobody", code: 2)
    _ = try review(desk, "undo", code: 2)
    #expect(try Workflow("review", "log").in(desk).expect().stdout.isEmpty)
  }

  @Test func whereNothingCanWaitNothingIsAsked() throws {
    let desk = try Self.desk()
    try Workflow("pipe", "flow.yaml").in(desk).expect(code: 3, stderr: "R013")
    try run(desk, "1 waiting", code: 4)
    let answer = try Workflow("run", "flow.yaml", "-").in(desk).given(Self.council).run()
    #expect(answer.code == 1 && answer.stderr.contains("what comes from standard input cannot wait"), "\(answer)")
  }

  @Test func whatIsGoneWaitsForNobody() throws {
    let desk = try Self.desk()
    try run(desk, "1 waiting", code: 4)
    try desk.remove("In/council.txt")
    try Workflow("prune", "flow.yaml", "--outputs", "--yes").in(desk).expect()
    #expect(try list(desk).isEmpty)
    try run(desk, "1 up to date", code: 0)
  }

  @Test func forceAsksNobodyAgain() throws {
    let desk = try Self.desk()
    try run(desk, "1 waiting", code: 4)
    _ = try review(desk, "approve", "council", "q1")
    try Workflow("run", "flow.yaml", "--force").in(desk).expect(code: 4, stderr: "1 worked, 1 waiting")
    #expect(try list(desk).first?["open"] == .integer(1))
    _ = try review(desk, "approve", "council")
    try Workflow("run", "flow.yaml", "--force").in(desk).expect(stderr: "2 worked")
    #expect(try record(desk)[path: "reviewed.count"] == .integer(3))
  }

  @Test func handlersAreToldWhatWaits() throws {
    let handler = "\non: {success: [{run: [sh, -c, 'cat >told']}]}\n"
    let desk = try Self.desk(["flow.yaml": Self.flow + handler])
    try run(desk, "1 waiting", code: 4)
    #expect(desk.text("told")?.contains(#""waiting":1"#) == true)
  }

  @Test func whoDecidesIsTheUserUnlessSomebodyIsNamed() throws {
    let desk = try Self.desk()
    try run(desk, "1 waiting", code: 4)
    try Workflow("review", "approve", "council", "q1").in(desk).with("USER", "mo").expect()
    try Workflow("review", "approve", "council", "q2").in(desk).expect()
    let log = try Workflow("review", "log", "--json").in(desk).expect().stdout
    #expect(log.contains(#""by":"mo""#) && !log.contains(#""by":"""#))
  }

  @Test func twoReviewsAskOneAfterTheOther() throws {
    let flow = Self.flow.replacing(
      "    if: quotes.count > 0\n",
      with: "    if: quotes.count > 0\n  - summarize\n  - review: {by: chief, of: [headline]}\n    id: final\n")
    let desk = try Self.desk(["flow.yaml": flow])
    try run(desk, "2 waiting for a review", code: 4)
    _ = try review(desk, "approve", "council")
    _ = try review(desk, "approve", "dull")
    try run(desk, "1 worked, 1 waiting", code: 4)
    let waiting = try list(desk)
    #expect(waiting.map { $0["step"] } == ["final"] && waiting[0]["desk"] == "chief")
    _ = try review(desk, "edit", "council", "headline", "--text", "Council Votes")
    try run(desk, "1 worked, 1 up to date", code: 0)
    #expect(try record(desk)[path: "structure.headline.text"] == "Council Votes")
    // What was decided first is part of what the second step asks about.
    _ = try review(desk, "undo", "1")
    _ = try review(desk, "undo", "3")
    try run(desk, "1 waiting", code: 4)
    #expect(try list(desk).map { $0["step"] } == ["review"])
  }

  /// A decision is durable when the command returns, however many are made at once.
  @Test func decisionsAtOnceAreAllKept() throws {
    let desk = try Self.desk()
    try run(desk, "1 waiting", code: 4)
    let answer = try shell(
      """
      for item in q1 q2 headline; do "$WORKFLOW" review approve council $item --by Bo -q & done; wait
      "$WORKFLOW" review log --json | wc -l
      """, in: desk)
    #expect(answer.stdout.split(separator: "\n").last?.contains("3") == true, "\(answer)")
    #expect(try list(desk).isEmpty)
  }
}
