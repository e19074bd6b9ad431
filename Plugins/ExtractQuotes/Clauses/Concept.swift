import Prose

/// The concepts of the word lists that the reading of clauses asks for.
enum Concept {
  /// Determiners that cannot begin a subject: `den`, `einem`.
  static let oblique = WordHash.of("oblique".utf8)
  /// Determiners that can begin an attribute in the genitive: `der`, `des`, `einer`.
  static let genitive = WordHash.of("genitive".utf8)
  /// Verb forms of reported speech: `sei`, `habe`.
  static let reported = WordHash.of("reported".utf8)
  /// Verbs that report only together with a particle or noun: `gab … an`, `nahm … Stellung`.
  static let weak = WordHash.of("weak".utf8)
  /// Auxiliaries of the passive.
  static let passive = WordHash.of("passive".utf8)
  /// Nouns that make a preposition a cue: `nach Angaben`, `d’après les déclarations`.
  static let view = WordHash.of("view".utf8)
  /// Verbs whose subject is a text: `heißt es in der Erklärung`.
  static let read = WordHash.of("read".utf8)
  /// Verbs whose object is the speaker: `zitiert die Zeitung den Minister`.
  static let quote = WordHash.of("quote".utf8)
  /// A cue behind the speaker: `dem Minister zufolge`.
  static let behind = WordHash.of("behind".utf8)
  /// `seitens`, a source only where nothing else is.
  static let side = WordHash.of("side".utf8)
  /// `so`, a cue only beside a quotation or comma.
  static let so = WordHash.of("so".utf8)
  /// Determiners that can stand alone for people: `einige`, `viele`.
  static let some = WordHash.of("some".utf8)
  /// `acuerdo`, a cue only in `de acuerdo con`.
  static let acuerdo = WordHash.of("acuerdo".utf8)
  /// Newspapers, programmes, agencies: what stands in marks behind them is their name.
  static let media = WordHash.of("media".utf8)
  static let after = WordHash.of("after".utf8)
  static let from = WordHash.of("from".utf8)
  static let of = WordHash.of("of".utf8)
  static let by = WordHash.of("by".utf8)
  static let `for` = WordHash.of("for".utf8)
  static let `in` = WordHash.of("in".utf8)
  /// Adverbs that report: `demnach`.
  static let demnach = WordHash.of("demnach".utf8)
}
