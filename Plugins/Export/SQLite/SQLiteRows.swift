import Articles
import PluginKit
import Text

/// The rows of one article in an archive.
struct SQLiteRows {
  /// The rows so far, in the order in which they must go in.
  private(set) var all: [DatabaseRow] = []
  private let view: ArticleView
  private let id: DatabaseValue

  init(_ view: ArticleView) {
    self.view = view
    id = .text(view.article.id.replacing("\0", with: "\u{FFFD}"))
  }

  /// Adds everything: first that what was there of the article is forgotten.
  mutating func addAll() {
    for statement in [
      SQLiteScript.Statement.forgetQuotes, .forgetPeople, .forgetCorrections, .forgetSummary, .forgetDecisions,
    ] {
      add(statement, [])
    }
    addArticle()
    for (index, quote) in view.quotes.enumerated() { add(quote, index + 1) }
    for (index, person) in view.people.enumerated() { add(person, index + 1) }
    for (index, notice) in view.corrections.enumerated() { add(notice, index + 1) }
    for (index, sentence) in view.sentences.enumerated() {
      let score: DatabaseValue = sentence.score.isFinite ? .real(sentence.score) : .null
      add(.sentence, [.integer(index + 1), text(view.words(sentence)), score] + place(sentence.range))
    }
    for (index, decision) in view.decisions.enumerated() { add(decision, index + 1) }
  }

  private mutating func addArticle() {
    let structure = view.structure
    add(
      .article,
      [
        words(structure?.headline), text(view.byline), text(view.publication), text(structure?.published),
        text(structure?.updated),
        text(structure?.language), words(structure?.dateline?.range),
        .optional(view.article.webAddress), text(view.article.source.path), text(view.article.source.sha256),
        words(0..<view.article.text.utf8.count),
      ])
  }

  private mutating func add(_ quote: Quote, _ number: Int) {
    let speaker = quote.speaker
    if let speaker {
      all.append(
        DatabaseRow(SQLiteScript.Statement.speaker.rawValue, [text(speaker.name), .text(speaker.kind.rawValue)]))
    }
    let via = quote.via.map { view.words($0.range) + " (\($0.role.rawValue))" }.joined(separator: "; ")
    let isCertain = !quote.hasUncertainSpeaker
    add(
      .quote,
      [
        .integer(number), .text(quote.kind.rawValue), words(quote.range), text(speaker?.name),
        .optional(speaker?.kind.rawValue), words(speaker?.asWritten), words(speaker?.role), words(quote.cue),
        text(via.isEmpty ? nil : via), .optional(speaker?.resolvedBy.rawValue), .real(quote.confidence),
        .integer(isCertain ? 1 : 0),
      ] + place(quote.range))
    guard let item = view.verdicts[quote.id] else { return }
    let differences = item.differences
    add(
      .verdict,
      [
        .integer(number), .text(item.verdict.rawValue), text(item.said), text(differences.isEmpty ? nil : differences),
        text(item.label), .text(item.speaker.rawValue), text(item.place?.path), text(item.place?.time),
        .optional(item.place?.source.lowerBound), .optional(item.place?.source.upperBound),
      ])
  }

  private mutating func add(_ person: Person, _ number: Int) {
    add(
      .person,
      [
        .integer(number), text(person.name), .text(person.kind.rawValue), words(person.role),
        .optional(person.gender?.rawValue), .optional(person.genderBasis?.rawValue), .integer(person.quoted),
        .integer(person.mentions.count),
      ] + place(person.nameRange))
  }

  private mutating func add(_ notice: Correction, _ number: Int) {
    add(
      .correction,
      [
        .integer(number), .text(notice.kind.rawValue), words(notice.label), words(notice.range),
        text(notice.date?.value), text(notice.date?.basis), words(notice.subject), words(notice.original),
        words(notice.corrected), .integer(notice.quoted ? 1 : 0),
      ] + place(notice.range))
    for concern in notice.concerns {
      add(
        .concern, [.integer(number), .text(concern.role.rawValue), words(concern.range)] + place(concern.range))
    }
  }

  private mutating func add(_ decision: Reviewed.Decision, _ number: Int) {
    add(
      .decision,
      [
        .integer(number), text(decision.item), .text(decision.verdict.rawValue), text(decision.by), text(decision.at),
        text(JSONValue.object(decision.before).compact), text(JSONValue.object(decision.after).compact),
        text(decision.reason),
      ])
  }

  private mutating func add(_ statement: SQLiteScript.Statement, _ values: [DatabaseValue]) {
    all.append(DatabaseRow(statement.rawValue, [id] + values))
  }

  private func words(_ range: Range<Int>?) -> DatabaseValue { text(range.map(view.words)) }

  /// SQLite's own functions end a text at a NUL.
  private func text(_ text: String?) -> DatabaseValue {
    .optional(text.map { $0.utf8.contains(0) ? $0.replacing("\0", with: "\u{FFFD}") : $0 })
  }

  private func place(_ range: Range<Int>) -> [DatabaseValue] {
    let place = view.place(range)
    return [
      .integer(place.scalars.lowerBound), .integer(place.scalars.upperBound), .integer(place.source.lowerBound),
      .integer(place.source.upperBound), .optional(place.line),
    ]
  }
}
