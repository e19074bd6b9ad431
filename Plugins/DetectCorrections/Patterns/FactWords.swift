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
  /// Verbs that say that an error was made, and those that say that a text was changed.
  let erred: WordSet
  let changed: WordSet
  /// Adverbs and adjectives that call what was said wrong.
  let misled: WordSet
  let wrong: WordSet
  /// How a sentence begins that goes on to a second error.
  let further: WordSet
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
    erred = WordSet(files.strings("classes", "erred"))
    changed = WordSet(files.strings("classes", "changed") + files.strings("changes"))
    misled = WordSet(files.strings("misled"))
    wrong = WordSet(files.strings("wrong"))
    further = WordSet(files.strings("further"))
    empty = WordSet(files.strings("empty") + files.strings("lead_ins") + files.strings("no_units"))
  }
}
