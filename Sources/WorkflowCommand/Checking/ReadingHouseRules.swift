import Diagnostics
import YAML

/// Reads house rules and says all that is wrong with them.
func readHouseRules(_ bytes: [UInt8], file: String) -> (rules: HouseRules, diagnostics: [Diagnostic]) {
  let document = YAMLDocument.parse(bytes, file: file)
  var reader = HouseRulesReader(text: SourceText(file: file, bytes: bytes), diagnostics: document.diagnostics)
  if let root = document.root, !document.diagnostics.hasErrors { reader.read(root) }
  return (reader.rules, reader.diagnostics)
}

private struct HouseRulesReader {
  let text: SourceText
  var rules = HouseRules()
  var diagnostics: [Diagnostic]

  init(text: SourceText, diagnostics: [Diagnostic]) {
    self.text = text
    self.diagnostics = diagnostics
  }

  mutating func read(_ root: YAMLNode) {
    each(of: root, "the house rules", ["at-least", "rules", "notices"]) { reader, key, value in
      switch key {
      case "at-least": reader.rules.atLeast = reader.choice(value, among: Diagnostic.Severity.allCases)
      case "rules": reader.readRules(value)
      default: reader.readNotices(value)
      }
    }
  }

  private mutating func readRules(_ node: YAMLNode) {
    each(of: node, "`rules`", allRules.map(\.code)) { reader, code, value in
      if value.string == "off" || value.bool == false {
        reader.rules.severities[code] = .some(nil)
      } else if let severity = reader.choice(value, among: Diagnostic.Severity.allCases, or: "off") {
        reader.rules.severities[code] = .some(severity)
      }
    }
  }

  private mutating func readNotices(_ node: YAMLNode) {
    each(of: node, "`notices`", ["at", "labels"]) { reader, key, value in
      if key == "at" {
        reader.rules.noticesAt = reader.choice(value, among: HouseRules.NoticePlace.allCases)
      } else if let labels = value.sequence?.map(\.string), labels.allSatisfy({ $0?.isEmpty == false }) {
        reader.rules.labels = labels.compactMap { $0 }
      } else {
        reader.complain("`labels` is \(value.kind), not a list of words", at: value)
      }
    }
  }

  /// Hands each entry of a mapping on whose key is one of those allowed.
  private mutating func each(
    of node: YAMLNode, _ name: String, _ keys: [String], _ body: (inout Self, String, YAMLNode) -> Void
  ) {
    guard !node.isNull else { return }
    guard let pairs = node.mapping else { return complain("\(name) must be a mapping, not \(node.kind)", at: node) }
    for pair in pairs {
      let key = pair.key.string ?? ""
      if keys.contains(key) {
        body(&self, key, pair.value)
      } else {
        let help = nearestName(to: key, among: keys).map { "did you mean “\($0)”?" }
        complain("\(name) cannot hold “\(key)”", at: pair.key, help: help)
      }
    }
  }

  private mutating func choice<Value: RawRepresentable>(
    _ node: YAMLNode, among values: [Value], or other: String? = nil
  ) -> Value? where Value.RawValue == String {
    let value = node.string.flatMap { text in values.first { $0.rawValue == text } }
    if value == nil {
      let names = (values.map(\.rawValue) + [other].compactMap { $0 }).joined(separator: ", ")
      complain("this must be one of \(names)", at: node)
    }
    return value
  }

  private mutating func complain(_ message: String, at node: YAMLNode, help: String? = nil) {
    diagnostics.append(Diagnostic(CheckRules.badHouseRules, message, at: text.location(node.range), help: help))
  }
}
