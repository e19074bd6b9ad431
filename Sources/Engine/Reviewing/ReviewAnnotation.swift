import Articles
import StatusLog
public import Text

extension ReviewedArticle {
  /// What was found and what was decided, item by item, as one JSON object each: for a newsroom that measures with its
  /// own decisions, and fits to them.
  ///
  /// Items about which nobody has decided are left out.
  public var annotations: [JSONObject] {
    let before = DecisionsOnArticle(found)
    return items.filter { $0.state != .open }.map { item in
      let mine = sheet.decisions.filter { $0.item == item.item && $0.kind != .undo && !$0.isUndone }
      let isKept = item.state != .rejected
      var row: JSONObject = [
        "workflow": .string(review.workflow), "article": .string(review.shown), "sha256": .string(found.source.sha256),
        "language": (found[Structure.self]?.language).map(JSONValue.string) ?? .null, "review": .integer(review.id),
        "item": .string(item.item), "kind": .string(item.kind), "asked": .bool(item.asked),
        "confidence": .number(item.confidence), "decision": .string(item.state.rawValue),
        "found": annotation(before, item.item) ?? .null,
        "decided": isKept ? annotation(course, item.item) ?? .null : .null,
      ]
      row.append("by", .string(mine.last?.by ?? ""))
      row.append("at", .string(mine.last.map { utcTime(milliseconds: $0.time) } ?? ""))
      row.append("reason", mine.last { $0.reason != nil }?.reason.map(JSONValue.string) ?? .null)
      row.append("decisions", .array(mine.map { .integer($0.number) }))
      row.append("context", before.range(of: item.item).map(context) ?? .null)
      return row
    }
  }

  private func annotation(_ course: DecisionsOnArticle, _ item: String) -> JSONValue? {
    guard var values = course.values(of: item), let range = course.range(of: item) else { return nil }
    values.append("start", .integer(found.text.scalars.scalars(before: range.lowerBound)))
    values.append("end", .integer(found.text.scalars.scalars(before: range.upperBound)))
    return .object(values)
  }

  /// The block around a span, with its place in the text.
  private func context(_ range: Range<Int>) -> JSONValue {
    let block = found[Structure.self]?.blocks.first {
      $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
    }
    let place = block?.range ?? range
    return [
      "text": .string(found.text[place]), "start": .integer(found.text.scalars.scalars(before: place.lowerBound)),
      "end": .integer(found.text.scalars.scalars(before: place.upperBound)),
    ]
  }
}

/// A time as RFC 3339 in UTC, with milliseconds.
func utcTime(milliseconds: Int) -> String {
  Instant(seconds: milliseconds / 1000, nanoseconds: milliseconds % 1000 * 1_000_000).rfc3339(milliseconds: true)
}
