/// What the items of a layer have, as expressions of workflows may ask for it: `quotes.any(confidence < 0.5)`.
public struct LayerItems: Sendable {
  /// The type of a field.
  public enum Kind: String, Sendable {
    case text
    case number
    case boolean
    /// A group of fields, or nothing: to be compared with `null`.
    case group
  }

  /// A field of an item.
  public struct Field: Sendable {
    /// The path within the item: `confidence`, `speaker.name`.
    public let name: String
    /// Its type; any field may be `null`.
    public let kind: Kind

    /// A field.
    public init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// The member of the layer that holds the items; `nil` for a layer that is itself a list.
  public let member: String?
  /// What each item has.
  public let fields: [Field]

  /// The items of a layer.
  public init(under member: String? = nil, _ fields: [Field]) {
    self.member = member
    self.fields = fields
  }
}
