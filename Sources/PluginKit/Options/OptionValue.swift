public import Diagnostics
public import Text

/// The value of an option as it stands in a workflow file, with its place for complaints.
public struct OptionValue: Sendable {
  /// The forms a value can have.
  public enum Content: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case list([OptionValue])
    case map([(key: String, place: Location?, value: OptionValue)])
    /// A data file that an option named, read by the engine.
    case file(path: String, data: JSONValue)
  }

  /// The value.
  public var content: Content
  /// Where it stands; `nil` for a value that comes from no file.
  public var place: Location?

  /// A value at a place.
  public init(_ content: Content, at place: Location? = nil) {
    self.content = content
    self.place = place
  }

  /// A value that comes from no file: from an example, or from `--set`.
  public init(_ json: JSONValue) {
    switch json {
    case .null: self.init(Content.null)
    case .bool(let flag): self.init(Content.bool(flag))
    case .integer(let number): self.init(Content.integer(number))
    case .number(let number): self.init(Content.number(number))
    case .string(let text): self.init(Content.string(text))
    case .array(let items): self.init(Content.list(items.map { OptionValue($0) }))
    case .object(let object): self.init(Content.map(object.members.map { ($0.name, nil, OptionValue($0.value)) }))
    }
  }

  /// The items of a list; `nil` for any other value.
  var list: [OptionValue]? {
    if case .list(let items) = content { items } else { nil }
  }

  /// The value in a few words for a complaint: `the text “three”`, `a list`.
  public var description: String {
    switch content {
    case .null: "nothing"
    case .bool(let flag): "\(flag)"
    case .integer(let number): "the number \(number)"
    case .number(let number): "the number \(number)"
    case .string(let text): "the text “\(text.prefix(40))”"
    case .list: "a list"
    case .map: "a mapping"
    case .file(let path, _): "the file \(path)"
    }
  }
}
