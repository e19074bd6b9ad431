import Foundation
import Serving
import TestSupport
import Testing

@testable import WorkflowDesk

/// The page of an article shows what its workflow made of it, and says where it cannot.
@Suite struct RemadeArticleTests {
  /// A program that notes each start of it.
  private static let flow = """
    name: morning
    articles: ["In/**/*.txt"]
    steps:
      - parse
      - extract-quotes
      - id: desk-check
        run: ["./check.sh"]
        writes: [checks]
      - review: {below: 1}
        if: quotes.count > 0
      - export: {as: json, to: "Out/${{ article.slug }}.json"}
    """
  private static let check =
    "#!/bin/sh\ncat >/dev/null\necho once >>started\necho '{\"checks\":[{\"verdict\":\"a <b>good</b> day\"}]}'\n"
  private static let address = "/article?workflow=morning&path=In%2Fdeep%2Fferry.txt"

  private static func desk(from folder: String? = nil) throws -> DeskUnderTest {
    let desk = try DeskUnderTest(["flow.yaml": flow, "In/deep/ferry.txt": ferryArticle, "check.sh": check])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: desk.files.folder + "/check.sh")
    let call = Workflow("run", desk.files.folder + "/flow.yaml", "--state", desk.files.folder + "/.workflow")
    try call.in(folder ?? desk.files.folder).expect(code: 4)
    return desk
  }

  private func approve(_ desk: DeskUnderTest) throws {
    let edit = ["review", "edit", "ferry", "q1", "--speaker", "Ines <i>Calloway", "--by", "Ada"]
    _ = try Workflow(edit).in(desk.files).run()
    try Workflow("review", "approve", "ferry", "--by", "Ada").in(desk.files).expect()
  }

  @Test func whatWaitsSaysSo() throws {
    let desk = try Self.desk()
    let page = desk.get(Self.address).text
    #expect(page.contains("Waits for a decision") && page.contains("href=\"/review/1\""))
    #expect(!page.contains("To be worked again") && !page.contains("Reviewed by"))
  }

  @Test func decisionsAndAnswersOfProgramsAreShownAndNothingIsStarted() throws {
    let desk = try Self.desk()
    try approve(desk)
    #expect(desk.get(Self.address).text.contains("The next run works this article because somebody has decided"))
    try Workflow("run", "flow.yaml").in(desk.files).expect(stderr: "1 worked")
    let started = desk.files.text("started")
    let page = desk.get(Self.address).text
    #expect(page.contains("Reviewed by Ada") && page.contains(">edited</span>") && !page.contains("% sure"))
    #expect(page.contains("Ines &lt;i&gt;Calloway"))
    #expect(page.contains("<code>checks</code>") && page.contains("a &lt;b&gt;good&lt;/b&gt; day"))
    #expect(!page.contains("<aside class=\"note"))
    #expect(started != nil && desk.files.text("started") == started)
  }

  @Test func aRunThatWasStartedElsewhereIsKnownToo() throws {
    let desk = try Self.desk(from: "/")
    let page = desk.get(Self.address).text
    #expect(page.contains("<code>checks</code>") && !page.contains("Not all of it"))
    let run = desk.get("/run/1").text
    let events = run.components(separatedBy: "href=\"/article?run=1&amp;event=").dropFirst().map {
      $0.prefix { $0 != "\"" }
    }
    #expect(!events.isEmpty)
    for event in events { #expect(desk.get("/article?run=1&event=\(event)").text.contains("glad to sail")) }
  }

  @Test func whatHasChangedSinceSaysSo() throws {
    let desk = try Self.desk()
    try desk.files.write("In/deep/ferry.txt", ferryArticle + "\nMore.\n")
    let page = desk.get(Self.address).text
    #expect(page.contains("The next run works this article because its content changed"))
    #expect(page.contains("Not all of it is shown") && page.contains("<code>desk-check</code>"))
    #expect(!page.contains("<code>checks</code>") && page.contains("glad to sail"))
    #expect(desk.files.text("started") == "once\n")
  }

  @Test func ofAWorkflowThatIsGoneTheUsualStepsAreTaken() throws {
    let desk = try Self.desk()
    try desk.files.write("flow.yaml", "name: other\nsteps: [parse]\n")
    let page = desk.get(Self.address).text
    #expect(page.contains("Not what was exported") && page.contains("glad to sail"))
  }

  @Test func anArticleThatIsGoneIsNotShown() throws {
    let desk = try Self.desk()
    try FileManager.default.removeItem(atPath: desk.files.folder + "/In/deep/ferry.txt")
    #expect(desk.get(Self.address).status == 404)
  }

  @Test func itemsOfAFeedAreArticles() throws {
    let items = ["One", "Two"].map {
      "<item><title>\($0)</title><description>“Sail \($0),” said Anna Holt.</description></item>"
    }
    let flow = "name: feed\narticles: [feed.rss]\nsteps: [parse, extract-quotes, {export: Out/all.csv}]\n"
    let desk = try DeskUnderTest(
      ["flow.yaml": flow, "feed.rss": "<rss version=\"2.0\"><channel>\(items.joined())</channel></rss>"], runs: true)
    let list = desk.get("/articles?workflow=feed").text
    #expect(list.contains("path=feed.rss%3A2"))
    #expect(desk.get("/article?workflow=feed&path=feed.rss%3A2").text.contains("Sail Two"))
    #expect(desk.get("/article?workflow=feed&path=feed.rss%3A3").status == 404)
  }
}
