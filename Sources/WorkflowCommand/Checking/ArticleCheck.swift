import Articles
import Diagnostics
import Text

/// Everything that is to be said of one article: what plugins reported, and what a desk would ask.
struct ArticleCheck {
  private let article: Article
  private let rules: HouseRules
  private let places: ArticlePlaces
  private var found: [Diagnostic] = []

  init(_ article: Article, rules: HouseRules) {
    self.article = article
    self.rules = rules
    places = ArticlePlaces(article)
  }

  /// The remarks, in the order of the text, with the severities of the house.
  mutating func remarks() -> [Diagnostic] {
    for remark in article.diagnostics {
      found.append(
        Diagnostic(
          code: remark.code, severity: remark.severity, message: remark.message, location: places.location(remark.range)
        ))
    }
    checkSpeakers()
    checkNumbers()
    checkNotices()
    return found.compactMap(rules.applied).enumerated().sorted { left, right in
      (place(left.element), left.offset) < (place(right.element), right.offset)
    }.map(\.element)
  }

  private func place(_ diagnostic: Diagnostic) -> Int {
    (diagnostic.location?.line ?? 0) << 20 + (diagnostic.location?.column ?? 0)
  }

  private mutating func report(_ rule: Rule, _ message: String, _ range: Range<Int>, help: String? = nil) {
    found.append(Diagnostic(rule, message, at: places.location(range), help: help))
  }

  private mutating func checkSpeakers() {
    for quote in article[Quotes.self]?.all ?? [] where quote.hasUncertainSpeaker {
      let percent = Int((quote.confidence * 100).rounded())
      let words = visible(article.text[quote.range])
      let shown = words.count <= 40 ? words : words.prefix(39) + "…"
      report(
        CheckRules.uncertainSpeaker,
        "it is uncertain that \(visible(quote.speaker?.name ?? "")) said “\(shown)” (\(percent) %)", quote.range)
    }
  }

  private mutating func checkNumbers() {
    guard let headline = article[Structure.self]?.headline else { return }
    let said = countedThings(in: headline, of: article)
    guard !said.isEmpty else { return }
    for quote in article[Quotes.self]?.all ?? [] where quote.kind != .scare {
      let counted = countedThings(in: quote.range, of: article)
      for thing in said where !counted.contains(where: { $0.isSame(as: thing) }) {
        guard let other = counted.first(where: { $0.unit == thing.unit }) else { continue }
        report(
          CheckRules.numbersDiffer,
          "the headline says \(visible(article.text[thing.range])), this quote \(visible(article.text[other.range]))",
          other.range)
      }
    }
  }

  private mutating func checkNotices() {
    let prose = article[Structure.self]?.blocks.filter(\.isProse).map(\.range) ?? []
    for notice in article[Corrections.self]?.all ?? [] where !notice.quoted {
      let others = prose.filter { !$0.overlaps(notice.range) }
      switch rules.noticesAt {
      case .start where others.contains { $0.upperBound <= notice.range.lowerBound }:
        report(CheckRules.noticePlace, "the notice stands behind a paragraph; the house puts it first", notice.range)
      case .end where others.contains { $0.lowerBound >= notice.range.upperBound }:
        report(CheckRules.noticePlace, "the notice stands before a paragraph; the house puts it last", notice.range)
      default: break
      }
      checkLabel(notice)
    }
  }

  private mutating func checkLabel(_ notice: Correction) {
    guard let labels = rules.labels else { return }
    let printed = notice.label.map { plain(article.text[$0]) }
    guard !labels.contains(where: { plain($0) == printed }) else { return }
    report(
      CheckRules.noticeLabel,
      printed == nil
        ? "the notice has no label"
        : "“\(visible(notice.label.map { article.text[$0] } ?? ""))” is no label of the house",
      notice.label ?? notice.range, help: "the house's labels are " + labels.joined(separator: ", "))
  }

  /// A label without the colon and the case of its letters.
  private func plain(_ label: String) -> String {
    String(label.lowercased().drop { $0 == "*" || $0 == " " }.reversed().drop { ": *".contains($0) }.reversed())
  }
}
