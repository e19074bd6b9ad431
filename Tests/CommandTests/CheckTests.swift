import Foundation
import TestSupport
import Testing
import Text

/// `workflow check`, from outside.
@Suite struct CheckTests {
  static let story = """
    Ferry Sells 212 Tickets

    By Ada Brook

    “We sold 221 tickets 🎉 in a day,” said Captain Noor Haddad.

    “It was “never” closed, said the mayor.

    Correction: An earlier version gave the wrong day.

    Tickets cost less.
    """

  private func desk(_ rules: String? = nil, story: String = story) throws -> Desk {
    let desk = try Desk(["In/deep/a.txt": story])
    if let rules { try desk.write("In/house-rules.yaml", rules) }
    return desk
  }

  private func check(_ desk: Desk, _ arguments: [String] = []) throws -> TestSupport.Workflow.Answer {
    try Workflow(["check", "In/deep/a.txt"] + arguments).in(desk).run()
  }

  private func lines(_ answer: TestSupport.Workflow.Answer) throws -> [JSONValue] {
    try answer.stdout.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)) }
  }

  @Test func aRemarkNamesLineAndColumn() throws {
    let answer = try check(desk())
    #expect(answer.code == 1)
    #expect(
      answer.stdout.contains(
        "In/deep/a.txt:5:10: warning[K103]: the headline says 212 Tickets, this quote 221 tickets\n5 | “We sold 221"))
    #expect(answer.stdout.contains("In/deep/a.txt:7:"))
    #expect(answer.stderr.hasPrefix("1 file checked: "))
  }

  @Test func aCleanArticleIsFine() throws {
    let answer = try check(desk(story: "Ferry returns\n\n“We are back,” said Noor Haddad, the captain.\n"))
    #expect(answer.code == 0 && answer.stdout.isEmpty && answer.stderr == "1 file checked: no remarks.\n")
  }

  @Test(arguments: [("error", 0), ("warning", 1), ("note", 1)] as [(String, Int32)])
  func theLevelDecidesTheExitCode(level: String, code: Int32) throws {
    #expect(try check(desk(), ["--at-least", level]).code == code)
  }

  @Test func theHouseRulesAreFoundAboveTheArticle() throws {
    let rules = "rules: {K103: off, Q102: error}\nat-least: error\n"
    let remarks = try lines(check(desk(rules), ["--json"]))
    #expect(!remarks.contains { $0["code"]?.text == "K103" })
    #expect(remarks.filter { $0["code"]?.text == "Q102" }.allSatisfy { $0["severity"]?.text == "error" })
    #expect(try check(desk("at-least: error\n")).code == 0)
    #expect(try check(desk("at-least: error\n"), ["--at-least", "warning"]).code == 1)
  }

  @Test func theNearestHouseRulesHoldAlone() throws {
    let desk = try desk("rules: {K103: off}\n")
    try desk.write("In/deep/house-rules.yaml", "at-least: warning\n")
    #expect(try check(desk).stdout.contains("K103"))
    #expect(try !check(desk, ["--rules", "In/house-rules.yaml"]).stdout.contains("K103"))
  }

  @Test(arguments: [
    ("notices: {at: end}", "K104"), ("notices: {labels: [Clarification]}", "K105"), ("rules: {C101: warning}", "C101"),
  ])
  func noticesFollowTheHouse(rules: String, code: String) throws {
    #expect(try check(desk(rules)).stdout.contains("In/deep/a.txt:9:1: warning[\(code)]: "))
  }

  @Test(arguments: ["notices: {at: start}", "notices: {labels: [Correction, Clarification]}"])
  func aNoticeThatFitsIsFine(rules: String) throws {
    let story = "Ferry returns\n\nCorrection: An earlier version gave the wrong day.\n\nThe ferry is back.\n"
    let answer = try check(desk(rules, story: story)).stdout
    #expect(!answer.contains("K104") && !answer.contains("K105"))
  }

  @Test(arguments: [
    ("rule: {}", "did you mean “rules”?"), ("rules: {K103: loud}", "this must be one of error, warning, note, off"),
    ("rules: {K999: off}", "`rules` cannot hold “K999”"), ("at-least: [x]", "this must be one of error, warning, note"),
    ("notices: {at: middle}", "this must be one of start, end"), ("notices: {labels: x}", "not a list of words"),
    ("- x", "must be a mapping, not a list"), ("rules: {", "error[Y"),
  ])
  func houseRulesAreCheckedToo(rules: String, complaint: String) throws {
    let answer = try check(desk(rules))
    #expect(answer.code == 3 && answer.stderr.contains(complaint) && answer.stderr.contains("In/house-rules.yaml:1:"))
    let own = try Workflow(["check", "In/house-rules.yaml"]).in(desk(rules)).run()
    #expect(own.code == 1 && own.stdout.contains(complaint))
  }

  @Test func workflowFilesAreValidated() throws {
    let desk = try desk()
    try desk.write("flow.yaml", "name: flow\nsteps: [pasre]\n")
    let answer = try Workflow(["check", "flow.yaml"]).in(desk).run()
    #expect(answer.code == 1 && answer.stdout.contains("flow.yaml:2:9: error[W010]"))
  }

  @Test func theStepsOfAWorkflowAreTakenAndItsExportsAreNot() throws {
    let desk = try desk()
    try desk.write("flow.yaml", "name: flow\nsteps:\n  - parse\n  - export: {as: json, to: out.json}\n")
    let answer = try check(desk, ["--steps", "flow.yaml"])
    #expect(answer.code == 0 && !answer.stdout.contains("K103") && desk.text("out.json") == nil)
  }

  @Test func anArticleThatCannotBeReadIsAnError() throws {
    let desk = try desk()
    try desk.write("In/deep/b.txt", Data([0x00, 0x01, 0x02, 0xFF]))
    let answer = try Workflow(["check", "In/deep", "--json"]).in(desk).run()
    let failed = try lines(answer).filter { $0["file"]?.text == "In/deep/b.txt" }
    #expect(answer.code == 1 && failed.contains { $0["code"]?.text == "K101" && $0["severity"]?.text == "error" })
    try Workflow(["check", "gone.txt"]).in(desk).expect(code: 1, stdout: "gone.txt: error[K101]: ")
  }

  @Test func valeHasAListForEachFile() throws {
    let alerts = try JSONParser.parse(check(desk(), ["--format", "vale"]).stdout)["In/deep/a.txt"]?.items ?? []
    let alert = try #require(alerts.first { $0["Check"]?.text == "workflow.K103" })
    #expect(alert["Line"]?.int == 5 && alert["Span"]?.items?.compactMap(\.int) == [10, 20])
    #expect(alert["Match"]?.text == "221 tickets" && alert["Severity"]?.text == "warning")
  }

  @Test func theOtherFormsNameTheSamePlace() throws {
    let desk = try desk()
    let sarif = try JSONParser.parse(check(desk, ["--format", "sarif"]).stdout)
    let results = sarif["runs"]?.items?.first?["results"]?.items ?? []
    let result = try #require(results.first { $0["ruleId"]?.text == "K103" })
    let region = result["locations"]?.items?.first?["physicalLocation"]?["region"]
    #expect(region?["startLine"]?.int == 5 && region?["startColumn"]?.int == 10 && region?["endColumn"]?.int == 21)
    #expect(
      try check(desk, ["--format", "github"]).stdout.contains("::warning file=In/deep/a.txt,line=5,col=10,endColumn=21")
    )
    let line = try #require(try lines(check(desk, ["--json"])).first { $0["code"]?.text == "K103" })
    #expect(line["line"]?.int == 5 && line["column"]?.int == 10 && line["length"]?.int == 11)
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .windowsCP1252])
  func placesAreThoseOfTheFileInAnyEncoding(encoding: String.Encoding) throws {
    let story = "Fähre verkauft 212 Karten\n\n„Wir haben 221 Karten verkauft“, sagte Kapitän Noor Haddad.\n"
    let desk = try desk()
    let mark = encoding == .utf16LittleEndian ? Data([0xFF, 0xFE]) : Data()
    try desk.write("In/deep/a.txt", mark + (try #require(story.data(using: encoding))))
    let line = try #require(try lines(check(desk, ["--json"])).first { $0["code"]?.text == "K103" })
    #expect(line["line"]?.int == 3 && line["column"]?.int == 12)
  }

  @Test(arguments: [
    ("“We sold 221 tickets,”", true), ("“We sold 212 tickets,”", false), ("“We sold 221 boats,”", false),
    ("“221 tickets, not 212 tickets,”", false), ("“We sold 3,212 tickets,”", true),
    ("“The 2026 tickets are blue,”", false),
  ])
  func onlyTheSameThingsAreCompared(quote: String, differs: Bool) throws {
    let story = "Ferry Sells 212 Tickets\n\n\(quote) said Noor Haddad, the captain.\n"
    #expect(try check(desk(story: story)).stdout.contains("K103") == differs)
  }
}
