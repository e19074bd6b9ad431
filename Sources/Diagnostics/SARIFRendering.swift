public import Text

/// Diagnostics as a SARIF 2.1.0 log (OASIS), for code-scanning services.
///
/// - Parameters:
///   - diagnostics: what was found.
///   - rules: what the codes stand for; those that occur are described in the log.
///   - version: the version of the tool that found them.
/// - Returns: the log, one object.
public func sarifLog(_ diagnostics: [Diagnostic], rules: [Rule], version: String) -> JSONValue {
  let used = Set(diagnostics.map(\.code))
  let driver: JSONObject = [
    "name": "workflow", "version": .string(version),
    "rules": .array(rules.filter { used.contains($0.code) }.map(reportingDescriptor)),
  ]
  let run: JSONObject = [
    "tool": ["driver": .object(driver)], "columnKind": "unicodeCodePoints",
    "results": .array(diagnostics.map(result)),
  ]
  return [
    "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": .array([.object(run)]),
  ]
}

private func reportingDescriptor(_ rule: Rule) -> JSONValue {
  [
    "id": .string(rule.code), "shortDescription": ["text": .string(rule.title)],
    "fullDescription": ["text": .string(rule.explanation)],
  ]
}

private func result(_ diagnostic: Diagnostic) -> JSONValue {
  let message = [diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: " ")
  var result: JSONObject = [
    "ruleId": .string(diagnostic.code), "level": .string(diagnostic.severity.rawValue),
    "message": ["text": .string(message)],
  ]
  if let location = diagnostic.location {
    result.append("locations", .array([["physicalLocation": physicalLocation(location)]]))
  }
  return .object(result)
}

private func physicalLocation(_ location: Location) -> JSONValue {
  var place: JSONObject = ["artifactLocation": ["uri": .string(percentEncoded(location.file, keeping: "-._~/"))]]
  if location.line > 0 {
    place.append(
      "region",
      [
        "startLine": .integer(location.line), "startColumn": .integer(location.column),
        "endColumn": .integer(location.column + location.length),
      ])
  }
  return .object(place)
}
