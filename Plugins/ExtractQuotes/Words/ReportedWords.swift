extension QuoteWord {
  /// Whether the word shows that the sentence reports what somebody said: `sei`, `habe`, `demnach`.
  var isReported: Bool {
    isAny(.auxiliary) && concept == Concept.reported || isAny(.adverb) && concept == Concept.demnach
  }
}
