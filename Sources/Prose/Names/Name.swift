/// A run of capitalised words that names somebody or something.
public struct Name: Hashable, Sendable {
  /// What is named, as far as the words themselves tell.
  public enum Kind: Sendable {
    /// A person, with or without a title.
    case person
    /// A body, company, party, newspaper.
    case organisation
    /// A country, city, river.
    case place
    /// An office without a name: `the President`, `Secretary of State`.
    case office
    /// Not known from the words.
    case other
  }

  /// What is named.
  public var kind: Kind
  /// The whole mention in bytes: title, name and suffix, without an affiliation and without `’s`.
  public var range: Range<Int>
  /// The name alone: no title, no suffix.
  public var core: Range<Int>
  /// The words of `core`, in order; the last is a person's surname.
  public var words: [Range<Int>]
  /// `Sen.`, `Russian President`, `Secretary of State`.
  public var title: Range<Int>?
  /// `Jr.`, `III`.
  public var suffix: Range<Int>?
  /// Party and state, `R-Alaska`, without the comma or brackets around them.
  public var affiliation: Range<Int>?
  /// Whether the mention begins a sentence, so that its capital proves nothing.
  public var startsSentence: Bool
  /// Whether an apostrophe and `s`, or an apostrophe alone, follows.
  public var isPossessive: Bool
}
