import Foundation
import Serving
import TestSupport
import Testing

@testable import WorkflowDesk

/// What the pages show.
@Suite struct PageTests {
  @Test func todayShowsWorkflowsAndWhatIsDue() throws {
    let desk = try DeskUnderTest()
    let page = desk.get("/").text
    #expect(page.contains("morning") && page.contains("Quotes of the morning.") && page.contains("never run"))
    #expect(page.contains("no scheduler is running") && page.contains("Run now") && page.contains("Nothing is running"))
  }

  @Test func aBrokenWorkflowSaysWhy() throws {
    let desk = try DeskUnderTest(["flow.yaml": "name: x\nsteps: [extract-quote]\n"])
    let page = desk.get("/").text
    #expect(page.contains("there is no plugin “extract-quote”") && !page.contains("Run now"))
  }

  @Test func aFolderWithoutWorkflowsOffersTheShippedArticle() throws {
    let desk = try DeskUnderTest([:])
    #expect(desk.get("/").text.contains("href=\"/try\""))
    let article = desk.get("/try").text
    #expect(article.contains("Island Council Says Ferry Subsidy") && article.contains("Maren Holt"))
    #expect(desk.files.files.isEmpty)
  }

  @Test func theShippedArticleIsTheOneOfTheRepository() throws {
    let shipped = try String(
      contentsOfFile: repositoryFolder + "/Workflows/Articles/ferry-subsidy.txt", encoding: .utf8)
    #expect(EmbeddedFile.text("FirstMinute/ferry-subsidy.txt") == shipped)
  }

  @Test func aRunShowsStepsFailuresAndLog() throws {
    let desk = try DeskUnderTest(
      ["flow.yaml": DeskUnderTest.flow, "In/ferry.txt": ferryArticle, "In/empty.txt": ""], runs: true)
    let page = desk.get("/run/1").text
    #expect(
      page.contains("1 of 2 worked, 1 failed") && page.contains("1 article failed")
        && page.contains("Try the failed again"))
    #expect(page.contains("extract-quotes") && page.contains("run.started") && page.contains("article.finished"))
    let link = try #require(
      page.components(separatedBy: "href=\"/article?run=1&amp;event=").dropFirst().first?.prefix { $0 != "\"" })
    #expect(desk.get("/article?run=1&event=\(link)").status != 500)
    #expect(desk.get("/run/2").status == 404 && desk.get("/run/x").status == 404 && desk.get("/run/-1").status == 404)
  }

  @Test func anArticleShowsWhatWasFoundAndWhere() throws {
    let desk = try DeskUnderTest(runs: true)
    let list = desk.get("/articles?workflow=morning").text
    #expect(list.contains("/article?workflow=morning&amp;path=In%2Fferry.txt"))
    let page = desk.get("/article?workflow=morning&path=In%2Fferry.txt").text
    #expect(page.contains("We are glad to sail again,</mark>"))
    #expect(page.contains("href=\"#a1-q1\"") && page.contains("id=\"a1-q1\"") && page.contains("Anna Lindqvist"))
    #expect(
      page.contains("It is the Tern, not the Turn.") && page.contains("href=\"#L3\"") && page.contains("id=\"L3\""))
    #expect(page.contains("href=\"#a1-s1\"") && page.contains("id=\"a1-s1\""))
  }

  @Test func quotesAreSearched() throws {
    let desk = try DeskUnderTest(runs: true)
    let page = desk.get("/quotes?q=glad&by=Anna").text
    #expect(
      page.contains("1 quote") && page.contains("We are glad to sail again,") && page.contains("Ferry Strike Ends"))
    #expect(page.contains("/article?workflow=morning&amp;path=In%2Fferry.txt"))
    #expect(desk.get("/quotes?q=nothing").text.contains("Nothing found"))
    #expect(try DeskUnderTest().get("/quotes").text.contains("export: Out/archive.sqlite"))
  }

  @Test func aRunIsStartedAndFollowed() throws {
    let desk = try DeskUnderTest()
    let answer = desk.post("/start", [("workflow", "morning")])
    #expect(answer.status == 303 && answer.header("Location") == "/run/1")
    #expect(desk.post("/start", [("workflow", "evening")]).status == 404)
  }

  @Test func pagesAreWellFormed() throws {
    let desk = try DeskUnderTest(runs: true)
    for address in [
      "/", "/run/1", "/articles?workflow=morning", "/article?workflow=morning&path=In/ferry.txt", "/quotes", "/try",
      "/nowhere",
    ] {
      let page = desk.get(address).text
      #expect(unclosed(page) == [], "\(address)")
      #expect(page.contains("<html lang=\"en\">") && page.contains("<main id=\"main\"") && page.contains("<h1"))
      #expect(!page.contains("style=") && !page.contains("<style") && !page.contains("javascript:"))
      #expect(page.components(separatedBy: "<script").count == 2 && !page.contains(" onclick"))
    }
  }

  @Test func newsChangeWithTheLog() throws {
    let desk = try DeskUnderTest()
    guard case .news(let version) = desk.get("/live").content else { throw Missing() }
    let before = version()
    try Workflow(["run", "flow.yaml"]).in(desk.files).expect()
    let between = version()
    try Workflow(["run", "flow.yaml", "--force"]).in(desk.files).expect()
    #expect(before == "none" && between != before && version() != between)
  }

  private struct Missing: Error {}
}
