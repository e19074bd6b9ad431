import Articles

extension Parsing {
  /// A block as it will stand in the clean text.
  struct PlannedBlock {
    var kind: Block.Kind
    /// Its words in the draft; parts are joined by a space.
    var parts: [Range<Int>]
    var level: Int?
    var credit: Range<Int>?
    var markup: Candidate.Markup
    var lines: Int

    init(_ kind: Block.Kind, _ candidate: Candidate) {
      self.kind = kind
      parts = [candidate.range]
      markup = candidate.markup
      lines = candidate.lines
    }

    /// From the first to the last of its words.
    var range: Range<Int> {
      (parts.first?.lowerBound ?? 0)..<(parts.last?.upperBound ?? 0)
    }
  }
}
