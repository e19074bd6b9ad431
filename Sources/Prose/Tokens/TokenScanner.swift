import Text

/// Walks a range once and cuts it into tokens.
struct TokenScanner {
  let text: [UInt8]
  let end: Int
  let style: TokenStyle
  private var position: Int
  private var found: [Token] = []

  init(text: [UInt8], range: Range<Int>, style: TokenStyle) {
    self.text = text
    self.style = style
    end = range.upperBound
    position = range.lowerBound
  }

  /// Adds all tokens of the range to those at hand.
  mutating func read(into tokens: inout [Token]) {
    swap(&tokens, &found)
    while true {
      position = text.skippingSpace(from: position, to: end)
      guard position < end else { break }
      next()
    }
    swap(&tokens, &found)
  }

  private mutating func next() {
    if let stop = plainWordEnd() { return addPlainWord(to: stop) }
    let byte = text[position]
    if let address = AddressScanner.end(in: text, at: position, limit: end) {
      add(.address, to: address)
    } else if isASCIIDigit(byte) {
      number()
    } else if WordScanner.begins(text, at: position, limit: end) {
      word()
    } else {
      sign()
    }
  }

  /// The end of a word of ASCII letters with nothing about it to decide, as most are: behind it stands white space
  /// or a sign that goes with no word, and no address begins with it.
  private func plainWordEnd() -> Int? {
    let first = text[position]
    guard style == .words, isASCIILetter(first) else { return nil }
    var stop = text.endOfSmallLetters(from: position + 1, to: end)
    while stop < end, isASCIILetter(text[stop]) { stop += 1 }
    guard stop < end else { return nil }
    let second = text[position + 1]
    if first == UInt8(ascii: "h") && second == UInt8(ascii: "t") || first == UInt8(ascii: "w") && second == first {
      return nil
    }
    switch text[stop] {
    case 0x20, 0x0A, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"):
      return stop
    default: return nil
    }
  }

  private mutating func add(_ kind: Token.Kind, to stop: Int) {
    let stop = min(max(stop, position + 1), end)
    found.append(Token(kind: kind, range: position..<stop, in: text))
    position = stop
  }

  /// A word of ASCII letters alone: its first letter says how it is written.
  private mutating func addPlainWord(to stop: Int) {
    var token = Token(kind: .word, range: position..<stop)
    token.hash = WordHash.of(position..<stop, in: text)
    if isASCIIUppercase(text[position]) { token.shape = .capital }
    found.append(token)
    position = stop
  }

  /// A number, or a word that begins with one: `20-year-old`.
  private mutating func number() {
    let stop = NumberScanner.end(in: text, at: position, limit: end)
    let isCompound =
      style == .words && text.byte(at: stop) == UInt8(ascii: "-")
      && WordScanner.begins(text, at: stop + 1, limit: end)
    if isCompound { word() } else { add(.number, to: stop) }
  }

  private mutating func word() {
    let stop = WordScanner.end(in: text, at: position, limit: end, style: style)
    if let address = AddressScanner.mailEnd(in: text, at: position, word: stop, limit: end) {
      return add(.address, to: address)
    }
    guard style == .treebank else { return add(.word, to: stop) }
    for cut in Clitics.cuts(in: text, word: position..<stop) { add(.word, to: cut) }
    add(.word, to: stop)
  }

  private mutating func sign() {
    if style == .treebank, let clitic = Clitics.standalone(in: text, at: position, limit: end) {
      return add(.word, to: clitic)
    }
    let sign = Sign(in: text, at: position, end: end)
    add(sign.kind, to: position + sign.length)
  }
}
