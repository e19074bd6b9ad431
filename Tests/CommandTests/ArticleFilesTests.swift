import Foundation
import TestSupport
import Testing

/// Files that belong to an article are inputs of it: seen from outside.
@Suite struct ArticleFilesTests {
  private static let flow = """
    name: checked
    articles: [In/*.txt]
    steps:
      - parse
      - extract-quotes
      - verify-quotes: {against: "Said/${{ article.slug }}*.{txt,vtt}"}
      - export: {as: json, to: "Out/${{ article.slug }}.json"}
      - export: {as: csv, of: verification, to: Out/all.csv}

    """

  private func desk() throws -> Desk {
    try Desk([
      "flow.yaml": Self.flow, "In/ferry.txt": ferryArticle,
      "In/tide.txt": "Tide\n\n“It opened on Friday,” said Tom Hale, the miller.\n",
      "Said/ferry.txt": "ANNA LINDQVIST: We're glad to sail again.\n",
    ])
  }

  /// Runs until nothing is left to do, so that no file is younger than can be believed.
  private func settle(_ desk: Desk) throws {
    try Workflow("run", "flow.yaml", "-q").in(desk).expect()
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "2 up to date")
  }

  @Test func aTranscriptThatChangesWorksItsArticleAlone() throws {
    let desk = try desk()
    try settle(desk)
    #expect(desk.text("Out/all.csv")?.contains(",exact,") == true)
    try desk.write("Said/ferry.txt", "ANNA LINDQVIST: We're sad to sail again.\n")
    try Workflow("plan", "flow.yaml").in(desk).expect(stdout: "Said/ferry.txt changed")
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "1 worked")
    #expect(desk.text("Out/ferry.json")?.contains(#""verdict": "changed""#) == true)
    #expect(desk.text("Out/all.csv")?.contains(",changed,") == true)
  }

  @Test func aTranscriptThatComesOrGoesWorksItsArticle() throws {
    let desk = try desk()
    try settle(desk)
    try desk.write("Said/tide.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Tom Hale>It opened on Friday.\n")
    try Workflow("plan", "flow.yaml").in(desk).expect(stdout: "came or went")
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "1 worked")
    #expect(desk.text("Out/tide.json")?.contains("00:00:01.000") == true)
    try desk.remove("Said/tide.vtt")
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "1 worked")
    #expect(desk.text("Out/tide.json")?.contains("not checked: there is no transcript Said/tide*.{txt,vtt}") == true)
  }

  @Test func aTranscriptThatIsTouchedWorksNothing() throws {
    let desk = try desk()
    try settle(desk)
    try FileManager.default.setAttributes(
      [.modificationDate: Date.distantPast], ofItemAtPath: desk.path("Said/ferry.txt"))
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "2 up to date")
  }

  @Test func checkTellsWhatDiffers() throws {
    let desk = try desk()
    try desk.write("Said/ferry.txt", "ANNA LINDQVIST: We're sad to sail again.\n")
    try Workflow("check", "--steps", "flow.yaml", "In/ferry.txt").in(desk)
      .expect(code: 1, stdout: "warning[V101]: quoted “glad”, said “sad” (Said/ferry.txt)")
  }

  @Test func aNameWithSignsOfPatternsIsItself() throws {
    let desk = try desk()
    try desk.write("In/a.txt", "---\nid: \"*\"\n---\nTide\n\n“We are glad to sail again,” said Tom Hale, the miller.\n")
    try desk.write("flow.yaml", Self.flow.replacingOccurrences(of: "article.slug }}*", with: "article.id }}"))
    try Workflow("run", "flow.yaml", "-q").in(desk).expect()
    #expect(desk.text("Out/a.json")?.contains("not checked") == true)
  }

  @Test func aFileThatIsTooLargeIsToldWithItsOwnLimit() throws {
    let desk = try desk()
    try desk.write("Said/ferry.txt", "We're")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: desk.path("Said/ferry.txt")))
    try file.truncate(atOffset: 33_000_000)
    try file.close()
    try Workflow("run", "flow.yaml", "-q").in(desk).expect()
    #expect(desk.text("Out/ferry.json")?.contains("It has 33 MB; files of an article of up to 32 MB are read.") == true)
  }

  @Test func aListOfPatternsIsLookedForInItsOrder() throws {
    let desk = try desk()
    try desk.write("Said/a-ferry.txt", "ANNA LINDQVIST: We're sad to sail again.\n")
    try desk.write(
      "flow.yaml",
      Self.flow.replacingOccurrences(
        of: "against: \"Said/${{ article.slug }}*.{txt,vtt}\"",
        with: "against: [\"Said/a-${{ article.slug }}.txt\", \"Said/${{ article.slug }}.txt\"]"))
    try settle(desk)
    #expect(desk.text("Out/ferry.json")?.contains(#""verdict": "exact""#) == true)
    try desk.remove("Said/ferry.txt")
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "1 worked")
    #expect(desk.text("Out/ferry.json")?.contains(#""verdict": "changed""#) == true)
  }

  @Test func aPathThatNobodyKnowsIsTold() throws {
    let desk = try desk()
    try desk.write("flow.yaml", Self.flow.replacingOccurrences(of: "article.slug }}*", with: "article.slgu }}"))
    try Workflow("validate", "flow.yaml").in(desk).expect(code: 3, stderr: "article.slgu")
  }
}
