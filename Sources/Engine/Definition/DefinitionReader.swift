import Diagnostics
import Text
import YAML

/// Reads one workflow file's nodes and collects everything that is wrong with them.
struct DefinitionReader {
  let source: SourceText
  var diagnostics: [Diagnostic] = []

  init(_ source: SourceText) { self.source = source }

  func place(_ node: YAMLNode) -> Location { source.location(node.range) }

  mutating func complain(_ rule: Rule, _ message: String, at node: YAMLNode, help: String? = nil) {
    diagnostics.append(Diagnostic(rule, message, at: place(node), help: help))
  }

  /// The node's text.
  mutating func text(_ node: YAMLNode, _ what: String) -> Located<String>? {
    if let text = node.string { return Located(text, at: place(node)) }
    complain(WorkflowRules.wrongType, "\(what) must be a text, not \(node.kind)", at: node, help: quotesHelp(node))
    return nil
  }

  /// The node's texts: a list of them, or one alone.
  mutating func texts(_ node: YAMLNode, _ what: String) -> [Located<String>] {
    guard let items = node.sequence else { return text(node, what).map { [$0] } ?? [] }
    return items.compactMap { text($0, "each item of \(what)") }
  }

  /// The members of a mapping whose keys are known; unknown ones are complained of, with the nearest known name.
  mutating func members(_ node: YAMLNode, of what: String, known keys: [String]) -> [String: YAMLNode] {
    guard let pairs = node.mapping else {
      complain(WorkflowRules.wrongType, "\(what) must be a mapping of names and values, not \(node.kind)", at: node)
      return [:]
    }
    var members: [String: YAMLNode] = [:]
    for pair in pairs {
      guard let key = pair.key.string, keys.contains(key) else {
        unknown(pair.key, in: what, known: keys)
        continue
      }
      members[key] = pair.value
    }
    return members
  }

  mutating func unknown(_ key: YAMLNode, in what: String, known keys: [String]) {
    let name = key.string ?? key.json.compact
    let near = nearestName(to: name, among: keys).map { "did you mean “\($0)”?" }
    let list = "the keys here are \(keys.joined(separator: ", "))"
    complain(WorkflowRules.unknownKey, "\(what) has no key “\(name)”", at: key, help: near ?? list)
  }

  /// The seconds of a duration such as `30s`.
  mutating func seconds(_ node: YAMLNode, _ what: String) -> Double? {
    if let text = node.string, let seconds = durationSeconds(text) { return seconds }
    complain(
      WorkflowRules.badDuration, "\(what) must be a duration, not \(node.string.map { "“\($0)”" } ?? node.kind)",
      at: node, help: "write a number with a unit: 500ms, 30s, 15m, 2h")
    return nil
  }

  /// A text that may hold expressions.
  mutating func template(_ text: Located<String>, node: YAMLNode) -> Template? {
    do {
      return try parseTemplate(text.value)
    } catch {
      let place = self.place(of: error.range, in: text.value, node)
      diagnostics.append(Diagnostic(WorkflowRules.badExpression, error.message, at: place, help: error.help))
      return nil
    }
  }

  /// The place of a part of a scalar's text, where the text stands in the file as it is; else the whole scalar.
  func place(of range: Range<Int>, in text: String, _ node: YAMLNode) -> Location {
    let raw = source.bytes[node.range.clamped(to: 0..<source.bytes.count)]
    let wanted = Array(text.utf8)
    guard let start = raw.indices.first(where: { raw[$0...].starts(with: wanted) }) else { return place(node) }
    return source.location(start + range.lowerBound..<start + range.upperBound)
  }

  private func quotesHelp(_ node: YAMLNode) -> String? {
    switch node.content {
    case .bool, .integer, .number: "put it in quotes"
    default: nil
    }
  }
}

/// The seconds of a text such as `1h30m`, `500ms` or `2s`; `nil` if it is none.
func durationSeconds(_ text: String) -> Double? {
  let units: [(String, Double)] = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), ("d", 86400)]
  var rest = text[...]
  var total = 0.0
  guard !rest.isEmpty else { return nil }
  while !rest.isEmpty {
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    rest = rest.dropFirst(digits.count)
    guard let number = Double(digits), let unit = units.first(where: { rest.hasPrefix($0.0) }) else { return nil }
    rest = rest.dropFirst(unit.0.count)
    total += number * unit.1
  }
  return total
}
