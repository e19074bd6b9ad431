/// A word, number or sign of a text.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: Sendable {
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
  /// Its byte offsets in the text.
  public var range: Range<Int>

  /// A token at that range.
  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// How words are cut.
public enum TokenStyle: Sendable {
  /// Words as a reader sees them: hyphens and apostrophes stay inside.
  case words
  /// As the English treebanks of Universal Dependencies: `do|n’t`, `Trump|’s`, `well|-|known`, `can|not`.
  case treebank
}
