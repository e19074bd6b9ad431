public import Text

/// A type that an option can have: how its values are read, described and written back.
public protocol OptionConvertible: Sendable {
  /// Reads a value.
  /// - Throws: ``OptionMismatch`` that says what should stand there.
  init(option: OptionValue) throws(OptionMismatch)

  /// The type as JSON Schema.
  static var schema: JSONObject { get }

  /// The value as JSON: for reference pages, and as part of what decides whether a result is up to date.
  var json: JSONValue { get }

  /// What the engine must do with the option before it is read.
  static var handling: OptionHandling { get }
}

extension OptionConvertible {
  /// What the engine does with a value first.
  public static var handling: OptionHandling { .plain }
}

/// What the engine does with an option before a plugin reads it.
public enum OptionHandling: Hashable, Sendable {
  /// Nothing.
  case plain
  /// It names a YAML file, which is loaded and handed in.
  case dataFile
  /// It names an output: expressions in it are filled in for each article.
  case output
  /// It names an output of another step, one for each article: expressions in it are filled in.
  case articlePage
  /// It names files of each article: expressions in it are filled in, the files read and handed to the plugin's context.
  case articleFiles
}

/// A value that is not of an option's type.
public struct OptionMismatch: Error, Sendable {
  /// What should stand there: `a whole number`, `one of direct, mixed`.
  public let expected: String
  /// The value that does not fit, for its place.
  public let value: OptionValue
  /// The nearest right value.
  public let suggestion: String?

  /// A mismatch.
  public init(expected: String, value: OptionValue, suggestion: String? = nil) {
    self.expected = expected
    self.value = value
    self.suggestion = suggestion
  }
}
