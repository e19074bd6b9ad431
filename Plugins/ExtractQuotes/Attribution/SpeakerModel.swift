import Text

/// The learned weights by which speakers are ranked: a linear model over hashed features.
///
/// The file has a line for each weight: the feature's hash in hexadecimal and the weight in thousandths. How it was
/// fitted, and on what, is told in `docs/models/speakers.md`.
struct SpeakerModel: Sendable {
  private let table: WeightTable

  /// Reads the file's text; lines that are none are passed over.
  init(_ text: String) { table = WeightTable(list: text) }

  /// The weights of a file that lies beside the plugin, laid out when it was built.
  init(laidOut file: String) {
    table = EmbeddedFile.text(file).flatMap { WeightTable(layout: $0) } ?? WeightTable([])
  }

  /// The weights that come with the plugin.
  static let builtin = SpeakerModel(laidOut: "ExtractQuotes/Attribution/speakers.weights")

  /// The weights for languages whose clauses are read first.
  static let clauses = SpeakerModel(laidOut: "ExtractQuotes/Clauses/clauses.weights")

  /// The sum of the weights of some of the features.
  func score(_ features: [UInt32], _ range: Range<Int>) -> Float { Float(table.sum(features, range)) / 1000 }
}
