/// The weights of all features, fitted by `Tools/train/summary.py`.
struct SummaryWeights: Sendable {
  /// One for each of ``SentenceFeatures/names``.
  let sentence: [Double]
  /// One for each of ``SetFeatures/names``.
  let set: [Double]

  /// The weights beside the plugin.
  static let builtin = SummaryWeights(EmbeddedFile.text("Summarize/weights.txt") ?? "")

  /// Reads lines of a name and a number; a feature that is not named weighs nothing.
  init(_ text: String) {
    var weights: [String: Double] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ")
      if parts.count == 2 { weights[String(parts[0])] = Double(parts[1]) }
    }
    sentence = SentenceFeatures.names.map { weights[$0] ?? 0 }
    set = SetFeatures.names.map { weights[$0] ?? 0 }
  }
}
