/// Typed views of a node: each is `nil` when the node is something else, so that a reader can complain at its range.
extension YAMLNode {
  /// The text, if this is a string.
  public var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The number, if this is an integer.
  public var integer: Int? {
    if case .integer(let number) = content { number } else { nil }
  }

  /// The number, if this is one of either form.
  public var number: Double? {
    switch content {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// The flag, if this is `true` or `false`.
  public var bool: Bool? {
    if case .bool(let flag) = content { flag } else { nil }
  }

  /// Whether nothing, `~` or `null` stands here.
  public var isNull: Bool { content == .null }

  /// The items, if this is a sequence.
  public var sequence: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The entries in the order of the file, if this is a mapping.
  public var mapping: [Pair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// The value under that key, if this is a mapping that has it.
  ///
  /// Looks through all keys.
  public subscript(key: String) -> YAMLNode? {
    mapping?.first { $0.key.string == key }?.value
  }

  /// What the node is, with its article, as an error message names it: `a string`, `an empty value`.
  public var kind: String {
    switch content {
    case .null: "an empty value"
    case .bool: "true or false"
    case .integer: "a whole number"
    case .number: "a number"
    case .string: "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
