public import Diagnostics

/// A parsed YAML document: its root value and everything that is wrong with it.
public struct YAMLDocument: Sendable {
  /// The value, or `nil` for an empty document or one that could not be read.
  public let root: YAMLNode?
  /// All complaints, in the order of the text. The root is only to be trusted when none is an error.
  public let diagnostics: [Diagnostic]

  /// Parses the one document of a file.
  public static func parse(_ bytes: [UInt8], file: String) -> YAMLDocument {
    YAMLDocument(root: nil, diagnostics: [])
  }
}
