/// A passage found to be a notice, before it has been read.
struct Notice {
  /// What stands before the message.
  struct Label {
    /// What it promises.
    let kind: NoticePatterns.LabelKind
    /// The words of it, as places in the run.
    let words: Range<Int>
    /// Where the message begins: after date, time and colon.
    let message: Int
  }

  /// The words of its blocks.
  var run: WordRun
  /// The words of it, as places in the run.
  var words: Range<Int>
  /// The whole of it.
  var range: Range<Int>
  var label: Label?
  /// Whether it is written as agencies write.
  var isWire = false
  /// Whether another's words are quoted.
  var isQuoted = false

  /// The words after label and date.
  var message: Range<Int> { (label?.message ?? words.lowerBound)..<words.upperBound }
}
