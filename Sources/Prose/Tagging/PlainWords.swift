import Text

/// English words that are no names when they are written small: the tagger's lexicon, asked for one word.
public enum PlainWords {
  /// Whether the lexicon holds the word in small letters as anything but a name: `steady`, `lawyer`.
  public static func contains(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    usual(range, in: text).map { !names.contains($0) } ?? false
  }

  /// Whether the word is most often the plural of a noun: `lawyers`, `gunmen`.
  public static func isPlural(_ range: Range<Int>, in text: [UInt8]) -> Bool { usual(range, in: text) == .nns }

  /// Whether the word is in the lexicon, and most often no noun: `keep`, `such`.
  public static func isNoNoun(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    usual(range, in: text).map { !nouns.contains($0) } ?? false
  }

  /// What the word in small letters is most often.
  private static func usual(_ range: Range<Int>, in text: [UInt8]) -> PennTag? {
    guard let model = TagModel.shared, !range.isEmpty else { return nil }
    let small = text[range].map { asciiLowercased($0) }
    let word = TagWord(in: small, small.indices)
    guard let label = model.reading({ $0.context(of: [word]).usual[0] }), label != TagFeatures.none,
      model.labels.indices.contains(Int(label))
    else { return nil }
    return model.labels[Int(label)].penn
  }

  private static let names: [PennTag] = [.nnp, .nnps]
  private static let nouns: [PennTag] = [.nn, .nns, .nnp, .nnps]
}
