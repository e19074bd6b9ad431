import Articles
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

@Suite struct SentenceCandidatesTests {
  private func candidates(_ paragraph: String) -> [String] {
    var made = article("")
    let utf8 = Array(paragraph.utf8)
    made.text = ArticleText(
      utf8: utf8, map: SourceMap(encoding: .utf8, pieces: made.source.content.pieces(0..<0, textStart: 0)))
    var structure = Structure()
    structure.blocks = [Block(.paragraph, 0..<utf8.count)]
    made[Structure.self] = structure
    return SentenceCandidates(made).all.map { made.text[$0.range] }
  }

  @Test(arguments: [
    ("The vote was close. It took three hours.", ["The vote was close.", "It took three hours."]),
    ("“The vote was close. We won,” she said.", ["“The vote was close. We won,” she said."]),
    ("\"The vote was close. We won,\" she said.", ["\"The vote was close. We won,\" she said."]),
    ("„Es war knapp. Wir haben gewonnen“, sagte sie.", ["„Es war knapp. Wir haben gewonnen“, sagte sie."]),
    ("“The vote was close and it has no end.", []),
    ("The vote was close and went on", []),
    ("Read on.", []),
    ("Was the vote really close? It certainly was!", ["Was the vote really close?"]),
    ("", []),
  ])
  func sentencesThatCanStandAlone(paragraph: String, expected: [String]) {
    #expect(candidates(paragraph) == expected)
  }

  @Test(arguments: [
    ("“a” b", true), ("“a b", false), ("a” b", false), ("\"a\" b", true), ("\"a b", false), ("„a“ b", true),
    ("„a b", false), ("“a “b” c”", true), ("", true), ("it’s", true), ("« a » b", true), ("« a b", false),
    ("a » b", false), ("»a« b", true), ("‘a b’ c", true), ("‘a b", false), ("the workers’ pay", true),
    ("‘the workers’ pay’ a", true), ("'a b' c", true), ("rock 'n' roll", true), ("‹a› b", true), ("”a” b", true),
  ])
  func quotationsAreWholeOrNot(text: String, expected: Bool) {
    let bytes = Array(text.utf8)
    #expect(QuotationSpans(bytes, 0..<bytes.count).areWhole(in: 0..<bytes.count) == expected)
  }

  @Test(arguments: [
    ("‘We let people down. We will do better,’ she said.", ["‘We let people down. We will do better,’ she said."]),
    ("She said: 'We let people down. We will do better.'", ["She said: 'We let people down. We will do better.'"]),
    ("« Nous avons trop attendu. C’est fini », dit-elle.", ["« Nous avons trop attendu. C’est fini », dit-elle."]),
    ("«Hemos esperado mucho. Se acabó», dijo ella.", ["«Hemos esperado mucho. Se acabó», dijo ella."]),
    (
      "The workers’ pay was cut. It was the unions’ fault.", ["The workers’ pay was cut.", "It was the unions’ fault."]
    ),
    ("--The group opened a new plant on Monday.", ["The group opened a new plant on Monday."]),
    ("10.42am: The council has begun its vote.", ["The council has begun its vote."]),
    ("Player ratings: Hall 6, Harte 7, Osei 8.", []),
    (
      "The rule is simple: nobody may leave before the vote.", ["The rule is simple: nobody may leave before the vote."]
    ),
    ("Watch the mayor’s whole speech on our page.", []),
  ])
  func whatIsCutOffAndLeftOut(paragraph: String, expected: [String]) {
    #expect(candidates(paragraph) == expected)
  }

  @Test(arguments: [(0..<5, true), (5..<9, false), (9..<12, true), (0..<0, false), (30..<40, false), (19..<21, true)])
  func rangesOverlapOrNot(range: Range<Int>, expected: Bool) {
    #expect(RangeList([20..<30, 10..<12, 2..<5]).overlaps(range) == expected)
  }
}
