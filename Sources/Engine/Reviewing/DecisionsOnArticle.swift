import Articles
import StatusLog
import Text

/// An article and what was decided about it, decision by decision.
struct DecisionsOnArticle: Sendable {
  private let found: Article
  private var structure: Structure?
  private var quotes: [Quote]
  private var corrections: [Correction]
  private var summary: Summary?
  private var entries: [Reviewed.Decision]
  private var sums: [String: ItemSum] = [:]
  private let places: ItemPlaces
  private let words: PlacesOfWords

  init(_ article: Article) {
    found = article
    structure = article[Structure.self]
    quotes = article[Quotes.self]?.all ?? []
    corrections = article[Corrections.self]?.all ?? []
    summary = article[Summary.self]
    entries = article[Reviewed.self]?.all ?? []
    places = ItemPlaces(article)
    words = PlacesOfWords(article)
  }

  /// The article with all that was decided and not taken back.
  ///
  /// - Parameter number: a decision to leave out.
  init(_ article: Article, _ decisions: [LoggedDecision], without number: Int? = nil) throws(ReviewFailure) {
    self.init(article)
    for decision in decisions where decision.kind != .undo && !decision.isUndone && decision.number != number {
      try add(decision)
    }
  }

  /// The state of an item, or of the article as a whole.
  func state(of item: String) -> LoggedReviewItem.State { sums[item]?.state ?? .open }

  /// Whether the article has such an item.
  func has(_ item: String) -> Bool { places[item] != nil }

  /// The quote of that name.
  func quote(_ item: String) -> Quote? {
    if case .quote(let index)? = places[item] { quotes[index] } else { nil }
  }

  /// The names of all quotes that are not left out and have this speaker, in the order of the text.
  func quotes(of speaker: String) -> [String] {
    places.all.compactMap { name, place in
      guard case .quote(let index) = place, state(of: name) != .rejected else { return nil }
      return quotes[index].speaker?.name == speaker ? name : nil
    }
  }

  /// Takes a decision into account.
  mutating func add(_ decision: LoggedDecision) throws(ReviewFailure) {
    let new = NewDecision(
      decision.kind, of: decision.item, before: decision.before, after: decision.after, reason: decision.reason)
    try add(new, by: decision.by, at: utcTime(milliseconds: decision.time))
  }

  /// Takes a decision into account that is about to be made.
  mutating func add(_ decision: NewDecision, by person: String, at time: String) throws(ReviewFailure) {
    if decision.kind == .edit { try edit(decision.item, decision.after) }
    sums[decision.item, default: ItemSum()].add(decision.kind)
    entries.append(
      Reviewed.Decision(
        item: decision.item, verdict: decision.kind.verdict, by: person, at: time, before: decision.before,
        after: decision.after, reason: decision.reason))
  }

  private mutating func edit(_ item: String, _ members: JSONObject) throws(ReviewFailure) {
    switch places[item] {
    case .quote(let index):
      let edit = QuoteEdit(words: words, article: found, quotes: quotes)
      quotes[index] = try edit.edited(quotes[index], members)
    case .correction(let index):
      corrections[index] = try CorrectionEdit(words: words).edited(corrections[index], members)
    case .sentence(let index):
      guard let range = summary?.sentences[index].range else { return }
      summary?.sentences[index].range = try PassageEdit(words: words).range(members, instead: range, of: item)
    case .headline:
      guard let range = structure?.headline else { return }
      structure?.headline = try PassageEdit(words: words).range(members, instead: range, of: item)
    case nil: throw ReviewFailure(.notFound, "there is no \(visible(item)) in the article")
    }
  }

  /// Where an item stands.
  func range(of item: String) -> Range<Int>? {
    switch places[item] {
    case .quote(let index): quotes[index].range
    case .correction(let index): corrections[index].range
    case .sentence(let index): summary?.sentences[index].range
    case .headline: structure?.headline
    case nil: nil
    }
  }

  /// What an item is, member by member as an edit names them.
  func values(of item: String) -> JSONObject? {
    func text(_ range: Range<Int>?) -> JSONValue { range.map { .string(found.text[$0]) } ?? .null }
    switch places[item] {
    case .quote(let index):
      let quote = quotes[index]
      return [
        "text": text(quote.range), "speaker": quote.speaker.map { .string($0.name) } ?? .null,
        "role": text(quote.speaker?.role), "kind": .string(quote.kind.rawValue),
      ]
    case .correction(let index):
      let notice = corrections[index]
      return [
        "text": text(notice.range), "kind": .string(notice.kind.rawValue),
        "date": notice.date?.value.map(JSONValue.string) ?? .null, "subject": text(notice.subject),
        "original": text(notice.original), "corrected": text(notice.corrected),
      ]
    case .sentence(let index): return ["text": text(summary?.sentences[index].range)]
    case .headline: return ["text": text(structure?.headline)]
    case nil: return nil
    }
  }

  /// The article with its reviewed values: what was rejected is left out, what a person decided about is sure.
  var article: Article {
    var article = found
    guard !entries.isEmpty else { return article }
    if var structure {
      if state(of: "headline") == .rejected { structure.headline = nil }
      article[Structure.self] = structure
    }
    if article[Quotes.self] != nil {
      let reviewed = quotes.indices.compactMap { index in kept(quotes[index], .quote(index)) }
      article[People.self] = article[People.self].map {
        PeopleRecount(found, words).people($0, before: found[Quotes.self]?.all ?? [], after: reviewed)
      }
      article[Quotes.self] = Quotes(reviewed)
    }
    if article[Corrections.self] != nil {
      article[Corrections.self] = Corrections(
        corrections.indices.compactMap { index in
          var notice = corrections[index]
          guard let verdict = verdict(.correction(index)) else { return notice }
          notice.reviewed = verdict
          return verdict == .rejected ? nil : notice
        })
    }
    if var summary {
      summary.sentences = summary.sentences.indices.compactMap { index in
        var sentence = summary.sentences[index]
        guard let verdict = verdict(.sentence(index)) else { return sentence }
        sentence.reviewed = verdict
        return verdict == .rejected ? nil : sentence
      }
      article[Summary.self] = summary
    }
    article[Reviewed.self] = Reviewed(entries)
    return article
  }

  private func kept(_ quote: Quote, _ place: ItemPlace) -> Quote? {
    guard let verdict = verdict(place) else { return quote }
    guard verdict != .rejected else { return nil }
    var quote = quote
    quote.reviewed = verdict
    quote.confidence = 1
    return quote
  }

  private func verdict(_ place: ItemPlace) -> Reviewed.Verdict? {
    guard let name = places[place] else { return nil }
    switch state(of: name) {
    case .open: return nil
    case .approved: return .approved
    case .edited: return .edited
    case .rejected: return .rejected
    }
  }
}

extension LoggedDecision.Kind {
  /// The decision as a record has it.
  var verdict: Reviewed.Verdict {
    switch self {
    case .approve, .undo: .approved
    case .edit: .edited
    case .reject: .rejected
    }
  }
}
