public import Diagnostics
import Text

/// A parsed YAML document: its root value and everything that is wrong with it.
public struct YAMLDocument: Sendable {
  /// The value, or `nil` for an empty document or one that could not be read.
  public let root: YAMLNode?
  /// All complaints, in the order of the text.
  ///
  /// The root is only to be trusted when none is an error.
  public let diagnostics: [Diagnostic]

  /// Parses the one document of a file.
  public static func parse(_ bytes: [UInt8], file: String) -> YAMLDocument {
    var stream = YAMLStreamParser(SourceText(file: file, bytes: bytes))
    stream.parse()
    if stream.documents.count > 1 {
      let second = stream.documents[1].range
      stream.problems.add(
        .yamlSeveralDocuments, "A second document begins here; this file must hold exactly one", at: second,
        help: "Delete the line `---` between them, or move the second one to a file of its own.")
    }
    return YAMLDocument(root: stream.documents.first, diagnostics: stream.problems.sorted)
  }

  /// Parses a file of any number of documents, separated by `---`.
  ///
  /// - Returns: the documents, the last one perhaps missing when there are errors, and all complaints in the order of
  ///   the text.
  public static func parseStream(
    _ bytes: [UInt8], file: String
  ) -> (documents: [YAMLNode], diagnostics: [Diagnostic]) {
    var stream = YAMLStreamParser(SourceText(file: file, bytes: bytes))
    stream.parse()
    return (stream.documents, stream.problems.sorted)
  }
}
