/// A phrase with slots: `misspelled {subject} as {original,}`.
struct FactPattern: Sendable {
  /// What a slot holds.
  enum Slot: String, Sendable {
    case original, corrected, subject
  }

  /// A piece of the pattern.
  enum Part: Sendable {
    /// Words that must stand there, in one of several variants.
    case words(PhraseList)
    /// Words to be taken; `endsAtComma` when a comma or semicolon ends them.
    case slot(Slot, endsAtComma: Bool)
  }

  let parts: [Part]

  /// The words of each slot in the first place of the passage where the pattern fits.
  ///
  /// Each group of words is looked for once, from where the one before it ended: one pass in all.
  func slots(in run: WordRun, _ passage: Range<Int>) -> [(slot: Slot, words: Range<Int>)]? {
    var found: [(slot: Slot, words: Range<Int>)] = []
    var open: (slot: Slot, endsAtComma: Bool, start: Int)?
    var position = passage.lowerBound
    for part in parts {
      switch part {
      case .slot(let slot, let endsAtComma): open = (slot, endsAtComma, position)
      case .words(let phrase):
        guard let hit = phrase.first(in: run, position..<passage.upperBound) else { return nil }
        if let slot = open {
          guard hit.words.lowerBound > slot.start else { return nil }
          found.append((slot.slot, slot.start..<hit.words.lowerBound))
        } else if position > passage.lowerBound, hit.words.lowerBound != position {
          return nil
        }
        open = nil
        position = hit.words.upperBound
      }
    }
    if let slot = open {
      guard position < passage.upperBound else { return nil }
      found.append((slot.slot, slot.start..<passage.upperBound))
    }
    return found
  }
}
