import Diagnostics
import PluginKit
import Scheduling
import Text
import YAML

/// Reads one workflow file's nodes and collects everything that is wrong with them.
struct DefinitionReader {
  let source: SourceText
  /// The plugins that steps may name.
  let plugins: [PluginEntry]
  var diagnostics: [Diagnostic] = []

  init(_ source: SourceText, plugins: [PluginEntry] = []) {
    self.source = source
    self.plugins = plugins
  }

  func place(_ node: YAMLNode) -> Location { source.location(node.range) }

  mutating func complain(_ rule: Rule, _ message: String, at node: YAMLNode, help: String? = nil) {
    diagnostics.append(Diagnostic(rule, message, at: place(node), help: help))
  }

  /// The node's text.
  mutating func text(_ node: YAMLNode, _ what: String) -> Located<String>? {
    if let text = node.string { return Located(text, at: place(node)) }
    complain(WorkflowRules.wrongType, "\(what) must be a text, not \(node.kind)", at: node, help: textHelp(node))
    return nil
  }

  /// The node's texts: a list of them, or one alone.
  mutating func texts(_ node: YAMLNode, _ what: String) -> [Located<String>] {
    guard let items = node.sequence else { return text(node, what).map { [$0] } ?? [] }
    return items.compactMap { text($0, "each item of \(what)") }
  }

  /// The members of a mapping whose keys are known; unknown ones are complained of, with the nearest known name.
  ///
  /// - Parameter words: where the mapping stands, for words of other tools.
  mutating func members(
    _ node: YAMLNode, of what: String, known keys: [String], _ words: ForeignWords.Place? = nil
  ) -> [String: YAMLNode] {
    guard let pairs = node.mapping else {
      complain(WorkflowRules.wrongType, "\(what) must be a mapping of names and values, not \(node.kind)", at: node)
      return [:]
    }
    var members: [String: YAMLNode] = [:]
    for pair in pairs {
      guard let key = pair.key.string, keys.contains(key) else {
        unknown(pair, in: what, known: keys, words)
        continue
      }
      members[key] = pair.value
    }
    return members
  }

  /// A key that is none here, with what is written in the place of a word of another tool.
  mutating func unknown(_ pair: YAMLNode.Pair, in what: String, known keys: [String], _ words: ForeignWords.Place?) {
    let name = pair.key.string ?? pair.key.json.compact
    guard nearestName(to: name, among: keys) == nil || name.count < 4,
      let words, let word = ForeignWords.word(name, in: words)
    else { return unknown(pair.key, in: what, known: keys) }
    let value =
      word.write.hasPrefix("schedule: {}")
      ? scheduleShown(pair.value)
      : word.write.contains("sh, -c") ? shellLine(pair.value) : flow(pair.value)
    let write = word.write.replacing("{}", with: value)
    let advice = word.write == "nothing" || word.write == "no loop" ? nil : "write \(write)"
    complain(
      WorkflowRules.unknownKey, "\(what) has no key “\(name)”", at: pair.key,
      help: [advice, word.note.isEmpty ? nil : word.note].compactMap(\.self).joined(separator: "; "))
  }

  mutating func unknown(_ key: YAMLNode, in what: String, known keys: [String]) {
    let name = key.string ?? key.json.compact
    let near = nearestName(to: name, among: keys).map { "did you mean “\($0)”?" }
    let list = "the keys here are \(keys.joined(separator: ", "))"
    complain(WorkflowRules.unknownKey, "\(what) has no key “\(name)”", at: key, help: near ?? list)
  }

  /// The seconds of a duration such as `30s`.
  mutating func seconds(_ node: YAMLNode, _ what: String) -> Double? {
    guard let text = node.string else {
      let choice = node.integer.map { "\($0)s or \($0)m? " } ?? ""
      complain(
        WorkflowRules.badDuration, "\(what) must be a duration, not \(node.kind)", at: node,
        help: "\(choice)write a number with a unit: 500ms, 30s, 15m, 2h")
      return nil
    }
    do {
      let (seconds, attoseconds) = try parseDuration(text).components
      return Double(seconds) + Double(attoseconds) / 1e18
    } catch {
      let place = error.location.map { self.place(of: $0.column - 1..<$0.column - 1 + $0.length, in: text, node) }
      diagnostics.append(
        Diagnostic(
          WorkflowRules.badDuration, "\(what): \(error.message)", at: place ?? self.place(node), help: error.help))
      return nil
    }
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
    guard let start = starts(raw).first(where: { raw[$0...].starts(with: wanted) }) else { return place(node) }
    return source.location(start + range.lowerBound..<start + range.upperBound)
  }

  /// Where the text of a scalar can begin: at once, after a quote, after the head and indentation of a block.
  private func starts(_ raw: ArraySlice<UInt8>) -> [Int] {
    let quoted = raw.startIndex + 1
    let body = raw.firstIndex(of: 0x0A).flatMap { raw[$0...].firstIndex { $0 != 0x0A && $0 != 0x20 } }
    return [raw.startIndex, quoted, body].compactMap(\.self).filter { $0 <= raw.endIndex }
  }

  private func textHelp(_ node: YAMLNode) -> String? {
    switch node.content {
    case .bool, .integer, .number: "put it in quotes"
    case .mapping(let pairs) where pairs.count == 1 && pairs[0].value.string != nil:
      "write \(flow(pairs[0].value)) alone"
    case .sequence(let items) where !items.isEmpty: "one at a time: \(flow(items[0]))"
    default: nil
    }
  }
}
