public import Text

extension Int: OptionConvertible {
  /// Reads the value of an option.
  public init(option: OptionValue) throws(OptionMismatch) {
    guard case .integer(let number) = option.content else {
      throw OptionMismatch(expected: "a whole number", value: option)
    }
    self = number
  }

  /// The type as JSON Schema.
  public static var schema: JSONObject { ["type": "integer"] }
  /// The value as JSON.
  public var json: JSONValue { .integer(self) }
}

extension Double: OptionConvertible {
  /// Reads the value of an option.
  public init(option: OptionValue) throws(OptionMismatch) {
    switch option.content {
    case .integer(let number): self = Double(number)
    case .number(let number) where number.isFinite: self = number
    default: throw OptionMismatch(expected: "a number", value: option)
    }
  }

  /// The type as JSON Schema.
  public static var schema: JSONObject { ["type": "number"] }
  /// The value as JSON.
  public var json: JSONValue { .number(self) }
}

extension Bool: OptionConvertible {
  /// Reads the value of an option.
  public init(option: OptionValue) throws(OptionMismatch) {
    guard case .bool(let flag) = option.content else {
      throw OptionMismatch(expected: "true or false", value: option)
    }
    self = flag
  }

  /// The type as JSON Schema.
  public static var schema: JSONObject { ["type": "boolean"] }
  /// The value as JSON.
  public var json: JSONValue { .bool(self) }
}

extension String: OptionConvertible {
  /// Reads the value of an option.
  public init(option: OptionValue) throws(OptionMismatch) {
    guard case .string(let text) = option.content else { throw OptionMismatch(expected: "a text", value: option) }
    self = text
  }

  /// The type as JSON Schema.
  public static var schema: JSONObject { ["type": "string"] }
  /// The value as JSON.
  public var json: JSONValue { .string(self) }
}

extension OutputPath: OptionConvertible {
  /// Reads the value of an option.
  public init(option: OptionValue) throws(OptionMismatch) {
    guard case .string(let text) = option.content, !text.isEmpty else {
      throw OptionMismatch(expected: "a path, or - for standard output", value: option)
    }
    self.init(text)
  }

  /// The type as JSON Schema.
  public static var schema: JSONObject { ["type": "string", "minLength": .integer(1)] }
  /// What the engine does with a value first.
  public static var handling: OptionHandling { .output }
  /// The value as JSON.
  public var json: JSONValue { .string(template) }
}

extension ArticlePage: OptionConvertible {
  /// Reads the value of an option.
  public init(option: OptionValue) throws(OptionMismatch) {
    guard case .string(let text) = option.content, !text.isEmpty else {
      throw OptionMismatch(expected: "the path of an output of another step", value: option)
    }
    self.init(text)
  }

  /// The type as JSON Schema.
  public static var schema: JSONObject { ["type": "string", "minLength": .integer(1)] }
  /// What the engine does with a value first.
  public static var handling: OptionHandling { .articlePage }
  /// The value as JSON.
  public var json: JSONValue { .string(template) }
}

extension ArticleFiles: OptionConvertible {
  /// A path or pattern, or a list of them.
  public init(option: OptionValue) throws(OptionMismatch) {
    let expected = "a path or pattern of files, or a list of them"
    var templates: [String] = []
    for value in option.list ?? [option] {
      guard case .string(let text) = value.content, !text.isEmpty else {
        throw OptionMismatch(expected: expected, value: value)
      }
      templates.append(text)
    }
    guard !templates.isEmpty else { throw OptionMismatch(expected: expected, value: option) }
    self.init(templates)
  }

  /// The type as JSON Schema.
  public static var schema: JSONObject { [String].schema }
  /// What the engine does with a value first.
  public static var handling: OptionHandling { .articleFiles }
  /// The value as JSON.
  public var json: JSONValue {
    templates.count == 1 ? .string(templates[0]) : .array(templates.map { .string($0) })
  }
}

extension Optional: OptionConvertible where Wrapped: OptionConvertible {
  /// Reads the value of an option.
  public init(option: OptionValue) throws(OptionMismatch) {
    if case .null = option.content { self = nil } else { self = try Wrapped(option: option) }
  }

  /// The type as JSON Schema.
  public static var schema: JSONObject { Wrapped.schema }
  /// What the engine does with a value first.
  public static var handling: OptionHandling { Wrapped.handling }
  /// The value as JSON.
  public var json: JSONValue { self?.json ?? .null }
}

extension Array: OptionConvertible where Element: OptionConvertible {
  /// A list, or one value alone for a list of one.
  public init(option: OptionValue) throws(OptionMismatch) {
    guard case .list(let values) = option.content else {
      do {
        self = [try Element(option: option)]
      } catch {
        guard case .string(let text) = option.content, text.contains(",") else { throw error }
        throw OptionMismatch(expected: error.expected, value: error.value, suggestion: "[\(text)]")
      }
      return
    }
    var items: [Element] = []
    for value in values { items.append(try Element(option: value)) }
    self = items
  }

  /// The type as JSON Schema.
  public static var schema: JSONObject {
    ["anyOf": [["type": "array", "items": .object(Element.schema)], .object(Element.schema)]]
  }

  /// The value as JSON.
  public var json: JSONValue { .array(map(\.json)) }
}
