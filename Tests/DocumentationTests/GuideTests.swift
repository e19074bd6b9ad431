import Foundation
import TestSupport
import Testing

/// The guides, followed word by word: their files are written as they stand there, their commands typed.
@Suite struct GuideTests {
  /// The blocks of a page in that language; those of commands have none.
  private func blocks(_ page: String, _ language: String = "") throws -> [String] {
    let text = try String(contentsOfFile: repositoryFolder + "/docs/" + page, encoding: .utf8)
    var blocks: [String] = []
    var inside: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if inside == language { blocks[blocks.count - 1] += "\n" }
        if inside == nil, line.dropFirst(3) == language { blocks.append("") }
        inside = inside == nil ? String(line.dropFirst(3)) : nil
      } else if inside == language {
        blocks[blocks.count - 1] += (blocks.last == "" ? "" : "\n") + line
      }
    }
    return blocks
  }

  /// The calls of the program in a block, without what is said of each behind it; the desk is none, which runs until it is
  /// stopped.
  private func calls(_ block: String) -> [String] {
    block.split(separator: "\n").filter { $0.hasPrefix("workflow ") && !$0.hasPrefix("workflow desk") }.map { line in
      line.firstRange(of: "   ").map { String(line[..<$0.lowerBound]) } ?? String(line)
    }
  }

  private func enter(_ call: String, in desk: Desk, code: Int32 = 0) throws {
    let answer = try shell("\"$WORKFLOW\"" + call.dropFirst("workflow".count), in: desk)
    #expect(answer.code == code, "\(call): \(answer.stdout)\(answer.stderr)")
  }

  private func shippedArticle() throws -> String {
    try String(contentsOfFile: repositoryFolder + "/Workflows/Articles/ferry-subsidy.txt", encoding: .utf8)
  }

  @Test func anEditorsFirstHourEndsWithAPageForEveryone() throws {
    let flow = try #require(try blocks("first-hour.md", "yaml").first)
    let desk = try Desk(["Workflows/Articles/ferry-subsidy.txt": try shippedArticle(), "Desk/morning.yaml": flow])
    let making = try #require(try blocks("first-hour.md").first)
    #expect(try shell(making, in: desk).code == 0)
    try Workflow("validate", "Desk/morning.yaml").in(desk).expect()
    try Workflow("run", "Desk/morning.yaml").in(desk).expect(stderr: "1 worked")
    #expect(desk.files.filter { $0.hasPrefix("Desk/Out/") } == ["Desk/Out/ferry-subsidy.html", "Desk/Out/quotes.csv"])
    try Workflow("run", "Desk/morning.yaml").in(desk).expect(stderr: "1 up to date")
  }

  @Test func aNewsroomIsSetUp() throws {
    let (flows, scripts) = (try blocks("newsroom.md", "yaml"), try blocks("newsroom.md", "sh"))
    let commands = try blocks("newsroom.md").map { $0.replacing("/var/lib/editorial-workflows", with: "state") }
    let article = try shippedArticle()
    let desk = try Desk([
      "morning.yaml": try #require(flows.first), "tell-the-desk.sh": try #require(scripts.first),
      "Inbox/ferry.txt": article,
    ])
    #expect(try shell("chmod +x tell-the-desk.sh", in: desk).code == 0)
    try #require(commands.count == 5)
    for call in calls(commands[0]) { try enter(call, in: desk) }
    try Workflow("run", "morning.yaml", "--out", "Again", "--state", "Again/state").in(desk)
      .expect(stderr: "Inbox/ferry.txt: goes on without export-4: ")
    #expect(desk.text("Trial/Shared/Sheets/ferry.html") != nil && desk.text("Shared/quotes.csv") == nil)

    // What the service does, which finds nothing of the trial in its way.
    #expect(commands[1].hasPrefix("ExecStart=") && calls(commands[1]).isEmpty)
    try enter("workflow run morning.yaml --state state", in: desk)
    #expect(desk.text("Shared/Sheets/ferry.html") != nil && desk.text("Shared/corrections.atom") != nil)
    for call in calls(commands[2]) { try enter(call, in: desk) }

    try desk.write("Earlier/ferry.txt", article.replacing("7–2", with: "6–3"))
    let changed = flows[0].replacing("  - detect-corrections\n", with: "  - detect-corrections\n" + flows[1])
    try desk.write("morning.yaml", changed)
    try enter("workflow run morning.yaml --state state", in: desk)
    #expect(desk.text("Shared/Changed/ferry.json")?.contains("\"changes\"") == true)
    try Workflow("check", "Inbox", "--steps", "morning.yaml").in(desk).expect(code: 1, stdout: "[E101]")
    // It says by its code that there are findings.
    for call in calls(commands[3]) { try enter(call, in: desk, code: 1) }
    for call in calls(commands[4]) { try enter(call.replacing(" 12 ", with: " 1 "), in: desk) }
  }

  @Test func theDeskIsToldWhenARunFails() throws {
    let (flows, scripts) = (try blocks("newsroom.md", "yaml"), try blocks("newsroom.md", "sh"))
    let desk = try Desk([
      "morning.yaml": flows[0], "tell-the-desk.sh": scripts[0],
      "Inbox/broken.txt": "\u{7F}ELF\u{2}\u{1}\u{1}\u{0}\u{0}",
      "bin/mail": "#!/bin/sh\n{ echo \"$@\"; cat; } >>\"$(dirname \"$0\")/../outbox\"\n",
    ])
    #expect(try shell("chmod +x tell-the-desk.sh bin/mail", in: desk).code == 0)
    let run = "PATH=\"$PWD/bin:$PATH\" \"$WORKFLOW\" run morning.yaml"
    #expect(try shell(run, in: desk).code == 1)
    let told = try #require(desk.text("outbox"))
    #expect(told.hasPrefix("-s The morning sheet desk@ledger.example\n") && told.contains("not a text"), "\(told)")
  }

  /// The files that the guide to a first plugin makes; `make proof` builds the plugin and enters the commands.
  @Test func theFirstPluginsFilesAreInOrder() throws {
    #expect(
      try blocks("first-plugin.md", "text") == [
        "Ferry returns\n\nThe ferry may sail on Monday. A captain reportedly said so.\n"
      ])
    let yaml = try blocks("first-plugin.md", "yaml")
    try #require(yaml.count == 3)
    #expect(yaml[0].contains("expect: {count-hedges.words: 2}") && yaml[1].hasPrefix("words: ["))
    #expect(yaml[2].contains("words: words.yaml"))
  }
}
