public import Text

/// An option that names a YAML file of an editor's own, such as a word list; the engine reads it and hands it in.
public struct DataFile: OptionConvertible, Hashable {
  /// The path as written.
  public let path: String
  /// The file's content.
  public let data: JSONValue

  /// Reads the value of an option.
  public init(option: OptionValue) throws(OptionMismatch) {
    guard case .file(let path, let data) = option.content else {
      throw OptionMismatch(expected: "the path of a YAML file", value: option)
    }
    self.path = path
    self.data = data
  }

  /// The type as JSON Schema.
  public static var schema: JSONObject { ["type": "string", "minLength": .integer(1)] }
  /// What the engine does with a value first.
  public static var handling: OptionHandling { .dataFile }

  /// Path and content: a changed list makes earlier results out of date.
  public var json: JSONValue { ["path": .string(path), "data": data] }
}
