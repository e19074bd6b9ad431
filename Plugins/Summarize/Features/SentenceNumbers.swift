/// A sentence in numbers.
struct SentenceNumbers {
  /// Its content words.
  var terms = TermBag([])
  /// Those of them that are written with a capital after the first word, each once.
  var capitals: [Int32] = []
  /// All its words, empty ones included.
  var wordCount = 0
  /// Capitalised words after the first.
  var names = 0
  var numbers = 0
  /// The share of its bytes that stands in quotation marks.
  var quoted = 0.0
  /// Words between white space, as a word limit counts them.
  var length = 0
  /// Its letters and signs, as a limit of characters counts them.
  var characters = 0
  /// Whether it leans on the sentence before it: `He`, `But`.
  var leans = false
  /// Whether the candidate before it stands right before it in the article too.
  var follows = false
  var asks = false
}
