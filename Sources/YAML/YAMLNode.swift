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

  /// One entry of a mapping.
  ///
  /// Keys are unique within a mapping.
  public struct Pair: Hashable, Sendable {
    /// The name, nearly always a string.
    public var key: YAMLNode
    /// What stands after the colon.
    public var value: YAMLNode

    /// An entry.
    public init(key: YAMLNode, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  /// The value itself.
  public var content: Content
  /// The value's bytes in the file; for an alias, those of the alias.
  public var range: Range<Int>

  /// A value that stands at these bytes of its file.
  public init(_ content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }
}
