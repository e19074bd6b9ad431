import Articles
import BuiltinPlugins
import TestSupport
import Testing
import Text

/// Interviews on pages: the questions head their answers, and the answers are quotes of whom the interview is with.
@Suite struct PageInterviewTests {
  private let start =
    "<article><h1>‘I count the stairs’</h1><p>Mina Sato, 33, fell twelve metres last year, and now she climbs again in the hills.</p>"
  private let end = "</article>"

  private func read(_ html: String, bare: Bool = false) throws -> JSONValue {
    let page = bare ? html : start + html + end
    var made = article(bytes: Array(page.utf8), path: "a.html", metadata: [:])
    try work(&made, [("parse", [:]), ("extract-quotes", [:])], registry: builtinPlugins)
    return try JSONParser.parse(ArticleRecord.write(made))
  }

  private func spoken(_ record: JSONValue) -> [String] {
    (record["quotes"]?.items ?? []).map {
      ($0["text"]?.text ?? "?") + " | " + ($0[path: "speaker.name"]?.text ?? "nobody")
    }
  }

  @Test(arguments: [
    "<p><b>How is the leg?</b></p><p>It talks to me when it rains.</p><p><b>You went back. Were you never afraid of the wall at all, or of the winter in the hills?</b></p><p>Every day I was.</p>",
    "<p><strong>How is the leg?</strong><br>It talks to me when it rains.</p><p><strong>You went back. Were you never afraid of the wall at all, or of the winter in the hills?</strong> Every day I was.</p>",
    "<h3>How is the leg?</h3><p>It talks to me when it rains.</p><p><em>You went back. Were you never afraid of the wall at all, or of the winter in the hills?</em></p><p>“Every day I was.”</p><h3>And now?</h3><p>Now I climb.</p>",
  ])
  func answersAreQuotes(html: String) throws {
    let found = try read(html)
    #expect(spoken(found).prefix(2) == ["It talks to me when it rains. | Mina Sato", "Every day I was. | Mina Sato"])
    #expect(found["quotes"]?.items?.allSatisfy { $0["kind"] == "direct" } == true)
  }

  @Test func boldQuestionsAreHeadings() throws {
    let html =
      "<p><b>How is the leg?</b></p><p>It talks to me.</p><p><b>You went back. Were you never afraid of the wall at all, or of the winter?</b></p><p>Every day I was.</p>"
    let blocks = try read(html)[path: "structure.blocks"]?.items ?? []
    #expect(
      blocks.compactMap { $0["kind"]?.text } == [
        "headline", "paragraph", "heading", "paragraph", "heading", "paragraph",
      ])
  }

  @Test func aHeadlineQuotesWhomTheInterviewIsWith() throws {
    let html =
      "<h1>“I count every single stair in the hills”</h1><p>Mina Sato, 33, fell twelve metres last year.</p><p><b>How is the leg?</b></p><p>It talks to me.</p><p><b>Were you afraid?</b></p><p>I was.</p>"
    #expect(
      try spoken(read("<article>" + html, bare: true)).first == "I count every single stair in the hills | Mina Sato")
  }

  @Test func whoIsQuotedInAnAnswerIsPartOfIt() throws {
    let html =
      "<p><b>Who taught you?</b></p><p>My mother did. “Never look down,” she used to say.</p><p><b>Did you?</b></p><p>I looked.</p>"
    #expect(try spoken(read(html)).first == "My mother did. “Never look down,” she used to say. | Mina Sato")
  }

  @Test(arguments: [
    // Readers ask, and the paper answers.
    "<h3>What happens to my garden?</h3><p>You may water it at night.</p><h3>Do I have to pay for the water?</h3><p>You do not have to.</p>",
    // An explainer.
    "<h3>What is the dam for?</h3><p>It holds the water of three rivers.</h3><h3>Who built the dam?</h3><p>The council did.</p>",
    // One question is no interview.
    "<p><b>How is the leg?</b></p><p>It talks to me when it rains.</p>",
  ])
  func otherQuestionsAreNoInterview(html: String) throws {
    #expect(try spoken(read(html)) == [])
  }

  @Test func whatFollowsTheLastAnswerIsTheReporters() throws {
    let html =
      "<p><b>How is the leg?</b></p><p>It talks to me.</p><p><b>Were you afraid?</b></p><p>I was.</p><p>I still am.</p><p>The book is published by a small press in the hills.</p>"
    #expect(
      try spoken(read(html)).map { $0.split(separator: " |")[0] } == ["It talks to me.", "I was.", "I still am."])
  }

  @Test func labelsInHeadingsAndAnswersAreTurns() throws {
    let html =
      "<p><b>Herald: What do you leave out first?</b></p><p>Sato: Roads. They change.</p><p><b>Herald: And last?</b></p><p>Sato: Water. Nobody forgives that.</p>"
    #expect(try spoken(read(html)) == ["Roads. They change. | Mina Sato", "Water. Nobody forgives that. | Mina Sato"])
  }
}
