public import Text

/// A value in an expression of a workflow.
public enum ExpressionValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case list([ExpressionValue])
  case object(JSONObject)

  /// The value of a JSON value.
  public init(_ json: JSONValue) {
    switch json {
    case .null: self = .null
    case .bool(let flag): self = .bool(flag)
    case .integer(let number): self = .number(Double(number))
    case .number(let number): self = .number(number)
    case .string(let text): self = .string(text)
    case .array(let items): self = .list(items.map(ExpressionValue.init))
    case .object(let object): self = .object(object)
    }
  }

  /// Whether it counts as true in a condition: not null, not false, not zero, not empty.
  public var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .number(let number): number != 0
    case .string(let text): !text.isEmpty
    case .list(let items): !items.isEmpty
    case .object: true
    }
  }

  /// The value as it appears inside a text.
  public var text: String {
    switch self {
    case .null: ""
    case .bool(let flag): "\(flag)"
    case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
    case .string(let text): text
    case .list(let items): items.map(\.text).joined(separator: ", ")
    case .object: json.compact
    }
  }

  /// The value as JSON; a whole number as an integer.
  public var json: JSONValue {
    switch self {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .number(let number): Int(exactly: number).map(JSONValue.integer) ?? .number(number)
    case .string(let text): .string(text)
    case .list(let items): .array(items.map(\.json))
    case .object(let object): .object(object)
    }
  }

  /// The value at a path inside an object.
  func member(at path: [String]) -> ExpressionValue? {
    guard case .object = self else { return nil }
    return path.reduce(Optional(json)) { $0?[$1] }.map(ExpressionValue.init)
  }
}
