/// The features by which a token's tag is chosen; training and tagging share them.
///
/// The templates are those of Collins (2002) and Honnibal's perceptron tagger (2013), with what the lexicon knows of
/// the next two words added.
package enum TagFeatures {
  /// The label number that stands for the edge of a sentence and for a word that the lexicon does not hold.
  package static let none: UInt8 = 0xFF

  /// What is known when a token's turn comes.
  package struct Context {
    /// The words of the sentence.
    package var words: [TagWord]
    /// What the lexicon says of each word, `none` where it is silent.
    package var known: [UInt8]
    /// The commonest label of each word, `none` for a rare one.
    package var usual: [UInt8]

    /// A context over words.
    package init(words: [TagWord], known: [UInt8], usual: [UInt8]) {
      self.words = words
      self.known = known
      self.usual = usual
    }

    func word(_ index: Int) -> TagWord { index >= 0 && index < words.count ? words[index] : .edge }
    func usual(_ index: Int) -> UInt64 { UInt64(index < usual.count ? usual[index] : TagFeatures.none) }
  }

  /// The feature under which the lexicon of unambiguous words is kept.
  package static func lexicon(_ word: TagWord) -> UInt64 { Hash.feature(0, word.exact) }

  /// The feature under which the commonest label of an ambiguous word is kept.
  package static func usual(_ word: TagWord) -> UInt64 { Hash.feature(27, word.exact) }

  /// The hashes of the token's features, given the labels of the two tokens before it.
  package static func collect(
    _ context: Context, at index: Int, last: UInt8, beforeLast: UInt8, into features: inout [UInt64]
  ) {
    features.removeAll(keepingCapacity: true)
    let (last, pair) = (UInt64(last), UInt64(last) << 8 | UInt64(beforeLast))
    let word = context.words[index]
    own(word, isFirst: index == 0, &features)
    neighbours(context, index, &features)
    expectations(context, index, last, &features)
    features.append(Hash.feature(20, last))
    features.append(Hash.feature(21, pair))
    features.append(Hash.feature(22, last, word.folded))
    features.append(Hash.feature(23, last, context.word(index + 1).folded))
    features.append(Hash.feature(24, pair, word.suffixes.2))
    features.append(Hash.feature(25, last << 8 | context.usual(index + 1), word.suffixes.1))
    features.append(Hash.feature(26, last << 8 | UInt64(word.shape.rawValue), index == 0 ? 1 : 0))
  }

  /// What the words usually are, this one and the next two: a look ahead that needs no second pass.
  private static func expectations(_ context: Context, _ index: Int, _ last: UInt64, _ features: inout [UInt64]) {
    let (own, next) = (context.usual(index), context.usual(index + 1))
    features.append(Hash.feature(28, last << 8 | own))
    features.append(Hash.feature(29, last << 16 | own << 8 | next))
    features.append(Hash.feature(30, own << 16 | next << 8 | context.usual(index + 2)))
    features.append(Hash.feature(31, last << 8 | next, context.words[index].folded))
  }

  private static func own(_ word: TagWord, isFirst: Bool, _ features: inout [UInt64]) {
    let shape = UInt64(word.shape.rawValue) << 1 | (isFirst ? 1 : 0)
    features.append(Hash.feature(1, word.folded))
    features.append(Hash.feature(2, word.exact))
    features.append(Hash.feature(3, word.suffixes.0))
    features.append(Hash.feature(4, word.suffixes.1))
    features.append(Hash.feature(5, word.suffixes.2))
    features.append(Hash.feature(6, word.suffixes.3))
    features.append(Hash.feature(7, word.prefixes.1))
    features.append(Hash.feature(8, shape))
    features.append(Hash.feature(9, shape, word.suffixes.2))
  }

  private static func neighbours(_ context: Context, _ index: Int, _ features: inout [UInt64]) {
    let (before, after) = (context.word(index - 1), context.word(index + 1))
    let word = context.words[index]
    features.append(Hash.feature(10, before.folded))
    features.append(Hash.feature(11, before.suffixes.2))
    features.append(Hash.feature(12, context.word(index - 2).folded))
    features.append(Hash.feature(13, after.folded))
    features.append(Hash.feature(14, after.suffixes.2))
    features.append(Hash.feature(15, context.word(index + 2).folded))
    features.append(Hash.feature(16, before.folded, word.folded))
    features.append(Hash.feature(17, after.folded, word.folded))
    features.append(Hash.feature(18, context.usual(index + 1) << 8 | context.usual(index + 2)))
    features.append(
      Hash.feature(19, UInt64(after.shape.rawValue) << 8 | UInt64(before.shape.rawValue), word.suffixes.1))
  }
}
