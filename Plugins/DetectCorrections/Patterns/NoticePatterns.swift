import Articles
import Diagnostics
import PluginKit
import Prose
import Text

/// Everything that pattern files say about notices, ready to be matched.
///
/// A class, as every look at a block is handed all of it.
final class NoticePatterns: Sendable {
  /// What a printed label promises.
  enum LabelKind: String, CaseIterable, Sendable {
    case correction, clarification, either, retraction, update, note
  }

  /// The words by which an article shows its order of day and month.
  struct OrderSigns: Sendable {
    let outlets: PhraseList
    let signs: PhraseList
  }

  /// The words of an article that is an apology: its headline, what was said, that it was wrong, the apology itself.
  struct Apology: Sendable {
    let headline: PhraseList
    let said: PhraseList
    let untrue: PhraseList
    let sorry: PhraseList
  }

  let vocabulary: Vocabulary
  let labels: PhraseList
  /// The kind of each label, by its place in ``labels``.
  let labelKinds: [LabelKind]
  let own: PhraseList
  let wire: PhraseList
  let opening: PhraseList
  let printedReference: PhraseList
  let printedError: PhraseList
  /// Words between a right fact and a wrong one.
  let contrasts: PhraseList
  let apology: Apology
  let never: PhraseList
  /// What tells of a notice elsewhere.
  let reported: PhraseList
  /// What an agency's headline begins with when the story replaces an earlier one.
  let headlinePrefixes: [[UInt8]]
  let kinds: [(kind: Correction.Kind, phrases: PhraseList)]
  let facts: [FactPattern]
  /// Where a stated fact ends.
  let tails: PhraseList
  /// Words after the last of which a right fact begins that stands against a wrong one.
  let leadIns: WordSet
  /// How a sentence begins that turns from the error to what is right.
  let turns: PhraseList
  /// Sentences that follow the error and state no fact.
  let factless: PhraseList
  /// Words with which questions begin, and no fact.
  let questions: WordSet
  let subjects: [FactPattern]
  let dated: PhraseList
  /// Sentences that say on which day the text was changed.
  let changedOn: [FactPattern]
  /// Words behind which a sentence of that sort goes on to what was changed.
  let dateBreaks: WordSet
  let monthFirst: OrderSigns
  let dayFirst: OrderSigns
  /// For each sort of fact: the words that name it in a notice.
  let aspects: [(name: String, words: WordSet)]
  /// Words that carry nothing about the matter of a notice.
  let empty: WordSet
  /// The words with which facts are told apart and cut.
  let factWords: FactWords
  /// Phrases that could not be read.
  let unreadable: [String]

  /// Patterns of several files, earlier ones first.
  init(_ contents: [JSONValue]) {
    let files = PatternFiles(files: contents)
    var builder = PatternBuilder(files)
    let labelled = LabelKind.allCases.flatMap { kind in files.strings("labels", kind.rawValue).map { (kind, $0) } }
    labels = builder.list(labelled.map(\.1))
    labelKinds = labelled.map(\.0)
    own = builder.list(files.strings("own"))
    wire = builder.list(files.strings("wire"))
    opening = builder.list(files.strings("opening"))
    printedReference = builder.list(files.strings("printed", "reference"))
    printedError = builder.list(files.strings("printed", "error"))
    contrasts = builder.list(files.strings("contrasts"))
    apology = Apology(
      headline: builder.list(files.strings("apology", "headline")),
      said: builder.list(files.strings("apology", "said")),
      untrue: builder.list(files.strings("apology", "untrue")),
      sorry: builder.list(files.strings("apology", "sorry")))
    never = builder.list(files.strings("never"))
    reported = builder.list(files.strings("reported"))
    headlinePrefixes = files.strings("headline_prefixes").map { Array($0.utf8) }
    kinds = files.names("kinds").compactMap { name in
      Correction.Kind(rawValue: name).map { ($0, builder.list(files.strings("kinds", name))) }
    }
    facts = builder.facts(files.strings("facts"))
    tails = builder.list(files.strings("tails"))
    leadIns = WordSet(files.strings("lead_ins"))
    turns = builder.list(files.strings("turns"))
    factless = builder.list(files.strings("factless"))
    questions = WordSet(files.strings("questions"))
    subjects = builder.facts(files.strings("subjects"))
    dated = builder.list(files.strings("dated"))
    changedOn = builder.facts(files.strings("changed_on"))
    dateBreaks = WordSet(files.strings("date_breaks"))
    monthFirst = Self.order("month_first", files, &builder)
    dayFirst = Self.order("day_first", files, &builder)
    aspects = files.names("aspects").map { ($0, WordSet(files.strings("aspects", $0))) }
    empty = WordSet(files.strings("empty"))
    factWords = FactWords(files)
    vocabulary = builder.reader.vocabulary
    unreadable = builder.unreadable
  }

  private static func order(_ name: String, _ files: PatternFiles, _ builder: inout PatternBuilder) -> OrderSigns {
    OrderSigns(
      outlets: builder.list(files.strings(name, "outlets")),
      signs: builder.list(files.strings(name, "signs")))
  }
}

extension NoticePatterns {
  /// The files that come with the plugin, for those languages.
  static func files(_ names: [String]) -> [JSONValue] {
    names.compactMap { name in
      EmbeddedFile.text("DetectCorrections/notices.\(name).yaml").flatMap { try? JSONParser.parse($0) }
    }
  }
}

extension NoticePatterns {
  /// The patterns of an editor's own file with the built-in ones for those languages.
  /// - Throws: a `Diagnostic` naming the phrases that cannot be read.
  static func joining(_ file: DataFile, to names: [String]) throws -> NoticePatterns {
    let joined = NoticePatterns([file.data] + files(names))
    guard let bad = joined.unreadable.first else { return joined }
    throw Diagnostic(CorrectionRules.unreadablePattern, "“\(bad)” in \(file.path) is no phrase that can be read")
  }
}
