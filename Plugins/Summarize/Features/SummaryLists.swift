import Prose
import Text

/// The word lists of `summarize`.
struct SummaryLists: Sendable {
  /// Words without matter of their own.
  let empty: WordSet
  /// Words at the beginning of a sentence that lean on the one before it.
  let leaning: WordSet
  private let vocabulary: Vocabulary
  private let boilerplate: PhraseList

  /// The lists beside the plugin.
  static let builtin = SummaryLists(
    EmbeddedFile.text("Summarize/words.yaml").flatMap { try? JSONParser.parse($0) } ?? .null)

  init(_ file: JSONValue) {
    let files = PatternFiles(files: [file])
    var builder = PatternBuilder(files)
    boilerplate = builder.list(files.strings("boilerplate"))
    vocabulary = builder.reader.vocabulary
    empty = WordSet(files.strings("empty"))
    leaning = WordSet(files.strings("leaning"))
  }

  /// Whether a phrase of captions, credits or page furniture stands in the passage.
  func isBoilerplate(_ tokens: ArraySlice<Token>) -> Bool {
    guard tokens.contains(where: { boilerplate.mayBegin(with: vocabulary.number(of: $0)) }) else { return false }
    let run = WordRun(tokens, in: vocabulary)
    return boilerplate.isFound(in: run, 0..<run.count)
  }
}
