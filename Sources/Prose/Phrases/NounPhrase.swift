/// A noun phrase without what follows its head: determiner, modifiers, noun.
public struct NounPhrase: Hashable, Sendable {
  /// The tokens it is made of, as positions in the token array.
  public var tokens: Range<Int>
  /// The position of its head: the last noun, or the pronoun.
  public var head: Int
  /// Its bytes in the text.
  public var range: Range<Int>
}
