/// Diagnostics as GitHub Actions workflow commands, which that service shows beside the changed lines.
///
/// Form: https://docs.github.com/actions/reference/workflow-commands-for-github-actions, `::error file=…,line=…::…`.
public func gitHubAnnotations(_ diagnostics: some Sequence<Diagnostic>) -> String {
  diagnostics.map(annotation).joined()
}

private func annotation(_ diagnostic: Diagnostic) -> String {
  let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
  var properties: [String] = []
  if let location = diagnostic.location {
    properties.append("file=" + escapedProperty(location.file))
    if location.line > 0 {
      properties += [
        "line=\(location.line)", "col=\(location.column)", "endColumn=\(location.column + location.length)",
      ]
    }
  }
  properties.append("title=" + diagnostic.code)
  let message = [diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: "\n")
  return "::\(command) \(properties.joined(separator: ","))::\(escapedData(message))\n"
}

private func escapedData(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "%": escaped += "%25"
    case "\r": escaped += "%0D"
    case "\n": escaped += "%0A"
    default: escaped.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
    }
  }
  return escaped
}

private func escapedProperty(_ text: String) -> String {
  escapedData(text).split(separator: ":", omittingEmptySubsequences: false).joined(separator: "%3A")
    .split(separator: ",", omittingEmptySubsequences: false).joined(separator: "%2C")
}
