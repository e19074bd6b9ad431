/// Reported speech without marks, found in one sentence.
struct ReportedSpeech {
  /// The words reported.
  var range: Range<Int>
  /// Whose words they are, and the number of that phrase; -1 for a part of one.
  var source: SpeakerPhrase?
  var phrase: Int
  /// The cue's place among the words.
  var cue: Int
  /// How likely it is, 0 to 1.
  var probability: Float = 0.5
}
