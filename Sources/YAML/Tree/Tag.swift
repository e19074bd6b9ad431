/// The tags of the core schema, by which a writer says what a value is.
enum Tag {
  private static let prefix = "tag:yaml.org,2002:"

  /// The value of a scalar that carries this tag; an unknown tag leaves it the text it is.
  ///
  /// - Returns: `nil` when the text cannot be read as the tag says.
  static func content(of text: String, tag: String) -> YAMLNode.Content? {
    guard tag.hasPrefix(prefix) else { return .string(text) }
    switch (tag.dropFirst(prefix.count), CoreSchema.content(ofPlain: text)) {
    case ("int", .integer(let number)): return .integer(number)
    case ("float", .integer(let number)): return .number(Double(number))
    case ("float", .number(let number)): return .number(number)
    case ("bool", .bool(let flag)): return .bool(flag)
    case ("null", .null): return .null
    case ("int", _), ("float", _), ("bool", _), ("null", _), ("map", _), ("seq", _): return nil
    default: return .string(text)
    }
  }

  /// Whether a list or mapping may carry this tag.
  static func fits(_ tag: String?, mapping: Bool) -> Bool {
    guard let tag, tag.hasPrefix(prefix) else { return true }
    switch tag.dropFirst(prefix.count) {
    case "map", "set": return mapping
    case "seq", "omap", "pairs": return !mapping
    case "str", "int", "float", "bool", "null", "binary", "timestamp": return false
    default: return true
    }
  }

  /// The tag as it is written, `!!int` for `tag:yaml.org,2002:int`.
  static func short(_ tag: String) -> String {
    tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
  }
}
