/// The noun phrases of a tagged sentence, in order: `the Kremlin spokesperson`, `three people`, `he`.
///
/// Base phrases in the sense of Ramshaw and Marcus (1995): they end with their head and do not nest; a genitive
/// (`Trump ’s`) goes on with the phrase that it opens.
///
/// - Parameters:
///   - text: UTF-8 bytes.
///   - tokens: the tokens of a sentence, in the style `treebank`.
///   - tags: their tags; tokens without one are left out.
/// - Returns: phrases that do not overlap.
public func nounPhrases(in text: [UInt8], tokens: [Token], tags: [Tag]) -> [NounPhrase] {
  var chunker = NounPhraseChunker(tokens: tokens, tags: tags)
  return chunker.phrases().filter { $0.range.lowerBound >= 0 && $0.range.upperBound <= text.count }
}
