import Prose

/// A phrase with slots: `misspelled {subject} as {original,}`.
struct FactPattern: Sendable {
  /// What a slot holds.
  enum Slot: String, Sendable {
    case original, corrected, subject, date
  }

  /// Words to be taken.
  struct Field: Sendable {
    let slot: Slot
    /// Whether a comma or semicolon ends them.
    let endsAtComma: Bool
    /// Whether they stand against a wrong fact, so that only their last part is the right one.
    let isAgainst: Bool
    /// Whether only the first amount, date or name among them is the fact.
    let isTyped: Bool
    /// A word that must be among them.
    let holding: UInt32?
  }

  /// A piece of the pattern.
  enum Part: Sendable {
    /// Words that must stand there, in one of several variants.
    case words(PhraseList)
    case slot(Field)
  }

  /// Words taken for a slot.
  struct Taken {
    let field: Field
    var words: Range<Int>
  }

  let parts: [Part]

  /// The words of each slot in the first place of the passage where the pattern fits.
  ///
  /// Each group of words is looked for once, from where the one before it ended: one pass in all.
  func taken(in run: WordRun, _ passage: Range<Int>) -> [Taken]? {
    var found: [Taken] = []
    var open: Taken?
    var position = passage.lowerBound
    for part in parts {
      switch part {
      case .slot(let field): open = Taken(field: field, words: position..<passage.upperBound)
      case .words(let phrase):
        guard let hit = phrase.first(in: run, position..<passage.upperBound) else { return nil }
        if var slot = open {
          slot.words = slot.words.lowerBound..<hit.words.lowerBound
          found.append(slot)
        }
        open = nil
        position = hit.words.upperBound
      }
    }
    if let open { found.append(open) }
    return found.allSatisfy { Self.isFilled($0, in: run) } ? found : nil
  }

  private static func isFilled(_ taken: Taken, in run: WordRun) -> Bool {
    guard !taken.words.isEmpty else { return false }
    return taken.field.holding.map { word in run.tokens[taken.words].contains { $0.hash == word } } ?? true
  }
}
