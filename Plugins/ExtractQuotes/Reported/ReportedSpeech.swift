/// Reported speech without marks, found in one sentence.
struct ReportedSpeech {
  /// The words reported.
  var range: Range<Int>
  /// The number of the speaker's phrase.
  var phrase: Int
  /// The cue's place among the words.
  var cue: Int
}
