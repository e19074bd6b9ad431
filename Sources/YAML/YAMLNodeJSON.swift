public import Text

extension YAMLNode {
  /// The value as JSON; keys that are not strings are written as their text.
  ///
  /// Recursive: safe because parsing caps the depth, aliases included.
  public var json: JSONValue {
    switch content {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    case .sequence(let items): .array(items.map(\.json))
    case .mapping(let pairs): .object(Self.members(pairs))
    }
  }

  private static func members(_ pairs: [Pair]) -> JSONObject {
    var object = JSONObject()
    for pair in pairs { object.append(pair.key.keyText, pair.value.json) }
    return object
  }

  /// The name that this node has as a key in JSON, and by which two keys are held to be the same.
  var keyText: String { string ?? json.compact }
}
