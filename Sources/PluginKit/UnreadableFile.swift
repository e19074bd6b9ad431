/// A file of which no article can be made.
public struct UnreadableFile: Error, Hashable, Sendable {
  /// Why: a sentence for an editor.
  public let sentence: String

  /// A file that cannot be read for this reason.
  public init(_ sentence: String) { self.sentence = sentence }
}
