import Articles
import Diagnostics
import Engine
import Files
import StatusLog
import Text

/// A review in one line for a person.
func reviewLine(_ review: LoggedReview, _ paint: Paint) -> String {
  var parts = [paint.dim("\(review.id)"), visible(review.shown)]
  switch review.state {
  case .waiting:
    parts.append(review.asked == 0 ? "the article" : "\(review.open) of \(review.asked) open")
    if review.worst < 1 { parts.append(paint.warn("confidence \(twoDigits(review.worst))")) }
  case .approved, .rejected, .replaced: parts.append(review.state.rawValue)
  }
  if let desk = review.desk { parts.append(paint.name(visible(desk))) }
  parts.append(paint.dim("since \(localTime(Double(review.since) / 1000))"))
  parts.append(visible(review.title))
  return parts.joined(separator: "  ")
}

/// A decision in one line for a person.
func decisionLine(_ decision: LoggedDecision, _ paint: Paint) -> String {
  let word = decision.kind == .undo ? "undo \(decision.undoes ?? 0)" : decision.kind.rawValue
  var parts = [
    paint.dim("\(decision.number)"), paint.dim(localTime(Double(decision.time) / 1000)), visible(decision.by),
    paint.bold(word), visible(decision.shown), decision.item,
  ]
  let changes = decision.kind == .edit ? changes(decision) : ""
  if !changes.isEmpty { parts.append(changes) }
  if let reason = decision.reason { parts.append("(\(visible(reason)))") }
  if decision.isUndone { parts.append(paint.warn("taken back")) }
  if decision.isReplaced { parts.append(paint.dim("earlier version")) }
  return parts.joined(separator: "  ")
}

private func changes(_ decision: LoggedDecision) -> String {
  decision.after.members.map { name, value in
    "\(name): \(shown(decision.before[name])) → \(shown(value))"
  }.joined(separator: ", ")
}

private func shown(_ value: JSONValue?) -> String {
  guard let value, value != .null else { return "nothing" }
  let text = value.text ?? value.compact
  return "“" + visible(String(text.prefix(60))) + (text.count > 60 ? "…" : "") + "”"
}

/// A confidence with two digits.
func twoDigits(_ number: Double) -> String {
  guard number.isFinite else { return "0" }
  let hundredths = Int((min(max(number, 0), 1) * 100).rounded(.down))
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}

/// A review as JSON.
func reviewJSON(_ review: LoggedReview) -> JSONValue {
  [
    "review": .integer(review.id), "workflow": .string(review.workflow), "article": .string(review.shown),
    "step": .string(review.step), "title": .string(review.title), "desk": review.desk.map(JSONValue.string) ?? .null,
    "state": .string(review.state.rawValue), "since": .string(utcTime(Double(review.since) / 1000)),
    "run": .integer(review.run), "asked": .integer(review.asked), "open": .integer(review.open),
    "worst": .number(review.worst), "last_decision": review.last == 0 ? .null : .integer(review.last),
  ]
}

/// A decision as JSON.
func decisionJSON(_ decision: LoggedDecision) -> JSONValue {
  [
    "number": .integer(decision.number), "review": .integer(decision.review), "workflow": .string(decision.workflow),
    "article": .string(decision.shown), "step": .string(decision.step), "item": .string(decision.item),
    "decision": .string(decision.kind.rawValue), "by": .string(decision.by),
    "at": .string(utcTime(Double(decision.time) / 1000)), "before": .object(decision.before),
    "after": .object(decision.after), "reason": decision.reason.map(JSONValue.string) ?? .null,
    "batch": .integer(decision.batch), "undoes": decision.undoes.map(JSONValue.integer) ?? .null,
    "repeats": decision.repeats.map(JSONValue.integer) ?? .null, "undone": .bool(decision.isUndone),
    "earlier_version": .bool(decision.isReplaced),
  ]
}

/// An article that waits as JSON, with its record.
func articleJSON(_ article: ReviewedArticle) -> JSONValue {
  var object = reviewJSON(article.review).object ?? [:]
  object.append(
    "items",
    .array(
      article.items.map { item in
        [
          "item": .string(item.item), "kind": .string(item.kind), "asked": .bool(item.asked),
          "confidence": .number(item.confidence), "state": .string(item.state.rawValue), "found": .object(item.found),
          "decided": item.state == .rejected ? .null : article.values(of: item.item).map(JSONValue.object) ?? .null,
          "offered": item.offered.map(JSONValue.integer) ?? .null,
        ]
      }))
  object.append("decisions", .array(article.sheet.decisions.map(decisionJSON)))
  let record = try? JSONParser.parse(String(utf8: ArticleRecord.write(article.decided)))
  object.append("record", record ?? .null)
  return .object(object)
}
