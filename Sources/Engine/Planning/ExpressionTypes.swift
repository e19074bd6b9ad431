import Articles
import Diagnostics

/// The type of an expression, as far as it is known before the run.
enum ExpressionType: String {
  case text, number, boolean, list, group, null
  /// Known only when an article is there.
  case unknown

  /// `a text`, `a number`.
  var described: String {
    switch self {
    case .null, .unknown: rawValue
    default: "a \(rawValue)"
    }
  }
}

/// Finds what is wrong with the types of an expression: a number beside a text, an item's field that there is none of.
struct ExpressionTypes {
  /// What is wrong, and the path or text that it is about.
  struct Problem {
    let message: String
    let about: String?
    var help: String?
  }

  /// The parameters with their values.
  let params: [String: ExpressionValue]
  /// What the items of each layer have, by the layer's name; a layer that is not listed may have anything.
  let items: [String: LayerItems?]
  private(set) var problems: [Problem] = []
  private var layer: String?

  init(params: [String: ExpressionValue], items: [String: LayerItems?]) {
    self.params = params
    self.items = items
  }

  /// The type of the expression; whatever is wrong is added to the problems.
  mutating func check(_ expression: Expression) -> ExpressionType {
    switch expression {
    case .literal(let value): return type(of: value)
    case .path(let path): return type(at: path)
    case .compare(let comparison, let left, let right): return compare(comparison, left, right)
    case .and(let left, let right), .or(let left, let right):
      _ = check(left)
      _ = check(right)
      return .boolean
    case .not(let operand):
      _ = check(operand)
      return .boolean
    case .call(let function, let arguments):
      let types = arguments.map { check($0) }
      return function == .default ? types.first ?? .unknown : .text
    case .items(let test, let layer, let condition):
      self.layer = layer
      _ = check(condition)
      self.layer = nil
      return test == .count ? .number : .boolean
    }
  }

  private mutating func compare(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression
  ) -> ExpressionType {
    let types = (check(left), check(right))
    let shown = (shown(left), shown(right))
    let isOrder = comparison != .equal && comparison != .notEqual
    if types.0 != types.1, ![types.0, types.1].contains(.unknown), isOrder || ![types.0, types.1].contains(.null) {
      let path = if case .path(let path) = left { path } else { [String]() }
      problems.append(
        Problem(
          message: "\(shown.0) is \(types.0.described), \(shown.1) is \(types.1.described): they cannot be compared",
          about: path.isEmpty ? nil : path.joined(separator: "."), help: help(types, right)))
    } else if isOrder, [.boolean, .list, .group].contains(types.0) {
      problems.append(
        Problem(message: "\(types.0.described) is neither more nor less", about: nil, help: "compare with =="))
    }
    return .boolean
  }

  /// A number in quotes is a text: without them it is what was meant.
  private func help(_ types: (ExpressionType, ExpressionType), _ right: Expression) -> String? {
    switch (types.0, right) {
    case (.number, .literal(.string(let text))):
      Double(text) == nil ? "compare it with a number: > 2" : "write \(text) without quotes"
    case (.text, .literal(.number(let number))): "put the number in quotes: \"\(ExpressionValue.number(number).text)\""
    case (.boolean, .literal(.string(let text))) where text == "true" || text == "false": "write \(text) without quotes"
    default: nil
    }
  }

  private func shown(_ expression: Expression) -> String {
    switch expression {
    case .literal(.string(let text)): "“\(text)”"
    case .literal(let value): "“\(value.text)”"
    case .path(let path): "“\(path.joined(separator: "."))”"
    default: "the value"
    }
  }

  private func type(of value: ExpressionValue) -> ExpressionType {
    switch value {
    case .null: .null
    case .bool: .boolean
    case .number: .number
    case .string: .text
    case .list: .list
    case .object: .group
    }
  }

  private mutating func type(at path: [String]) -> ExpressionType {
    switch path.first {
    case "params": params[path.dropFirst().joined(separator: ".")].map(type) ?? .unknown
    case "article": path.last == "words" ? .number : .text
    case "run": path.last == "workflow" ? .text : .number
    case "error": .text
    default: layer == nil ? (path.last == "count" ? .number : .unknown) : field(path)
    }
  }

  /// The type of a field of the items at hand.
  private mutating func field(_ path: [String]) -> ExpressionType {
    guard let layer, let known = items[layer] else { return .unknown }
    let name = path.joined(separator: ".")
    let fields = known?.fields ?? []
    if let field = fields.first(where: { $0.name == name }) {
      switch field.kind {
      case .text: return .text
      case .number: return .number
      case .boolean: return .boolean
      case .group: return .group
      }
    }
    let names = fields.map(\.name)
    let near = nearestName(to: name, among: names).map { "did you mean “\($0)”?" }
    let list =
      names.isEmpty ? "its items have no fields that conditions know" : "they have \(names.joined(separator: ", "))"
    problems.append(Problem(message: "the items of \(layer) have no “\(name)”", about: name, help: near ?? list))
    return .unknown
  }
}
