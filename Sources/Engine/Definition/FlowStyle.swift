import Text
import YAML

/// An author's own value on one line, to be shown in a help and pasted from there.
extension DefinitionReader {
  /// `key: value`.
  func flow(_ pair: YAMLNode.Pair) -> String { "\(flow(pair.key)): \(flow(pair.value))" }

  /// The value in flow style; longer ones end in `…`.
  func flow(_ node: YAMLNode) -> String {
    let text = node.isNull ? "" : inner(node)
    return text.count > 160 ? text.prefix(160) + "…" : text
  }

  /// The lines of a script as one argument of a shell.
  func shellLine(_ node: YAMLNode) -> String {
    let lines = node.sequence?.compactMap(\.string) ?? (node.string ?? "").split(separator: "\n").map(String.init)
    return JSONValue.string(lines.joined(separator: " && ")).compact
  }

  private func inner(_ node: YAMLNode) -> String {
    switch node.content {
    case .null: "null"
    case .bool(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .number(let number): number.isFinite ? "\(number)" : number.isNaN ? ".nan" : number < 0 ? "-.inf" : ".inf"
    case .string(let text): needsQuotes(text) ? node.json.compact : text
    case .sequence(let items): "[\(items.map(inner).joined(separator: ", "))]"
    case .mapping(let pairs): "{\(pairs.map(inner).joined(separator: ", "))}"
    }
  }

  private func inner(_ pair: YAMLNode.Pair) -> String {
    "\(inner(pair.key)): \(pair.value.isNull ? "" : inner(pair.value))"
  }

  /// Whether the text would be read as something else without quotes; a `*` is quoted, for at the head of a value it
  /// would be an alias, and `<<`, for as a key it would be a merge.
  private func needsQuotes(_ text: String) -> Bool {
    text.contains("*") || text == "<<" || read("[\(text)]")?.sequence?.map(\.content) != [.string(text)]
      || read("key: \(text)")?["key"]?.string != text
  }

  private func read(_ text: String) -> YAMLNode? {
    let document = YAMLDocument.parse(Array(text.utf8), file: "")
    return document.diagnostics.isEmpty ? document.root : nil
  }
}
