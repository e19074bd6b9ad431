import Files

/// Why a file cannot be an article, in a sentence for an editor.
struct Unreadable: Error {
  /// The sentence, without the file's name.
  var sentence: String
  /// Whether no other article could be read either.
  var isOfTheMachine = false

  init(sentence: String) { self.sentence = sentence }

  /// A file that the system did not give.
  /// - Parameter limit: the largest file of its sort that is read, in bytes.
  init(_ failure: ReadFailure, _ sort: String = "articles", limit: Int = ArticleLimits.largestFile) {
    switch failure {
    case .system(let failure):
      sentence = "It cannot be read: \(failure.reason)."
      isOfTheMachine = failure.isOfTheMachine
    case .isFolder: sentence = "It is a folder, not an article."
    case .isNoFile: sentence = "It is a device or a pipe, not a file."
    case .tooLarge(let size):
      sentence =
        "It has \(size / 1_000_000) MB; \(sort) of up to \(limit / 1_000_000) MB are read."
    }
  }
}
