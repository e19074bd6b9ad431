import Prose

/// The words with which facts are told apart and cut, as pattern files list them.
struct FactWords: Sendable {
  /// Numbers in words: `five`, `dreißig`.
  let numbers: WordSet
  /// What a number is counted in thousands or millions with.
  let scales: WordSet
  /// `per cent`, `Prozent`, word by word.
  let percents: [[UInt32]]
  /// What joins a scale with what is counted: `2 millones de euros`.
  let of: WordSet
  /// Words of a sentence that only denies: it states no right fact that could stand against a wrong one.
  let denials: WordSet
  /// Words with which a clause begins that grants something before the right fact is told.
  let concessions: WordSet
  /// Words that are no unit: nothing is counted in them.
  let empty: WordSet

  init(_ files: PatternFiles) {
    numbers = WordSet(files.strings("numbers"))
    scales = WordSet(files.strings("scales"))
    percents = files.strings("percents").map { phrase in
      phrase.utf8.split(separator: 0x20).map { WordHash.of($0) }
    }
    of = WordSet(files.strings("of"))
    denials = WordSet(files.strings("denials"))
    concessions = WordSet(files.strings("concessions"))
    empty = WordSet(files.strings("empty") + files.strings("lead_ins") + files.strings("no_units"))
  }
}
