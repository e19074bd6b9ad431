import Text

/// English words that are no names when they are written small: the tagger's lexicon, asked for one word.
public enum PlainWords {
  /// Whether the lexicon holds the word in small letters as anything but a name: `steady`, `airman`.
  public static func contains(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    guard let model = TagModel.shared, !range.isEmpty else { return false }
    let small = text[range].map { asciiLowercased($0) }
    let word = TagWord(in: small, small.indices)
    guard let label = model.reading({ $0.context(of: [word]).usual[0] }), label != TagFeatures.none,
      model.labels.indices.contains(Int(label))
    else { return false }
    return !names.contains(model.labels[Int(label)].penn)
  }

  private static let names: [PennTag] = [.nnp, .nnps]
}
