import Prose
import Testing

/// `(` opening, `)` closing, `?` ambiguous, `'` apostrophe: one sign for each mark of the text.
@Suite struct QuotationMarkTests {
  private func roles(_ text: String) -> String {
    let marked = Marked(text)
    return quotationMarks(in: marked.bytes, range: marked.all).map { mark in
      switch mark.role {
      case .opening: "("
      case .closing: ")"
      case .ambiguous: "?"
      case .apostrophe: "'"
      }
    }.joined()
  }

  @Test(arguments: [
    ("“Yes,” she said, “now.”", "()()"),
    ("\"Yes,\" she said, \"now.\"", "()()"),
    ("He called it \"a joke\".", "()"),
    ("(\"a joke\")", "()"),
    ("say—“now”—again", "()"),
    ("‘Yes,’ she said.", "()"),
    ("'Yes,' she said.", "()"),
    ("“He said ‘no’ twice.”", "(())"),
    ("\"He said 'no' twice.\"", "(())"),
    ("``Yes,'' he said.", "()"),
    ("`Yes,' he said.", "()"),
    ("“Yes,’’ he said.", "()"),
    ("‘‘Yes,’’ he said.", "()"),
    ("“He said ‘no.’” Twice.", "(())"),
  ])
  func english(_ text: String, _ expected: String) { #expect(roles(text) == expected) }

  @Test(arguments: [
    ("„Ja“, sagte er.", "()"), ("‚Ja‘, sagte er.", "()"), ("»Ja«, sagte er.", "()"), ("›Ja‹, sagte er.", "()"),
    ("« Oui », dit-il.", "()"), ("parle d’« un choc »", "'()"), ("l'« erreur »", "'()"), ("«Sí», dijo.", "()"),
    ("‹ oui › dit-il", "()"), ("”Ja”, sa han.", "()"),
    ("「はい」と言った", "()"), ("『はい』", "()"), ("„Er sagte ‚nein‘ dazu.“", "(())"),
  ])
  func otherLanguages(_ text: String, _ expected: String) { #expect(roles(text) == expected) }

  @Test(arguments: [
    ("don’t don't", "''"), ("O’Brien", "'"), ("Trump’s plan", "'"), ("the players’ union", "'"),
    ("the players' union", "'"),
    ("the ’90s and '08", "''"), ("’tis 'twas ’em", "'''"), ("rock ’n’ roll", "''"), ("the U.S.’s role", "'"),
    ("goin’ home", "'"), ("“Don’t go,” he said.", "(')"),
  ])
  func apostrophesAreNoMarks(_ text: String, _ expected: String) { #expect(roles(text) == expected) }

  @Test func aSingleMarkThatWaitsMayCloseAfterAnS() {
    #expect(roles("‘I like cats’ he said") == "(?")
  }

  @Test func aBlankLineForgetsWaitingSingleMarks() {
    #expect(roles("‘I like it\n\nthe players’ union") == "('")
  }

  @Test(arguments: [
    ("\"", QuotationMark.Shape.straightDouble, QuotationMark.Family.double), ("“", .leftDouble, .double),
    ("”", .rightDouble, .double), ("„", .lowDouble, .double), ("‘", .leftSingle, .single), ("’", .rightSingle, .single),
    ("‚", .lowSingle, .single), ("'", .straightSingle, .single), ("``", .typewriterDouble, .double),
    ("''", .typewriterDouble, .double), ("«", .leftGuillemet, .guillemet), ("»", .rightGuillemet, .guillemet),
    ("‹", .leftSingleGuillemet, .singleGuillemet), ("›", .rightSingleGuillemet, .singleGuillemet),
    ("「", .leftCorner, .corner), ("』", .rightCorner, .corner),
  ])
  func shapes(_ text: String, _ shape: QuotationMark.Shape, _ family: QuotationMark.Family) {
    let marked = Marked(text)
    let marks = quotationMarks(in: marked.bytes, range: marked.all)
    #expect(marks.map(\.shape) == [shape])
    #expect(marks.map(\.family) == [family])
    #expect(marks.map(\.range) == [marked.all])
  }

  @Test func onlyStraightMarksLookTheSameAtBothEnds() {
    let text = Marked("\" ' “ ” ‘ ’ „ « »")
    let marks = quotationMarks(in: text.bytes, range: text.all)
    #expect(marks.map(\.isStraight) == [true, true, false, false, false, false, false, false, false])
  }

  @Test func aMarkCutByTheRangeIsNoMark() {
    let text = Marked("“a”")
    #expect(quotationMarks(in: text.bytes, range: 1..<5).isEmpty)
  }
}
