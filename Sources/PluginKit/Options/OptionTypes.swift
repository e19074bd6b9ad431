public import Text

extension Int: OptionConvertible {
  public init(option: OptionValue) throws(OptionMismatch) {
    guard case .integer(let number) = option.content else {
      throw OptionMismatch(expected: "a whole number", value: option)
    }
    self = number
  }

  public static var schema: JSONObject { ["type": "integer"] }
  public var json: JSONValue { .integer(self) }
}

extension Double: OptionConvertible {
  public init(option: OptionValue) throws(OptionMismatch) {
    switch option.content {
    case .integer(let number): self = Double(number)
    case .number(let number) where number.isFinite: self = number
    default: throw OptionMismatch(expected: "a number", value: option)
    }
  }

  public static var schema: JSONObject { ["type": "number"] }
  public var json: JSONValue { .number(self) }
}

extension Bool: OptionConvertible {
  public init(option: OptionValue) throws(OptionMismatch) {
    guard case .bool(let flag) = option.content else {
      throw OptionMismatch(expected: "true or false", value: option)
    }
    self = flag
  }

  public static var schema: JSONObject { ["type": "boolean"] }
  public var json: JSONValue { .bool(self) }
}

extension String: OptionConvertible {
  public init(option: OptionValue) throws(OptionMismatch) {
    guard case .string(let text) = option.content else { throw OptionMismatch(expected: "a text", value: option) }
    self = text
  }

  public static var schema: JSONObject { ["type": "string"] }
  public var json: JSONValue { .string(self) }
}

extension OutputPath: OptionConvertible {
  public init(option: OptionValue) throws(OptionMismatch) {
    guard case .string(let text) = option.content, !text.isEmpty else {
      throw OptionMismatch(expected: "a path, or - for standard output", value: option)
    }
    self.init(text)
  }

  public static var schema: JSONObject { ["type": "string", "minLength": .integer(1)] }
  public static var handling: OptionHandling { .output }
  public var json: JSONValue { .string(template) }
}

extension Optional: OptionConvertible where Wrapped: OptionConvertible {
  public init(option: OptionValue) throws(OptionMismatch) {
    if case .null = option.content { self = nil } else { self = try Wrapped(option: option) }
  }

  public static var schema: JSONObject { Wrapped.schema }
  public static var handling: OptionHandling { Wrapped.handling }
  public var json: JSONValue { self?.json ?? .null }
}

extension Array: OptionConvertible where Element: OptionConvertible {
  /// A list, or one value alone for a list of one.
  public init(option: OptionValue) throws(OptionMismatch) {
    guard case .list(let values) = option.content else {
      self = [try Element(option: option)]
      return
    }
    var items: [Element] = []
    for value in values { items.append(try Element(option: value)) }
    self = items
  }

  public static var schema: JSONObject {
    ["anyOf": [["type": "array", "items": .object(Element.schema)], .object(Element.schema)]]
  }

  public var json: JSONValue { .array(map(\.json)) }
}
