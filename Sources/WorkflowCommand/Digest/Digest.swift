import Articles
import Diagnostics
import Text

/// What is in an article, for a person at a terminal: headline, correction, summary, who said what, each with its line.
struct Digest {
  private static let width = 96

  private let article: Article
  private let paint: Paint
  private let lines: SourceLines

  init(_ article: Article, paint: Paint) {
    self.article = article
    self.paint = paint
    lines = SourceLines(article)
  }

  /// The digest, control characters of the article made visible.
  var text: String {
    let parts = [head, corrections, summary, quotes, remarks].compactMap(\.self)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    let structure = article[Structure.self]
    let headline = structure?.headline.map { shown($0) } ?? "(no headline)"
    let authors = structure?.byline?.authors.map { visible($0.name) }.joined(separator: ", ")
    let by = authors.flatMap { $0.isEmpty ? nil : word(for: structure?.language) + " " + $0 }
    let publisher = structure?.byline?.publisher.map { shown($0) }
    let facts = [by, publisher, structure?.dateline.map { shown($0.range) }, structure?.published.map { visible($0) }]
    let second = facts.compactMap(\.self).joined(separator: " · ")
    let title = wrapped(headline, width: Self.width)
    return [paint.bold(title), second, paint.dim(visible(article.source.path))].filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// The word before an author's name, in the article's language.
  private func word(for language: String?) -> String {
    switch language?.prefix(2) {
    case "de": "Von"
    case "fr": "Par"
    case "es": "Por"
    default: "By"
    }
  }

  private var corrections: String? {
    guard let notices = article[Corrections.self]?.all.filter({ !$0.quoted }) else { return nil }
    guard !notices.isEmpty else { return paint.bold("Corrections") + "  none" }
    return notices.map(notice).joined(separator: "\n")
  }

  private func notice(_ notice: Correction) -> String {
    let name = notice.kind.rawValue.split(separator: "_").joined(separator: " ").uppercased()
    let date = notice.date.flatMap { $0.value ?? $0.asWritten.map { shown($0) } }.map { " (\($0))" } ?? ""
    var lines = [
      paint.warn(name + date) + place(notice.range), wrapped(shown(notice.range), width: Self.width, indent: "  "),
    ]
    if let concern = notice.concerns.first(where: { $0.role == .primary }) {
      lines.append("  concerns: " + excerpt(concern.range) + place(concern.range))
    }
    return lines.joined(separator: "\n")
  }

  private var summary: String? {
    guard let sentences = article[Summary.self]?.sentences, !sentences.isEmpty else { return nil }
    let lines = sentences.map {
      wrapped("• " + visible($0.words(in: article.text)), width: Self.width, indent: "  ") + place($0.range)
    }
    return ([paint.bold("Summary")] + lines).joined(separator: "\n")
  }

  private var quotes: String? {
    guard let quotes = article[Quotes.self]?.all else { return nil }
    guard !quotes.isEmpty else { return paint.bold("Quotes") + "  none" }
    var order: [Heard] = []
    var bySpeaker: [Heard: [Quote]] = [:]
    for quote in quotes {
      let heard = Heard(name: quote.speaker?.name, isCertain: !quote.hasUncertainSpeaker)
      if bySpeaker[heard] == nil { order.append(heard) }
      bySpeaker[heard, default: []].append(quote)
    }
    let named = order.count { $0.name != nil && $0.isCertain }
    let by = named == 0 ? "nobody named" : "by \(named) \(named == 1 ? "speaker" : "speakers")"
    let heading = paint.bold("Quotes") + "  \(quotes.count) \(by)"
    return ([heading] + order.map { speaker($0, bySpeaker[$0] ?? []) }).joined(separator: "\n")
  }

  /// Whom quotes are listed under: what somebody only perhaps said stands apart from what the same one did say.
  private struct Heard: Hashable {
    var name: String?
    var isCertain: Bool
  }

  private func speaker(_ heard: Heard, _ quotes: [Quote]) -> String {
    let role = quotes.lazy.compactMap { $0.speaker?.role }.first.map { ", " + shown($0) } ?? ""
    let name = "  " + (heard.name.map { visible($0) } ?? "nobody named")
    let isSure = heard.name != nil && heard.isCertain
    let doubt = heard.isCertain ? "" : paint.warn(" (uncertain)")
    let heading = (isSure ? paint.name(name) : paint.warn(name)) + paint.dim(role) + doubt
    return ([heading] + quotes.map(line)).joined(separator: "\n")
  }

  private func line(_ quote: Quote) -> String {
    let cue = quote.cue.map { shown($0) + ": " } ?? ""
    return wrapped("\(cue)“\(shown(quote.range))”", width: Self.width, indent: "    ") + place(quote.range)
      + verdict(on: quote)
  }

  /// What the transcript says of a quote, where it was checked.
  private func verdict(on quote: Quote) -> String {
    guard let item = article[Verification.self]?[quote: quote.id] else { return "" }
    switch item.verdict {
    case .exact: return paint.dim("  said so")
    case .trimmed: return paint.dim("  trimmed")
    case .changed, .stitched: return paint.warn("  " + item.verdict.rawValue)
    case .notFound: return paint.warn("  not in the transcript")
    }
  }

  private var remarks: String? {
    let remarks = article.diagnostics.filter { $0.severity != .note }
    guard !remarks.isEmpty else { return nil }
    let lines = remarks.prefix(20).map { "  \($0.code) \(visible($0.message))" + ($0.range.map(place) ?? "") }
    return ([paint.bold("Remarks")] + lines).joined(separator: "\n")
  }

  private func shown(_ range: Range<Int>) -> String { visible(article.text[range]) }

  private func excerpt(_ range: Range<Int>) -> String {
    let words = shown(range)
    return words.count <= 70 ? "“\(words)”" : "“\(words.prefix(69))…”"
  }

  private func place(_ range: Range<Int>) -> String {
    paint.dim("  " + lines.place(of: article.text.source(of: range)))
  }
}
