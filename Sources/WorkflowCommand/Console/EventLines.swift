import Diagnostics
import StatusLog
import Text

/// An event of a run in one line for a person.
func eventLine(_ event: LoggedEvent, _ paint: Paint) -> String {
  let kind =
    event.kind == .articleFailed || event.kind == .stepFailed ? paint.fail(event.kind.rawValue) : event.kind.rawValue
  let parts = [
    paint.dim(localTime(Double(event.time) / 1000)), kind, event.subject.map { visible($0) }, details(event),
  ]
  return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "  ")
}

/// What else is known of an event, in a few words.
private func details(_ event: LoggedEvent) -> String {
  let data = event.data
  let message = data["message"]?.text.map { visible($0) } ?? ""
  let step = data["step"]?.text.map { visible($0) + ": " } ?? ""
  switch event.kind {
  case .runStarted: return "\(data["workflow"]?.text.map { visible($0) } ?? ""), \(data["articles"]?.int ?? 0) articles"
  case .runFinished: return [data["outcome"]?.text ?? "", message].filter { !$0.isEmpty }.joined(separator: ": ")
  case .articleFinished: return stepTimes(data)
  case .articleFailed, .stepFailed: return step + message
  case .articleRetried: return "\(step)\(message) (attempt \(data["attempt"]?.int ?? 0))"
  case .articlesWaiting: return "\(data["count"]?.int ?? 0) articles wait for a review"
  case .articleWaiting:
    return waitingWords(data["step"]?.text ?? "", data["desk"]?.text, data["items"]?.int ?? 0)
  case .articlesReused: return "\(data["count"]?.int ?? 0) articles are up to date"
  case .outputWritten: return outputParts(data)
  case .handlerFinished:
    return [message, data["output"]?.text ?? "", data["stderr"]?.text ?? ""]
      .map { $0.trimmingLines }.filter { !$0.isEmpty }.joined(separator: " | ")
  case .remark: return message
  case .scheduleFired, .scheduleMissed, .scheduleSkipped: return message
  }
}

extension String {
  /// The text on one line.
  fileprivate var trimmingLines: String {
    split(whereSeparator: \.isNewline).map { visible(String($0)) }.joined(separator: " | ")
  }
}

private func outputParts(_ data: JSONObject) -> String {
  let bytes = "\(data["bytes"]?.int ?? 0) bytes"
  guard let articles = data["articles"]?.int else { return bytes }
  let counts = ["worked", "taken", "kept", "missing"].compactMap { name in data[name]?.int.map { "\($0) \(name)" } }
  return "\(bytes), \(articles) articles (\(counts.joined(separator: ", ")))"
}

private func stepTimes(_ data: JSONObject) -> String {
  let microseconds = data["steps"]?.object?.members.compactMap(\.value.int).reduce(0, +) ?? 0
  return "\(Double(microseconds / 10) / 100) ms"
}

/// An event as one JSON object with the names of CloudEvents 1.0 (https://cloudevents.io), its sequence extension
/// included.
func cloudEvent(_ event: LoggedEvent, workflow: String) -> String {
  var row: JSONObject = [
    "specversion": "1.0", "id": .string("\(event.run).\(event.sequence)"), "source": .string(sourceURI(workflow)),
    "type": .string("workflow." + event.kind.rawValue), "time": .string(utcTime(Double(event.time) / 1000)),
    "sequence": .string("\(event.sequence)"), "run": .integer(event.run),
  ]
  if let subject = event.subject { row.append("subject", .string(subject)) }
  row.append("datacontenttype", "application/json")
  row.append("data", .object(event.data))
  return JSONValue.object(row).compact
}

/// `/workflows/NAME`, a URI reference: bytes that may not stand in one are percent-encoded (RFC 3986, 2.1).
private func sourceURI(_ workflow: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var uri = Array("/workflows/".utf8)
  for byte in workflow.utf8 {
    if isASCIILetter(byte) || isASCIIDigit(byte) || "-._~".utf8.contains(byte) {
      uri.append(byte)
    } else {
      uri += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(utf8: uri)
}
