import Diagnostics
public import Text

/// Answers one request for next times: `{id, expr, tz, from, n, seconds?}` gives `{id, next}`, or `{id, error}`.
///
/// `from` and the times of `next` are RFC 3339; `tz` is what ``Zone/named(_:)`` takes and UTC by default; `seconds` is
/// `none` (the default), `first` or `last`, and any other word stands for `first`.
public func probeCron(_ request: JSONValue) -> JSONValue {
  var answer = JSONObject()
  answer.append("id", request["id"] ?? .null)
  do {
    answer.append("next", .array(try nextTimes(request)))
  } catch {
    answer.append("error", .string(error.message))
  }
  return .object(answer)
}

private struct ProbeFailure: Error {
  let message: String
}

private func nextTimes(_ request: JSONValue) throws(ProbeFailure) -> [JSONValue] {
  guard let expression = request["expr"]?.text else { throw ProbeFailure(message: "`expr` is missing") }
  guard let from = Timestamp(request["from"]?.text ?? "")?.instant else {
    throw ProbeFailure(message: "`from` is not a date and time with an offset, as RFC 3339 writes it")
  }
  let seconds = request["seconds"]?.text.map { CronSeconds(rawValue: $0) ?? .first }
  let cron = try readExpression(expression, seconds ?? .none)
  let zone = try namedZone(request["tz"]?.text ?? "UTC")
  let count = min(max(request["n"]?.int ?? 1, 1), 100_000)
  let times = cron.times(count, after: from.seconds, in: zone)
  return times.map { .string($0.rfc3339) }
}

private func readExpression(_ text: String, _ seconds: CronSeconds) throws(ProbeFailure) -> CronExpression {
  do {
    return try CronExpression(text, seconds: seconds)
  } catch {
    throw ProbeFailure(message: error.all.map(described).joined(separator: "; "))
  }
}

private func namedZone(_ name: String) throws(ProbeFailure) -> Zone {
  do {
    return try Zone.named(name)
  } catch {
    throw ProbeFailure(message: described(error))
  }
}

private func described(_ diagnostic: Diagnostic) -> String {
  let column = diagnostic.location.map { "column \($0.column): " } ?? ""
  return column + diagnostic.message + (diagnostic.help.map { " (\($0))" } ?? "")
}
