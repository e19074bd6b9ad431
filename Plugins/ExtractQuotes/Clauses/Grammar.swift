/// How a language builds its clauses, as far as finding a speaker goes.
///
/// English has a fitted model. The other languages have too little text to fit one on, so their clauses are read by
/// rule: whose subject a reporting verb has, and which quotations it governs.
enum Grammar: UInt8, Sendable {
  case english
  /// The verb second or last, every noun with a capital.
  case german
  /// Subject before the verb, or behind it when the quotation comes first.
  case romance
  /// Nothing is known of the language: marks are read, speakers are not looked for.
  case unknown

  /// The grammar of a language by its code.
  init(language: String) {
    switch language.prefix(2) {
    case "de": self = .german
    case "fr", "es": self = .romance
    case "en": self = .english
    default: self = .unknown
    }
  }
}
