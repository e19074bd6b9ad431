import Prose
import Text

/// The word lists of `summarize` for one language.
///
/// A class, as all that reads sentences is handed it.
final class SummaryLists: Sendable {
  /// Words without matter of their own.
  let empty: WordSet
  /// Words at the beginning of a sentence that lean on the one before it.
  let leaning: WordSet
  /// Words by which somebody speaks of himself: `I`, `our`.
  let ownPerson: WordSet
  /// Words without which a statement is another one: denials, conditions, doubts, and who says so.
  let turns: WordSet
  /// Endings to leave out of a word, longest first; none: those of English, by rule.
  let endings: [[UInt8]]
  private let vocabulary: Vocabulary
  private let leaningPhrases: PhraseList
  private let boilerplate: PhraseList
  private let starts: PhraseList
  private let closings: PhraseList
  private let closingStarts: PhraseList
  private let facts: PhraseList
  private let endWords: Set<String>

  private static let english = SummaryLists(["en"])
  private static let german = SummaryLists(["de"])
  private static let french = SummaryLists(["fr"])
  private static let spanish = SummaryLists(["es"])

  /// The lists beside the plugin; a language without lists gets those of English.
  static func builtin(for language: String?) -> SummaryLists {
    switch language?.prefix(2) {
    case "de": german
    case "fr": french
    case "es": spanish
    default: english
    }
  }

  private convenience init(_ names: [String]) {
    self.init(
      (names.filter { $0 != "en" } + ["en"]).compactMap { name in
        EmbeddedFile.text("Summarize/words.\(name).yaml").flatMap { try? JSONParser.parse($0) }
      }, own: names == ["en"] ? 0 : 1)
  }

  /// Lists of several files; endings are those of the first `own` files alone.
  init(_ contents: [JSONValue], own: Int = 0) {
    let files = PatternFiles(files: contents)
    var builder = PatternBuilder(files)
    boilerplate = builder.list(files.strings("boilerplate"))
    starts = builder.list(files.strings("boilerplate_starts"))
    closings = builder.list(files.strings("closings"))
    closingStarts = builder.list(files.strings("closing_starts"))
    leaningPhrases = builder.list(files.strings("leaning_phrases"))
    facts = builder.list(files.strings("facts"))
    vocabulary = builder.reader.vocabulary
    endWords = Set(files.strings("ends"))
    ownPerson = WordSet(files.strings("own_person"))
    empty = WordSet(files.strings("empty"))
    leaning = WordSet(files.strings("leaning"))
    turns = WordSet(files.strings("turns"))
    endings = PatternFiles(files: Array(contents.prefix(own))).strings("endings").map { Array($0.utf8) }
      .sorted { $0.count > $1.count }
  }

  /// Whether a phrase of captions, credits or page furniture stands in the passage, or begins it.
  func isBoilerplate(_ tokens: ArraySlice<Token>) -> Bool {
    if begins(starts, tokens) { return true }
    guard tokens.contains(where: { boilerplate.mayBegin(with: vocabulary.number(of: $0)) }) else { return false }
    let run = WordRun(tokens, in: vocabulary)
    return boilerplate.isFound(in: run, 0..<run.count)
  }

  /// Whether a line heads what a press release or page says of its sender.
  func closes(_ tokens: ArraySlice<Token>) -> Bool { begins(closings, tokens) }

  /// Whether a paragraph is one of contacts or the like.
  func closesParagraph(_ tokens: ArraySlice<Token>) -> Bool { begins(closingStarts, tokens) }

  /// Whether a line heads the article's own list of what matters: `Key facts`.
  func headsFacts(_ tokens: ArraySlice<Token>) -> Bool { begins(facts, tokens) }

  /// Whether a line says that the text is over.
  func ends(_ line: ArraySlice<UInt8>) -> Bool {
    line.count < 12
      && endWords.contains(String(utf8: line.map(asciiLowercased)).filter { $0.isLetter || $0.isNumber || $0 == "#" })
  }

  /// Whether the sentence leans on the one before it.
  func leans(_ tokens: ArraySlice<Token>) -> Bool {
    guard let first = tokens.firstIndex(where: { $0.kind == .word || $0.kind == .number }) else { return false }
    return leaning.contains(tokens[first].hash) || begins(leaningPhrases, tokens[first...])
  }

  private func begins(_ list: PhraseList, _ tokens: ArraySlice<Token>) -> Bool {
    guard let first = tokens.firstIndex(where: { $0.kind == .word || $0.kind == .number }),
      list.mayBegin(with: vocabulary.number(of: tokens[first]))
    else { return false }
    let run = WordRun(tokens[first...].prefix(8), in: vocabulary)
    return list.hit(in: run, at: 0, limit: run.count) != nil
  }

  /// The hash of a word without its ending.
  func stem(of token: Token, in text: [UInt8]) -> UInt32 {
    guard !endings.isEmpty else { return Stem.hash(of: token, in: text) }
    let word = text[token.range]
    let ending = endings.first { word.count >= $0.count + 4 && word.suffix($0.count).elementsEqual($0) }
    guard let ending else { return token.hash }
    return WordHash.of(token.range.lowerBound..<token.range.upperBound - ending.count, in: text)
  }
}
