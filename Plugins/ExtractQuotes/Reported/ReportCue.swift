/// A word that may bring in reported speech, and where it stands.
struct ReportCue {
  /// Its place among the paragraph's words.
  var place: Int
  /// The number of its list.
  var kind: UInt32
  /// The word it is a form of.
  var lemma: UInt32
  /// The words of its sentence.
  var sentence: Range<Int>
  /// The number of the phrase that is its subject, -1 for none.
  var subject: Int
  /// The place before the auxiliaries and adverbs that stand before it: the subject's last word in `Jones has said`.
  var before: Int
  /// Its last word, particles included: `for` in `called for`.
  var last: Int
}
