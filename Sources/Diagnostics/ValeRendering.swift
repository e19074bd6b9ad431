public import Text

/// Diagnostics as the JSON that Vale prints (`vale --output=JSON`), which editors' extensions for Vale read.
///
/// An object with a list for each file; a span is the first and last column on the line, from 1.
public func valeAlerts(_ diagnostics: [Diagnostic]) -> JSONValue {
  var files: [String] = []
  var alerts: [String: [JSONValue]] = [:]
  for diagnostic in diagnostics {
    let file = diagnostic.location?.file ?? ""
    if alerts[file] == nil { files.append(file) }
    alerts[file, default: []].append(alert(diagnostic))
  }
  var object = JSONObject()
  for file in files { object.append(file, .array(alerts[file] ?? [])) }
  return .object(object)
}

private func alert(_ diagnostic: Diagnostic) -> JSONValue {
  let place = diagnostic.location
  let column = place?.column ?? 1
  let last = column + (place?.length ?? 1) - 1
  return [
    "Action": ["Name": "", "Params": .null], "Span": .array([.integer(column), .integer(last)]),
    "Check": .string("workflow." + diagnostic.code), "Description": "", "Link": "",
    "Message": .string([diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: " ")),
    "Severity": .string(diagnostic.severity == .note ? "suggestion" : diagnostic.severity.rawValue),
    "Match": .string(place.flatMap(words) ?? ""), "Line": .integer(max(1, place?.line ?? 1)),
  ]
}

/// The words of the line that a location covers.
private func words(_ place: Location) -> String? {
  guard let line = place.excerpt?.unicodeScalars else { return nil }
  var words = String.UnicodeScalarView()
  words.append(contentsOf: line.dropFirst(place.column - 1).prefix(place.length))
  return String(words)
}
