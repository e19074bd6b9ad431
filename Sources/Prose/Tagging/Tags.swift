/// The parts of speech of a sentence's tokens, one for each token, in order.
///
/// An averaged perceptron (Collins, 2002) with greedy decoding from left to right; words that are always the same part
/// of speech come from a lexicon. Trained on news in English; see the model card for data and accuracy.
///
/// - Parameters:
///   - text: UTF-8 bytes.
///   - tokens: the tokens of one sentence, in the style `treebank`.
/// - Returns: as many tags as tokens; `other` for tokens outside of the text.
public func tags(in text: [UInt8], tokens: [Token]) -> [Tag] {
  let unknown = Tag(universal: .other, penn: .xx)
  guard let model = TagModel.shared else { return tokens.map { _ in unknown } }
  let words = tokens.map { TagWord(in: text, $0.range.existing(in: text)) }
  return Tagger(model: model).labels(of: words).map { model.labels[Int($0)] }
}
