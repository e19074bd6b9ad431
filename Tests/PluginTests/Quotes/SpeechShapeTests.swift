import Articles
import Prose
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// Speech that dashes or labels mark, and the reporter's words within a quotation.
@Suite struct SpeechShapeTests {
  private func words(_ ranges: [Range<Int>], _ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ranges.map { String(utf8: bytes[$0]) }
  }

  @Test(arguments: [
    ("—Sigue cerrado —dijo Clara—. Mañana veremos.", ["Sigue cerrado", "Mañana veremos."]),
    ("—No lo sé —dijo Clara.", ["No lo sé"]), ("— Oui — dit Jean — demain.", ["Oui", "demain."]),
    ("—Sigue cerrado.", []), ("—Pan —Queso —Vino", []), ("Dijo —y se fue— nada.", []), ("—", []), ("—a—b", []),
    ("", []),
    ("—Ya voy —gritó— y calla, que es tarde.", ["Ya voy", "y calla, que es tarde."]),
  ])
  func dialogueStandsBetweenDashes(line: String, expected: [String]) {
    let bytes = Array(line.utf8)
    #expect(words(DashDialogue.segments(bytes, 0..<bytes.count).map(\.range), line) == expected)
  }

  @Test(
    arguments: [
      ("— We leave tonight, said Jones.", false, "We leave tonight"),
      ("– We leave tonight, said Jones.", false, "We leave tonight"),
      ("— We leave tonight — Jones said.", false, "We leave tonight"),
      ("— We leave, and soon, said Jones.", false, "We leave, and soon"),
      ("— We leave tonight.", false, nil), ("— We leave tonight.", true, "We leave tonight."), ("—", true, nil),
      ("We leave tonight, said Jones.", true, nil), ("— Anna Lindqvist, mayor", false, nil),
    ] as [(String, Bool, String?)])
  func aDashOpensSpeechUpToWhoSpeaks(line: String, goesOn: Bool, expected: String?) {
    let bytes = Array(line.utf8)
    let found = DialogueDash(text: bytes, lexicon: .builtin("en")).speech(0..<bytes.count, goesOn: goesOn)
    #expect(found.map { String(utf8: bytes[$0]) } == expected)
  }

  @Test(arguments: [
    ("fr", "La fuite, a-t-il précisé, est trouvée", ["La fuite", "est trouvée"]),
    ("fr", "La fuite est trouvée, a expliqué Jean Dupont, et réparée", ["La fuite est trouvée", "et réparée"]),
    ("fr", "La fuite, hélas, est trouvée", ["La fuite, hélas, est trouvée"]),
    ("fr", "La fuite est trouvée", ["La fuite est trouvée"]),
    ("es", "No me fío —confesó Lola— del mar", ["No me fío", "del mar"]),
    ("es", "No me fío —se quejó Lola—, del mar", ["No me fío", "del mar"]),
    ("es", "No me fío —nunca— del mar", ["No me fío —nunca— del mar"]),
    ("es", "No me fío, del mar", ["No me fío, del mar"]),
  ])
  func theReportersWordsAreTakenOut(language: String, quote: String, expected: [String]) {
    let text = "«" + quote + "»"
    let bytes = Array(text.utf8)
    let segment = QuotedSegment(range: 2..<bytes.count - 2, outer: 0..<bytes.count)
    let parts = Incise(text: bytes, lexicon: .builtin(language)).parts(of: segment)
    #expect(words(parts.map(\.range), text) == expected)
    #expect(parts.first?.outer.lowerBound == 0 && parts.last?.outer.upperBound == bytes.count)
    for (left, right) in zip(parts, parts.dropFirst()) { #expect(left.outer.upperBound <= right.outer.lowerBound) }
  }

  private func labels(_ text: String) -> [String?] {
    let bytes = Array(text.utf8)
    var lines: [Range<Int>] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(start..<start + line.utf8.count)
      start += line.utf8.count + 1
    }
    let labels = TranscriptLabels(bytes, lines)
    return lines.map { line in labels.turn(bytes, line).map { String(utf8: bytes[$0.label]) } }
  }

  @Test(
    arguments: [
      ("Q: Why?\nA: Because.", ["Q", "A"]), ("Q: Why?\nPlain words.", [nil, nil]),
      ("HOLM: We go.\nLIND: You stay.\nHOLM: We go.", ["HOLM", "LIND", "HOLM"]),
      ("Holm: We go.\nLind: You stay.\nHolm: Yes.\nLind: No.", ["Holm", "Lind", "Holm", "Lind"]),
      ("Holm: We go.\nHolm: And now.", [nil, nil]), ("Note: It rained.\nOther words.", [nil, nil]),
      ("Holm: “We go.”\nLind: “No.”\nHolm: “Yes.”\nLind: “No.”", [nil, nil, nil, nil]),
      ("The rule is this: a\nThe rule is this: b\nThe end is this: c\nThe end is this: d", [nil, nil, nil, nil]),
      ("", [nil]),
    ] as [(String, [String?])])
  func labelsAreThoseWhoseOwnersTakeTurns(text: String, expected: [String?]) {
    #expect(labels(text) == expected)
  }

  private func quotedText(_ paragraphs: [String], _ language: String = "en") -> (QuotedText, [UInt8]) {
    let (text, blocks) = article(of: paragraphs)
    return (QuotedText(text, blocks: blocks, .builtin(language)), text)
  }

  @Test(arguments: [
    (["“One.", "“Two.”"], [false, true]), (["“One.”", "“Two.”"], [false, false]),
    (["“One.", "Then “two.”"], [false, false]),
    (["“One.", "Words.", "“Two.”"], [false, false]), (["“One.", "“Two.", "“Three.”"], [false, true, true]),
  ])
  func aQuotationGoesOnWhereTheNextParagraphOpensWithAMark(paragraphs: [String], goesOn: [Bool]) {
    #expect(quotedText(paragraphs).0.segments.map(\.continuesPrevious) == goesOn)
  }

  @Test func aWordInMarksThreeTimesIsATerm() {
    let twice = quotedText(["The “shed” burned.", "A “shed” is a house."]).0
    #expect(twice.segments.map(\.isTerm) == [false, false])
    let often = quotedText(["The “shed” burned.", "A “shed” is a house.", "No “shed” is safe.", "He said “no.”"]).0
    #expect(often.segments.map(\.isTerm) == [true, true, true, false])
  }

  @Test func theTwoHalvesOfABrokenParagraphAreOneQuotation() {
    let (quoted, text) = quotedText(["“We go and", "they stay,” she said. “All of us.”"])
    #expect(quoted.segments.map { String(utf8: text[$0.range]) } == ["We go and\n\nthey stay,", "All of us."])
    #expect(quoted.strays.isEmpty && quoted.segments.allSatisfy(\.isClosed))
  }

  @Test(arguments: [Block.Kind.byline, .dateline, .boilerplate, .correctionNote, .embed])
  func someBlocksHoldNoSpeech(kind: Block.Kind) {
    let text = Array("“Never,” said Jones.".utf8)
    #expect(QuotedText(text, blocks: [Block(kind, 0..<text.count)], .builtin("en")).segments.isEmpty)
    #expect(QuotedText(text, blocks: [Block(.caption, 0..<text.count)], .builtin("en")).segments.count == 1)
  }
}
