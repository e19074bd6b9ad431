public import Text

extension Diagnostic {
  /// The diagnostic as a JSON object: `code`, `severity`, `message`, `file`, `line`, `column`, `length`, `help`.
  public var json: JSONValue {
    var object: JSONObject = [
      "code": .string(code), "severity": .string(severity.rawValue), "message": .string(message),
    ]
    if let location {
      object.append("file", .string(location.file))
      if location.line > 0 {
        object.append("line", .integer(location.line))
        object.append("column", .integer(location.column))
        object.append("length", .integer(location.length))
      }
    }
    if let help { object.append("help", .string(help)) }
    return .object(object)
  }
}

/// Diagnostics as JSON Lines, one object a line.
public func jsonLines(_ diagnostics: some Sequence<Diagnostic>) -> String {
  diagnostics.map { $0.json.compact + "\n" }.joined()
}
