/// What the grammar of the clauses says about a quotation, as a fact about each candidate.
struct Advice {
  private let attribution: Attribution
  private let paragraph: Int
  private let quote: QuoteContext
  /// Nobody, somebody of the paragraph, somebody from elsewhere.
  private let kind: Int
  private let sureness: Int

  init(_ attribution: Attribution, _ view: ParagraphView, _ quote: QuoteContext) {
    self.attribution = attribution
    self.quote = quote
    paragraph = view.number
    kind = attribution.phrase == nil ? 0 : attribution.paragraph == view.number ? 1 : 2
    sureness = Int(attribution.probability * 8)
  }

  /// Whether a candidate is whom it names.
  func agrees(_ origin: Candidate.Origin) -> Bool {
    switch origin {
    case .phrase(let number): kind == 1 && attribution.phraseNumber == number
    case .paragraphBefore(let phrase):
      kind == 2 && attribution.paragraph == paragraph - 1 && attribution.phrase?.first == phrase.first
    case .speakerBefore: false
    case .advised: true
    case .nobody: kind == 0
    }
  }

  /// Adds whether it names a candidate.
  func add(_ origin: Candidate.Origin, to buffer: inout FeatureBuffer) {
    let place =
      switch origin {
      case .phrase: 0
      case .paragraphBefore: 1
      case .speakerBefore: 2
      case .advised: 3
      case .nobody: 4
      }
    let fits = FeatureBuffer.pack(agrees(origin) ? 1 : 0, kind, place)
    buffer.add(120, fits)
    buffer.add(121, fits, UInt32(sureness))
    buffer.add(122, fits, quote.after)
    buffer.add(123, fits, quote.before)
    buffer.add(124, fits, FeatureBuffer.pack(quote.ending, quote.length, quote.beginsCapital ? 1 : 0))
    buffer.add(125, fits, FeatureBuffer.pack(quote.continuesPrevious ? 1 : 0, attribution.isContext ? 1 : 0, sureness))
    buffer.add(126, fits, UInt32(attribution.phrase?.form.rawValue ?? 99))
  }
}
