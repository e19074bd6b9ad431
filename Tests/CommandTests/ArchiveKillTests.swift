import Foundation
import TestSupport
import Testing

/// The database that `export: {as: sqlite}` writes, and runs that are killed while they write it.
@Suite struct ArchiveKillTests {
  /// A hundred articles whose quotes say the word, with an archive of them.
  private func desk() throws -> Desk {
    let desk = try Desk([
      "flow.yaml":
        "name: archive\narticles: [In/*.txt]\nsteps: [parse, extract-quotes, {export: Out/archive.sqlite}]\n"
    ])
    try write("glad", desk)
    return desk
  }

  private func write(_ word: String, _ desk: Desk) throws {
    for number in 1...100 {
      let text = ferryArticle.replacing("glad", with: word).replacing("Monday", with: "day \(number)")
      try desk.write("In/a\(number).txt", text)
    }
  }

  /// How many quotes of the archive hold a word.
  private func found(_ word: String, _ desk: Desk) throws -> Int {
    let answer = try Workflow("quotes", word, "Out/archive.sqlite", "--limit", "0", "--json").in(desk).run()
    #expect(answer.code == 0 || answer.code == 1 && answer.stderr.isEmpty, "\(answer)")
    return answer.stdout.split(separator: "\n").count
  }

  @Test func aKilledRunLeavesTheOldArchiveAndTheNextRunGoesOn() throws {
    let desk = try desk()
    try Workflow("run", "flow.yaml", "-q").in(desk).expect()
    #expect(try found("glad", desk) == 100)
    try write("proud", desk)
    for tenths in 0..<12 {
      let before = try Data(contentsOf: URL(fileURLWithPath: desk.path("Out/archive.sqlite")))
      let killed = try shell("timeout -s KILL 0.\(tenths)2 \"$WORKFLOW\" run flow.yaml -q", in: desk)
      let after = try Data(contentsOf: URL(fileURLWithPath: desk.path("Out/archive.sqlite")))
      let (old, new) = (try found("glad", desk), try found("proud", desk))
      #expect(after == before || killed.code == 0 || new == 100, "\(killed)")
      #expect((old, new) == (100, 0) || (old, new) == (0, 100))
    }
    try Workflow("run", "flow.yaml", "-q").in(desk).expect()
    #expect(try found("proud", desk) == 100 && found("glad", desk) == 0)
    #expect(desk.files.filter { $0.hasPrefix("Out/") } == ["Out/archive.sqlite"])
  }

  @Test func aKillInTheMiddleOfTheArchiveLeavesTheOldOne() throws {
    let desk = try desk()
    try Workflow("run", "flow.yaml", "-q").in(desk).expect()
    let before = try Data(contentsOf: URL(fileURLWithPath: desk.path("Out/archive.sqlite")))
    try write("proud", desk)
    // The last article is held up by a program, so that the others' rows are in a database that is not whole.
    try desk.write(
      "wait.sh", "#!/bin/sh\ncat >record; grep -q 'day 99 ' record && touch asked && sleep 30; echo '{}'\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: desk.path("wait.sh"))
    try desk.write(
      "flow.yaml",
      (desk.text("flow.yaml") ?? "").replacing("extract-quotes,", with: "extract-quotes, {run: [./wait.sh]},"))
    let answer = try shell(
      """
      sed -i 's/day 99/day 99 /' In/a99.txt; "$WORKFLOW" run flow.yaml -q -j 1 & until [ -e asked ]; do sleep 0.1; done
      ls -A Out; kill -9 $!; wait $!
      """, in: desk)
    #expect(answer.stdout.contains(".archive.sqlite."), "\(answer)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: desk.path("Out/archive.sqlite"))) == before)
    try desk.write("wait.sh", "#!/bin/sh\ncat >record; echo '{}'\n")
    try Workflow("run", "flow.yaml", "-q").in(desk).expect()
    #expect(try found("proud", desk) == 100 && found("glad", desk) == 0)
    #expect(desk.files.filter { $0.hasPrefix("Out/") } == ["Out/archive.sqlite"])
  }
}
