import Diagnostics
import Files
import StatusLog
import Text

/// An event of a run in one line for a person.
func eventLine(_ event: LoggedEvent, _ paint: Paint) -> String {
  let kind =
    event.kind == .articleFailed || event.kind == .stepFailed ? paint.fail(event.kind.rawValue) : event.kind.rawValue
  let parts = [
    paint.dim(localTime(Double(event.time) / 1000)), kind, event.subject.map { visible($0) }, event.details,
  ]
  return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "  ")
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
