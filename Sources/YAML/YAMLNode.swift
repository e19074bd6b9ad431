public import Text

/// One value of a YAML document, with the bytes of the file it came from.
public struct YAMLNode: Hashable, Sendable {
  /// What the value is, after the YAML 1.2 core schema has been applied to plain scalars.
  public enum Content: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case sequence([YAMLNode])
    case mapping([Pair])
  }

  /// One entry of a mapping. Keys are unique within a mapping.
  public struct Pair: Hashable, Sendable {
    public var key: YAMLNode
    public var value: YAMLNode
  }

  public var content: Content
  /// The value's bytes in the file; for an alias, those of the alias.
  public var range: Range<Int>
}

extension YAMLNode {
  /// The value as JSON; keys that are not strings are written as their text.
  public var json: JSONValue { .null }
}
