/// Somebody to whom a quotation may be attributed, and what speaks for and against it.
struct Candidate {
  /// Where the candidate comes from.
  enum Origin {
    /// A phrase of the quotation's own paragraph, by number.
    case phrase(Int)
    /// A phrase of the paragraph before.
    case paragraphBefore(SpeakerPhrase)
    /// The speaker of the quotation before.
    case speakerBefore
    /// Somebody from further away whom the grammar of the clauses names.
    case advised(Attribution)
    /// Nobody: the marks quote no one.
    case nobody
  }

  var origin: Origin
  /// Its features' place in the buffer of features.
  var features: Range<Int>
}
