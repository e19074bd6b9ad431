import Foundation
import TestSupport
import Testing

/// Outputs of all articles, from outside: the cost follows the change, and nothing in them is lost.
@Suite struct GatheredFileTests {
  private static let flow = """
    name: sheet
    articles: [In/*.txt]
    steps:
      - parse
      - run: [./ask.sh]
      - export: {as: jsonl, to: Out/all.jsonl}
      - export: {as: json, to: "Out/${{ article.slug }}.json"}

    """

  /// Three articles, and a program that notes whom it is asked about and fails where a file `down` says so.
  private func desk() throws -> Desk {
    let desk = try Desk([
      "flow.yaml": Self.flow, "In/a.txt": "Anchor\n\nThe first.\n", "In/b.txt": "Beacon\n\nThe second.\n",
      "In/c.txt": "Canal\n\nThe third.\n",
      "ask.sh": """
      #!/bin/sh
      record=$(cat)
      case "$record" in *SLOW*) [ -e slow ] && touch asked && sleep 30;; esac
      [ -e down ] && case "$record" in *"$(cat down)"*) echo "the server is down" >&2; exit 1;; esac
      echo '{}'
      """,
    ])
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: desk.path("ask.sh"))
    return desk
  }

  private func run(_ desk: Desk, _ says: String, code: Int32 = 0) throws {
    try Workflow("run", "flow.yaml", "-j", "1").in(desk).expect(code: code, stderr: says)
  }

  /// The articles in the sheet, by the first letters of their texts.
  private func sheet(_ desk: Desk) -> String {
    let lines = (desk.text("Out/all.jsonl") ?? "").split(separator: "\n")
    return lines.map { $0.components(separatedBy: #""text":""#).dropFirst().first?.prefix(1) ?? "?" }.joined()
  }

  /// Whether the sheet has the bytes that it has where nothing is known of earlier runs.
  private func expectAsAnew(_ desk: Desk) throws {
    try Workflow("run", "flow.yaml", "-q", "--out", "Anew", "--state", "anew").in(desk).expect()
    #expect(desk.text("Out/all.jsonl") == desk.text("Anew/Out/all.jsonl"))
    _ = try shell("rm -rf Anew anew", in: desk)
  }

  @Test func onlyWhatChangedIsWorked() throws {
    let desk = try desk()
    try run(desk, "3 articles: 3 worked")
    try run(desk, "3 up to date")
    try desk.write("In/b.txt", "Beacon\n\nIt shines.\n")
    try Workflow("plan", "flow.yaml").in(desk).expect(
      stdout: "run    In/b.txt  (its content changed)\nreuse  In/c.txt  (nothing changed since it was worked)\n"
        + "run    Out/all.jsonl  (1 worked, 2 taken over)\n")
    try run(desk, "1 worked, 2 up to date")
    try Workflow("log").in(desk).expect(stdout: "3 articles (1 worked, 2 taken)")
    try expectAsAnew(desk)
    try desk.write("In/aa.txt", "Dock\n\nThe new one.\n")
    try run(desk, "4 articles: 1 worked, 3 up to date")
    #expect(sheet(desk) == "ADBC")
    try desk.remove("In/a.txt")
    try run(desk, "3 articles: 0 worked, 3 up to date")
    #expect(sheet(desk) == "DBC")
    try expectAsAnew(desk)
  }

  @Test func aMissingPageIsMadeForItsArticleAlone() throws {
    let desk = try desk()
    try run(desk, "3 worked")
    try desk.remove("Out/b.json")
    try run(desk, "1 worked, 2 up to date")
    #expect(sheet(desk) == "ABC" && desk.text("Out/b.json") != nil)
  }

  @Test func aKilledRunIsGoneOnWith() throws {
    let desk = try desk()
    try desk.write("In/c.txt", "Canal\n\nA SLOW one.\n")
    let answer = try shell(
      """
      touch slow; "$WORKFLOW" run flow.yaml -q -j 1 & until [ -e asked ]; do sleep 0.1; done
      sleep 1; kill -9 $!; wait $!; ls Out; rm slow; "$WORKFLOW" run flow.yaml
      """, in: desk)
    #expect(answer.stderr.contains("3 articles: 1 worked, 2 up to date"), "\(answer)")
    #expect(!answer.stdout.contains("all.jsonl"))
    #expect(sheet(desk) == "ABC")
    try expectAsAnew(desk)
  }

  @Test func anInterruptedRunIsGoneOnWith() throws {
    let desk = try desk()
    try run(desk, "3 worked")
    for name in ["a", "b", "c"] {
      try desk.write("In/\(name).txt", "New \(name)\n\n\(name == "a" ? "A" : "A SLOW") one.\n")
    }
    let answer = try shell(
      """
      touch slow; "$WORKFLOW" run flow.yaml -q -j 1 & until [ -e asked ]; do sleep 0.1; done
      kill -TERM $!; wait $!; echo $?; rm slow; "$WORKFLOW" run flow.yaml
      """, in: desk)
    #expect(answer.stdout.hasPrefix("143"), "\(answer)")
    #expect(answer.stderr.contains("3 articles: 2 worked, 1 up to date"), "\(answer)")
    try expectAsAnew(desk)
    #expect(desk.files.filter { $0.hasPrefix("Out/.") } == [])
  }

  @Test func aRunInWhichAllFailLeavesTheSheet() throws {
    let desk = try desk()
    try run(desk, "3 worked")
    let before = desk.text("Out/all.jsonl")
    for name in ["a", "b", "c"] { try desk.write("In/\(name).txt", "Changed\n\nIn the night.\n") }
    try desk.write("down", "Changed")
    try run(desk, "Out/all.jsonl holds 3 articles as an earlier run left them, since steps failed.", code: 1)
    #expect(desk.text("Out/all.jsonl") == before)
    try desk.write(
      "flow.yaml",
      Self.flow.replacing("jsonl, to", with: "jsonl , to").replacing("- parse", with: "- parse: {language: de}"))
    try run(desk, "Out/all.jsonl stays as it was: nothing of it could be made.", code: 1)
    #expect(desk.text("Out/all.jsonl") == before)
    try desk.remove("down")
    try run(desk, "3 worked")
    #expect(sheet(desk) == "CCC")
  }

  @Test func whatFailedKeepsItsLastGoodRows() throws {
    let desk = try desk()
    try run(desk, "3 worked")
    try desk.write("In/a.txt", "New\n\nThe first.\n")
    try desk.write("In/b.txt", "Broken\n\nThe second.\n")
    try desk.write("In/d.txt", "Broken too\n\nThe fourth.\n")
    try desk.write("down", "Broken")
    try run(
      desk, "Out/all.jsonl holds 1 article as an earlier run left it and leaves out 1 article, since steps failed.",
      code: 1)
    #expect(sheet(desk) == "NBC" && desk.text("Out/all.jsonl")?.contains("Beacon") == true)
    try Workflow("log", "--json").in(desk).expect(stdout: #""articles":3,"worked":1,"taken":1,"kept":1,"missing":1"#)
    try run(desk, "2 up to date, 2 failed", code: 1)
    try desk.remove("down")
    try run(desk, "2 worked, 2 up to date")
    #expect(sheet(desk) == "NBCB")
    try expectAsAnew(desk)
  }

  @Test func aFolderThatCannotBeSearchedTakesNothingAway() throws {
    let desk = try desk()
    try desk.write("flow.yaml", Self.flow.replacing("In/*.txt", with: "In/**/*.txt"))
    try run(desk, "3 worked")
    _ = try shell("mkdir In/Deep; mv In/c.txt In/Deep", in: desk)
    try run(desk, "3 articles: 1 worked")
    let before = desk.text("Out/all.jsonl")
    let answer = try shell(
      """
      chmod 000 In/Deep
      if [ "$(id -u)" = 0 ]; then chmod -R a+rwX Out .workflow .; chmod 000 In/Deep
        setpriv --reuid=65534 --regid=65534 --clear-groups "$WORKFLOW" run flow.yaml
      else "$WORKFLOW" run flow.yaml; fi; echo $?; chmod 755 In/Deep
      """, in: desk)
    #expect(
      answer.stdout == "1\n" && answer.stderr.contains("stays as it was: not all of it could be made"), "\(answer)")
    #expect(desk.text("Out/all.jsonl") == before)
  }

  @Test func anEditedSheetIsNoSource() throws {
    let desk = try desk()
    try run(desk, "3 worked")
    let text = desk.text("Out/all.jsonl") ?? ""
    try desk.write("Out/all.jsonl", text.replacing("Anchor", with: "Anehor"))
    try run(desk, "it was changed since this workflow wrote it", code: 73)
    try Workflow("run", "flow.yaml", "--force", "-q").in(desk).expect()
    #expect(desk.text("Out/all.jsonl") == text)
  }

  @Test func whatIsWorkedInVainIsNotWorkedAgain() throws {
    let desk = try desk()
    try run(desk, "3 worked")
    try desk.write("Out/all.jsonl", "an editor's work\n")
    try run(desk, "3 worked", code: 73)
    try run(desk, "3 up to date", code: 73)
    try desk.remove("Out/all.jsonl")
    try run(desk, "3 up to date")
    try expectAsAnew(desk)
  }

  @Test func articlesWithoutAPartAreNotWorkedAgain() throws {
    let desk = try desk()
    try desk.write(
      "flow.yaml", Self.flow.replacing("Out/all.jsonl}", with: "Out/all.jsonl}\n    if: article.slug != \"b\""))
    try run(desk, "3 worked")
    try run(desk, "3 up to date")
    try desk.write("In/c.txt", "Dune\n\nThe third.\n")
    try run(desk, "1 worked, 2 up to date")
    #expect(sheet(desk) == "AD")
  }
}
