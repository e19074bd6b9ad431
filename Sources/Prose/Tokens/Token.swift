/// A word, number or sign of a text: where it stands, what it is, how it is written, and its hash.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    /// Letters, with the hyphens, apostrophes and stops that belong to the word: `well-known`, `don’t`, `U.S.`
    case word
    /// Digits, with their separators and a percent sign apart: `1,200.50`, `3/2`, `1990s`, `21st`.
    case number
    /// A sign that divides: `.`, `,`, `;`, `(`, `—`, `…`.
    case punctuation
    /// A quotation mark.
    case mark
    /// Currency and all other signs: `$`, `€`, `%`, `&`, `#`, `+`.
    case symbol
    /// An address: `https://…`, `www.…`, `name@example.com`, `@name`, `#topic`.
    case address
  }

  /// What the token is.
  public var kind: Kind
  /// How it is written; empty for signs.
  public var shape: TokenShape
  /// The ``WordHash`` of the whole token.
  public var hash: UInt32
  @usableFromInline var start: UInt32
  @usableFromInline var end: UInt32

  /// Its byte offsets in the text.
  @inlinable
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// A token of which only the place is known; offsets up to 4 GB.
  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    shape = []
    hash = 0
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }

  /// The token in that range of the text, which must hold it.
  public init(kind: Kind, range: Range<Int>, in text: [UInt8]) {
    self.init(kind: kind, range: range)
    hash = WordHash.of(range, in: text)
    if kind == .word || kind == .address { shape = TokenShape(range, in: text) }
  }
}

/// How words are cut.
public enum TokenStyle: Sendable {
  /// Words as a reader sees them: hyphens and apostrophes stay inside.
  case words
  /// As the English treebanks of Universal Dependencies: `do|n’t`, `Trump|’s`, `well|-|known`, `can|not`.
  case treebank
}
