import Prose
import Testing

@Suite struct TokenTests {
  private func words(_ text: String, _ style: TokenStyle) -> String {
    let marked = Marked(text)
    return marked.strings(tokens(in: marked.bytes, range: marked.all, style: style).map(\.range)).joined(separator: " ")
  }

  /// The text and its tokens with spaces between them.
  @Test(arguments: [
    ("She didn't go.", "She didn't go ."),
    ("She didn’t go.", "She didn’t go ."),
    ("the well-known 20-year-old", "the well-known 20-year-old"),
    ("Trump’s plan", "Trump’s plan"),
    ("“Yes,” he said.", "“ Yes , ” he said ."),
    ("the U.S. Senate", "the U.S. Senate"),
    ("Sen. J. K. Marsh", "Sen. J. K. Marsh"),
    ("at 5 p.m. today", "at 5 p.m. today"),
    ("It ended. Then", "It ended . Then"),
    ("$1,200.50 and €3", "$ 1,200.50 and € 3"),
    ("5% of 10:30", "5 % of 10:30"),
    ("on 3/2/2025 and 2025-03-02", "on 3/2/2025 and 2025-03-02"),
    ("(a) [b] {c}", "( a ) [ b ] { c }"),
    ("wait... what?!", "wait ... what ? !"),
    ("one—two – three", "one — two – three"),
    ("see https://example.com/a.b?c=d, now", "see https://example.com/a.b?c=d , now"),
    ("www.example.com.", "www.example.com ."),
    ("Ask ann.lee@example.com.", "Ask ann.lee@example.com ."),
    ("(ann@mail.example.org)", "( ann@mail.example.org )"),
    ("a@b and a@ b.", "a @b and a @ b ."),
    ("@anna and #vote2025", "@anna and #vote2025"),
    ("AT&T fell", "AT&T fell"),
    ("the 1990s and the 21st", "the 1990s and the 21st"),
    ("naïve café Straße", "naïve café Straße"),
    ("« oui »", "« oui »"),
    ("„Ja“", "„ Ja “"),
    ("", ""),
  ])
  func wordsStayWhole(_ text: String, _ expected: String) { #expect(words(text, .words) == expected) }

  @Test(arguments: [
    ("She didn't go.", "She did n't go ."),
    ("She didn’t go.", "She did n’t go ."),
    ("they'll we've you're I'd I'm", "they 'll we 've you 're I 'd I 'm"),
    ("Trump’s plan", "Trump ’s plan"),
    ("the players’ union", "the players ’ union"),
    ("cannot gonna gotta", "can not gon na got ta"),
    ("CAN'T", "CA N'T"),
    ("well-known", "well - known"),
    ("o’clock", "o’clock"),
    ("“Today” ’s", "“ Today ” ’s"),
    ("rock ’n’ roll", "rock ’ n ’ roll"),
  ])
  func treebankStyleCutsCliticsAndHyphens(_ text: String, _ expected: String) {
    #expect(words(text, .treebank) == expected)
  }

  @Test(arguments: [
    ("word", Token.Kind.word), ("42", .number), (",", .punctuation), ("“", .mark), ("\"", .mark), ("``", .mark),
    ("$", .symbol), ("€", .symbol), ("+", .symbol), ("—", .punctuation), ("…", .punctuation), ("「", .mark),
    ("„", .mark),
    ("https://example.com", .address), ("@anna", .address), ("Ω", .word), ("ж", .word), ("5th", .number),
  ])
  func kinds(_ text: String, _ kind: Token.Kind) {
    let marked = Marked(text)
    let found = tokens(in: marked.bytes, range: marked.all)
    #expect(found.map(\.kind) == [kind] && found.map(\.range) == [marked.all])
  }

  @Test(arguments: [TokenStyle.words, .treebank])
  func tokensCoverEverythingButWhiteSpace(_ style: TokenStyle) {
    let text = Marked(
      "“We’re ‘done’,” said Ann\u{A0}Lee (D-Conn.) — at 5 p.m.; e.g. $5 … \u{2009}x\u{301} 日本 🙂 'tis ''")
    var covered = 0
    var last = 0
    for token in tokens(in: text.bytes, range: text.all, style: style) {
      #expect(token.range.lowerBound >= last && !token.range.isEmpty)
      let gap = text.string(last..<token.range.lowerBound)
      #expect(gap.allSatisfy { $0.isWhitespace })
      last = token.range.upperBound
      covered += token.range.count
    }
    #expect(last == text.bytes.count && covered > 60)
  }
}
