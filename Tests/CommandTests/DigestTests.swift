import Articles
import Diagnostics
import TestSupport
import Testing
import Text

@testable import WorkflowCommand

/// The digest of an article whose layers are made by hand: who said what, each with its line.
@Suite struct DigestTests {
  private func digest(_ article: Article) -> String { Digest(article, paint: Paint(isOn: false)).text }

  @Test func everyPartStandsWithItsLine() {
    #expect(
      digest(ferryStory()) == """
        Ferry to return in May
        By Ada Brook
        Inbox/ferry.txt

        CORRECTION (2025-03-02)  Inbox/ferry.txt:11
          Correction: An earlier version gave 3 June as the date.
          concerns: “The ferry will sail again on 3 May.”  Inbox/ferry.txt:5

        Summary
          • The ferry will sail again on 3 May.  Inbox/ferry.txt:5

        Quotes  3 by 2 speakers
          Noor Haddad, harbour master
            told: “We kept our word,”  Inbox/ferry.txt:5
          Jens Løv
            recalled: “She said ‘never again’ to me,”  Inbox/ferry.txt:7
          nobody named
            “never again”  Inbox/ferry.txt:7

        """)
  }

  /// What somebody perhaps said stands apart from what the same one did say.
  @Test func whatIsUncertainIsNoFact() {
    var story = ferryStory()
    var quotes = story[Quotes.self] ?? Quotes([])
    quotes.all[2].speaker = quotes.all[0].speaker
    story[Quotes.self] = quotes
    let text = digest(story)
    #expect(text.contains("Quotes  3 by 2 speakers\n"))
    #expect(text.contains("  Noor Haddad, harbour master (uncertain)\n    “never again”  Inbox/ferry.txt:7"))
    quotes.all[0].confidence = 0.49
    quotes.all[1].confidence = 0.1
    story[Quotes.self] = quotes
    #expect(digest(story).contains("Quotes  3 nobody named\n"))
  }

  @Test func noticesOfOthersAreLeftOut() {
    var story = ferryStory()
    story[Corrections.self]?.all[0].quoted = true
    #expect(digest(story).contains("\nCorrections  none\n") && !digest(story).contains("CORRECTION"))
  }

  @Test(arguments: [("de", "Von"), ("de-AT", "Von"), ("fr", "Par"), ("es", "Por"), ("en", "By"), ("sv", "By")])
  func theWordBeforeTheAuthorIsTheArticles(language: String, word: String) {
    var story = ferryStory()
    story[Structure.self]?.language = language
    #expect(digest(story).contains("\n\(word) Ada Brook\n"))
  }

  @Test func whatIsNotThereIsSaidOrLeftOut() {
    let bare = SampleArticle("One.").article
    #expect(digest(bare) == "(no headline)\nInbox/ferry.txt\n")
    var empty = bare
    empty[Quotes.self] = Quotes([])
    empty[Corrections.self] = Corrections([])
    empty[Summary.self] = Summary(method: "extractive", sentences: [])
    #expect(digest(empty) == "(no headline)\nInbox/ferry.txt\n\nCorrections  none\n\nQuotes  none\n")
  }

  @Test func transcriptsHaveTheirSay() {
    var story = ferryStory()
    story[Verification.self] = Verification([
      .init(quote: "q1", verdict: .exact), .init(quote: "q2", verdict: .notFound),
      .init(quote: "q3", verdict: .stitched),
    ])
    let text = digest(story)
    #expect(text.contains("“We kept our word,”  Inbox/ferry.txt:5  said so\n"))
    #expect(text.contains("to me,”  Inbox/ferry.txt:7  not in the transcript\n"))
    #expect(text.contains("“never again”  Inbox/ferry.txt:7  stitched\n"))
  }

  @Test func remarksAreToldButForNotes() {
    var story = ferryStory()
    let (warning, note) = (Rule("Q102", .warning, "t", "e"), Rule("Q101", .note, "t", "e"))
    story.diagnostics = [
      ArticleDiagnostic(note, "only a note"), ArticleDiagnostic(warning, "never closed", at: 40..<41),
      ArticleDiagnostic(warning, "of the \u{1B}whole"),
    ]
    #expect(digest(story).hasSuffix("\nRemarks\n  Q102 never closed  Inbox/ferry.txt:5\n  Q102 of the \\u{1B}whole\n"))
    #expect(!digest(story).contains("only a note"))
  }

  @Test func nothingOfAnArticleSteersTheTerminal() {
    var sample = SampleArticle(
      "Head\u{1B}[31mline\n\nBy \u{9B}A\u{202E}da\n\n“No\u{7},” said Ada.", path: "a\u{1B}c.txt")
    sample.addBlocks()
    sample.article[Quotes.self] = Quotes([
      Quote(id: "q1", kind: .direct, range: sample.place("No\u{7},"), confidence: 1)
    ])
    let shown = digest(sample.article).unicodeScalars
    #expect(shown.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control && $0.value != 0x202E })
  }
}

/// Types of options in a few words, read off their schemas.
@Suite struct OptionTypeWordsTests {
  @Test(arguments: [
    (#"{"type": "integer"}"#, "whole number"),
    (#"{"type": "integer", "minimum": 1, "maximum": 9}"#, "whole number from 1 to 9"),
    (#"{"type": "number", "minimum": 0.0, "maximum": 1.0}"#, "number from 0.0 to 1.0"),
    (#"{"type": "string"}"#, "text"),
    (#"{"type": "boolean"}"#, "true or false"), (#"{"enum": ["direct", "mixed"]}"#, "direct | mixed"),
    (#"{"anyOf": [{"type": "array"}, {"type": "string"}]}"#, "list of text"),
    (#"{"anyOf": [{"type": "array"}, {"enum": ["a", "b"]}]}"#, "list of a | b"), ("{}", "value"),
    (#"{"type": "integer", "minimum": 1}"#, "whole number"),
  ])
  func typesAreNamed(schema: String, words: String) throws {
    #expect(optionType(try #require(JSONParser.parse(schema).object)) == words)
  }
}
