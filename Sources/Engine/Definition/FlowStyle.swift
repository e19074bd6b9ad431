import Text
import YAML

/// An author's own value on one line, to be shown in a help and pasted from there.
extension DefinitionReader {
  /// `key: value`.
  func flow(_ pair: YAMLNode.Pair) -> String { "\(flow(pair.key)): \(flow(pair.value))" }

  /// The value in flow style; longer ones end in `…`.
  func flow(_ node: YAMLNode) -> String {
    let text = inner(node)
    return text.count > 160 ? text.prefix(160) + "…" : text
  }

  /// The lines of a script as one argument of a shell.
  func shellLine(_ node: YAMLNode) -> String {
    let lines = node.sequence?.compactMap(\.string) ?? (node.string ?? "").split(separator: "\n").map(String.init)
    return JSONValue.string(lines.joined(separator: " && ")).compact
  }

  private func inner(_ node: YAMLNode) -> String {
    switch node.content {
    case .null: ""
    case .bool(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .string(let text): needsQuotes(text) ? node.json.compact : text
    case .sequence(let items): "[\(items.map(inner).joined(separator: ", "))]"
    case .mapping(let pairs): "{\(pairs.map { "\(inner($0.key)): \(inner($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// Whether the text would be read as something else without quotes.
  private func needsQuotes(_ text: String) -> Bool {
    let reserved = ["", "~", "null", "true", "false"]
    return text.contains("*") || reserved.contains(text) || Double(text) != nil || text.hasPrefix(" ")
      || text.hasSuffix(" ")
      || text.contains { ",[]{}\"'\n#".contains($0) } || text.contains(": ") || text.hasSuffix(":")
      || "&*!|>%@`-?".contains(text.first ?? "a") && !text.hasPrefix("-f")
  }
}
