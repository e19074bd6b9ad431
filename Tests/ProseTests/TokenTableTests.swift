import Prose
import TestSupport
import Testing
import Text

/// More of what is one token, and what holds of all tokens.
@Suite struct TokenTableTests {
  private func words(_ text: String, _ style: TokenStyle = .words) -> String {
    let marked = Marked(text)
    return marked.strings(tokens(in: marked.bytes, range: marked.all, style: style).map(\.range)).joined(separator: " ")
  }

  @Test(arguments: [
    ("http://a.example/b). Then", "http://a.example/b ) . Then"), ("(www.example.org/x)", "( www.example.org/x )"),
    ("a_b+c@example.co.uk!", "a_b+c@example.co.uk !"),
    ("https://example.com, www.example.com;", "https://example.com , www.example.com ;"),
    ("#1 and #one", "# 1 and #one"), ("@ the pier", "@ the pier"), ("“@anna_b,”", "“ @anna_b , ”"),
    ("\"https://example.com\"", "\" https://example.com \""),
  ])
  func addresses(text: String, expected: String) { #expect(words(text) == expected) }

  @Test(arguments: [
    ("£5m and 20%", "£ 5m and 20 %"), ("12.5%.", "12.5 % ."), ("2024–25", "2024 – 25"),
    ("1,200,000 people", "1,200,000 people"),
    ("3,5 Prozent", "3,5 Prozent"), ("10:30am", "10:30am"), ("the 1980s, 1990s", "the 1980s , 1990s"),
    ("31st.", "31st ."),
    ("1, 2, 3", "1 , 2 , 3"), ("2025-03-02,", "2025-03-02 ,"), ("5.", "5 ."), ("€1.200,50", "€ 1.200,50"),
  ])
  func numbers(text: String, expected: String) { #expect(words(text) == expected) }

  @Test(arguments: [
    ("l’avocate d'Arles", "l’avocate d'Arles"), ("¿Qué? ¡No!", "¿ Qué ? ¡ No !"),
    ("He—or she—left", "He — or she — left"),
    ("Ph.D. and e.g. this", "Ph.D. and e.g. this"), ("mother-in-law’s", "mother-in-law’s"),
    ("„Ja“, sagte", "„ Ja “ , sagte"),
    ("Wait…", "Wait …"), ("left\u{A0}again", "left again"), ("O’Neill’s", "O’Neill’s"),
    ("(and [so])", "( and [ so ] )"),
    ("Müller-Lüdenscheidt", "Müller-Lüdenscheidt"), ("one;two:three", "one ; two : three"), ("‹oui›", "‹ oui ›"),
  ])
  func wordsAndSigns(text: String, expected: String) { #expect(words(text) == expected) }

  @Test(arguments: [
    ("isn't wasn’t", "is n't was n’t"), ("He'd've", "He'd 've"), ("it’s the dogs’ day", "it ’s the dogs ’ day"),
    ("long-term", "long - term"), ("wanna", "wan na"), ("Cannot", "Can not"), ("don't-care", "do n't - care"),
    ("she’ll", "she ’ll"), ("n't", "n't"), ("U.S.", "U.S."),
  ])
  func treebankStyle(text: String, expected: String) { #expect(words(text, .treebank) == expected) }

  private static let pieces = [
    "Anna", "n’t", "'", "’", "-", ".", ",", "é", "日", "😀", "\u{301}", "1", "10", "$", "%", "@", "#", "a@b.de", "www.",
    "http://",
    " ", "\n", "\u{A0}", "\u{200B}", "“", "``", "''", "…", "/", ":", "_", "\0", "\u{AD}", "Ω",
  ]

  /// Tokens hold every character but white space, each once, in either style; they know their hash.
  @Test(arguments: [TokenStyle.words, .treebank], 1...40 as ClosedRange<UInt64>)
  func nothingIsLost(style: TokenStyle, seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let text = Marked(numbers.text(of: Self.pieces, atMost: 40))
    var last = 0
    for token in tokens(in: text.bytes, range: text.all, style: style) {
      #expect(!token.range.isEmpty && token.range.lowerBound >= last)
      #expect(
        text.string(last..<token.range.lowerBound).unicodeScalars.allSatisfy { isBlank($0) },
        "\(text.string(text.all).debugDescription)")
      #expect(token.hash == WordHash.of(text.bytes[token.range]) && token.hash != 0)
      last = token.range.upperBound
    }
    #expect(text.string(last..<text.bytes.count).unicodeScalars.allSatisfy { isBlank($0) })
  }

  /// White space, or a character that is not seen.
  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value < 0x20 || ["\u{200B}", "\u{AD}", "\u{FEFF}"].contains(scalar)
  }

  /// Words that differ by their capitals alone share a hash, wherever they stand.
  @Test(arguments: ["harbour", "ÜBER", "naïve", "don’t", "Straßen", "жизнь", "Ωμέγα", "élan"])
  func capitalsDoNotCount(word: String) {
    for form in [word, word.lowercased(), word.lowercased().capitalizedFirst] {
      let text = Marked("(\(form))")
      let hashes = tokens(in: text.bytes, range: text.all).filter { $0.kind == .word }.map(\.hash)
      #expect(hashes == [WordHash.of(word)], "\(form)")
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
