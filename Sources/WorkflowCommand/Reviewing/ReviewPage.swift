import Diagnostics
import Engine
import StatusLog
import Text

/// An article that waits, for a person at a terminal: what is asked, the most doubtful first.
struct ReviewPage {
  private let article: ReviewedArticle
  private let paint: Paint
  private let items: [LoggedReviewItem]

  /// - Parameter items: only these; none for all that are asked about, or all.
  init(_ article: ReviewedArticle, _ paint: Paint, showsAll: Bool, items: [String]) {
    self.article = article
    self.paint = paint
    let chosen = article.items.filter { item in
      items.isEmpty ? showsAll || item.asked || item.state != .open : items.contains(item.item)
    }
    let order = chosen.indices.sorted { Self.rank(chosen[$0], $0) < Self.rank(chosen[$1], $1) }
    self.items = order.map { chosen[$0] }
  }

  /// Open ones first, and of these the most doubtful.
  private static func rank(_ item: LoggedReviewItem, _ place: Int) -> (Int, Double, Int) {
    (item.state == .open && item.asked ? 0 : 1, item.confidence, place)
  }

  /// The lines.
  var text: String {
    var lines = [reviewLine(article.review, paint)]
    for item in items { lines += self.lines(item) }
    let hidden = article.items.count - items.count
    if hidden > 0 { lines.append(paint.dim("\(hidden) more that nobody is asked about: --all shows them")) }
    return lines.joined(separator: "\n")
  }

  private func lines(_ item: LoggedReviewItem) -> [String] {
    let values = article.values(of: item.item) ?? [:]
    let state = item.state == .open ? paint.warn(item.asked ? "open" : "not asked") : item.state.rawValue
    var head = "\(paint.bold(item.item))  \(item.kind)  \(state)"
    if item.kind == "quote" { head += "  confidence \(twoDigits(item.confidence))" }
    var lines = ["", head]
    if let text = values["text"]?.text { lines.append("  “\(visible(String(text.prefix(400))))”") }
    for (name, value) in values.members where name != "text" && value != .null {
      lines.append("  \(name): \(visible(value.text ?? value.compact))")
    }
    if item.kind == "quote", values["speaker"] == .null { lines.append("  speaker: nobody named") }
    for decision in article.sheet.decisions where decision.item == item.item && !decision.isUndone {
      lines.append("  " + paint.dim(decisionLine(decision, Paint(isOn: false))))
    }
    if item.state == .open, let offers = article.sheet.offers[item.item], let last = offers.last {
      lines.append("  " + paint.name("before: \(last.kind.rawValue) by \(visible(last.by)); again makes it hold"))
    }
    return lines
  }
}
