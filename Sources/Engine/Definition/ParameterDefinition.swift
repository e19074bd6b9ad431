import Diagnostics
import YAML

/// A parameter that a workflow declares, to be set with `--set NAME=VALUE`.
struct ParameterDefinition {
  /// The types a parameter can have.
  enum Kind: String, CaseIterable {
    case text
    case integer
    case number
    case boolean
    case list
  }

  var name: Located<String>
  var kind: Kind
  var initial: ExpressionValue?
  var about: String?
  /// Whether something is wrong with it, which has been said then.
  var isBroken = false
}

extension DefinitionReader {
  /// The members of `params`.
  mutating func parameters(_ node: YAMLNode) -> [ParameterDefinition] {
    guard let pairs = node.mapping else {
      complain(WorkflowRules.badParameter, "`params` must be a mapping of names and types, not \(node.kind)", at: node)
      return []
    }
    return pairs.compactMap { parameter($0) }
  }

  private mutating func parameter(_ pair: YAMLNode.Pair) -> ParameterDefinition? {
    guard let name = text(pair.key, "a parameter's name") else { return nil }
    guard pair.value.mapping != nil else { return shortForm(name, pair.value) }
    let before = diagnostics.count
    let members = members(pair.value, of: "parameter “\(name.value)”", known: ["type", "default", "about"])
    let implied = members["default"].flatMap(kindOfValue) ?? .text
    let kind = members["type"].map { self.kind($0, otherwise: implied) } ?? implied
    var parameter = ParameterDefinition(name: name, kind: kind, about: members["about"]?.string)
    if let node = members["default"] {
      parameter.initial = kind.value(of: node)
      if parameter.initial == nil { wrongDefault(node, name, kind) }
    }
    parameter.isBroken = diagnostics.count > before
    return parameter
  }

  /// `NAME: 3` declares a parameter by its default.
  private mutating func shortForm(_ name: Located<String>, _ node: YAMLNode) -> ParameterDefinition? {
    guard let kind = kindOfValue(node) else {
      complain(
        WorkflowRules.badParameter, "parameter “\(name.value)” needs a default or a type", at: node,
        help: "write \(name.value): {type: text}")
      return nil
    }
    return ParameterDefinition(name: name, kind: kind, initial: kind.value(of: node))
  }

  private mutating func kind(
    _ node: YAMLNode, otherwise implied: ParameterDefinition.Kind
  ) -> ParameterDefinition.Kind {
    if let kind = node.string.flatMap(ParameterDefinition.Kind.init) { return kind }
    let words = ParameterDefinition.Kind.allCases.map(\.rawValue)
    let near = node.string.flatMap { Self.foreignKinds[$0.lowercased()] ?? nearestName(to: $0, among: words) }
    complain(
      WorkflowRules.badParameter, "a parameter's type must be one of \(words.joined(separator: ", "))", at: node,
      help: near.map { "did you mean “\($0)”?" })
    return implied
  }

  /// What other languages call the types.
  private static let foreignKinds = [
    "string": "text", "str": "text", "int": "integer", "float": "number", "double": "number", "decimal": "number",
    "bool": "boolean", "flag": "boolean", "array": "list", "sequence": "list",
  ]

  private mutating func wrongDefault(_ node: YAMLNode, _ name: Located<String>, _ kind: ParameterDefinition.Kind) {
    complain(
      WorkflowRules.badParameter, "the default of “\(name.value)” must be of type \(kind.rawValue), not \(node.kind)",
      at: node)
  }

  private func kindOfValue(_ node: YAMLNode) -> ParameterDefinition.Kind? {
    switch node.content {
    case .string: .text
    case .integer: .integer
    case .number: .number
    case .bool: .boolean
    case .sequence: .list
    case .null, .mapping: nil
    }
  }
}

extension ParameterDefinition.Kind {
  /// The value of a node, if it is of this type.
  func value(of node: YAMLNode) -> ExpressionValue? {
    switch (self, node.content) {
    case (.text, .string(let text)): .string(text)
    case (.integer, .integer(let number)): .number(Double(number))
    case (.number, .integer(let number)): .number(Double(number))
    case (.number, .number(let number)): .number(number)
    case (.boolean, .bool(let flag)): .bool(flag)
    case (.list, .sequence): ExpressionValue(node.json)
    default: nil
    }
  }

  /// The value of a text given on the command line, if it is of this type; a list's items are parted by commas.
  func value(of text: String) -> ExpressionValue? {
    switch self {
    case .text: .string(text)
    case .integer: Int(text).map { .number(Double($0)) }
    case .number: Double(text).flatMap { $0.isFinite ? .number($0) : nil }
    case .boolean: text == "true" ? .bool(true) : text == "false" ? .bool(false) : nil
    case .list: .list(text.split(separator: ",").map { .string(String($0)) })
    }
  }
}
