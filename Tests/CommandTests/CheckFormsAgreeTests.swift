import Foundation
import TestSupport
import Testing
import Text

/// All forms of `workflow check` tell of the same remarks at the same places, whatever the articles are.
@Suite struct CheckFormsAgreeTests {
  private static let articles = [
    "In/one.txt":
      "Ferry Sells 212 Tickets\n\n“We sold 221 tickets 🎉 in a day,” said Captain Noor Haddad.\n\n“It was never closed, said the mayor.\n",
    "In/two.txt":
      "Été à Bréhat\r\n\r\n“On ne sait rien,” a dit Anne Le Roux.\r\n\r\nCorrection: An earlier version gave the wrong day.\r\n",
    "In/three %0A::x.md":
      "# Tide\n\n“It opened on *Friday*,” said Tom Hale.\n\nCorrection: An earlier version of this article gave the wrong day.\n",
    "In/four.html":
      "<h1>Dam</h1><p>&ldquo;It holds,&rdquo; said Ann Hale.</p><p>The council met for three hours &mdash; “and nobody asked.</p>",
  ]

  private func remarks(_ form: String, _ desk: Desk) throws -> [String] {
    let files = Self.articles.keys.sorted()
    let answer = try Workflow(["check", "--format", form, "--at-least", "error"] + files).in(desk).run()
    #expect(answer.code == 0 || answer.code == 1, "\(answer.stderr)")
    switch form {
    case "json":
      return try answer.stdout.split(separator: "\n").map { line in
        let remark = try JSONParser.parse(Array(line.utf8))
        return "\(remark["file"]?.text ?? "?") \(remark["line"]?.int ?? 0) \(remark["code"]?.text ?? "?")"
      }
    case "sarif":
      let log = try JSONParser.parse(Array(answer.stdout.utf8))
      return (log["runs"]?.items?.first?["results"]?.items ?? []).map { result in
        let place = result["locations"]?.items?.first?["physicalLocation"]
        let file = place?["artifactLocation"]?["uri"]?.text?.removingPercentEncoding ?? "?"
        return "\(file) \(place?["region"]?["startLine"]?.int ?? 0) \(result["ruleId"]?.text ?? "?")"
      }
    case "vale":
      let log = try JSONParser.parse(Array(answer.stdout.utf8)).object
      return (log?.members ?? []).flatMap { file, alerts in
        (alerts.items ?? []).map {
          "\(file) \($0["Line"]?.int ?? 0) \($0["Check"]?.text?.split(separator: ".").last ?? "?")"
        }
      }
    default: return []
    }
  }

  @Test func theyAgree() throws {
    let desk = try Desk(Self.articles)
    let json = try remarks("json", desk).sorted()
    #expect(
      !json.isEmpty && json.contains { $0.hasPrefix("In/three %0A::x.md") }
        && json.contains { $0.hasPrefix("In/four.html") })
    #expect(try remarks("sarif", desk).sorted() == json)
    #expect(try remarks("vale", desk).sorted() == json)
    let files = Self.articles.keys.sorted()
    let text = try Workflow(["check"] + files).in(desk).run().stdout
    #expect(text.split(separator: "\n").count { $0.hasPrefix("In/") } == json.count, "\(text)")
    let github = try Workflow(["check", "--format", "github"] + files).in(desk).run().stdout
    let commands = github.split(separator: "\n").filter { $0.hasPrefix("::") }
    #expect(
      commands.count == json.count && commands.allSatisfy { $0.contains("file=") && $0.contains("line=") }, "\(github)")
  }

  /// Checked together or alone, an article has the same remarks.
  @Test func articlesAreCheckedAlone() throws {
    let desk = try Desk(Self.articles)
    let files = Self.articles.keys.sorted()
    let together = try Workflow(["check", "--json"] + files).in(desk).run().stdout.split(separator: "\n").map(
      String.init)
    let alone = try files.flatMap {
      try Workflow(["check", "--json", $0]).in(desk).run().stdout.split(separator: "\n").map(String.init)
    }
    #expect(together.sorted() == alone.sorted())
  }
}
