/// A stretch of text in quotation marks.
struct QuotedSegment {
  /// The words, marks and white space at the edges excluded.
  var range: Range<Int>
  /// From the first byte of the opening mark to the last of the closing one.
  var outer: Range<Int>
  /// Whether a closing mark was found.
  var isClosed = true
  /// Whether it opens a paragraph while the quotation of the paragraph before was never closed.
  var continuesPrevious = false
  /// The number of its paragraph.
  var paragraph = 0
  /// It stands in no marks: a turn of a transcript, a line behind a dash, a block quote.
  var isUnmarked = false
  /// An answer of an interview: the words of whom it is with.
  var isAnswer = false
  /// A word that the article puts in marks three times or more: a term.
  var isTerm = false
  /// The label that names its speaker in a transcript.
  var label: Range<Int>?
}
