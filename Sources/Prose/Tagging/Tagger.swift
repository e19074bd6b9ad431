/// Chooses labels with a model's weights.
package struct Tagger {
  let model: TagModel

  /// A tagger with that model.
  package init(model: TagModel) { self.model = model }

  /// The number of the label of each word of a sentence.
  package func labels(of words: [TagWord]) -> [UInt8] {
    model.reading { Self.labels(of: words, $0) } ?? words.map { _ in 0 }
  }

  /// From left to right, each choice being the history of the next.
  private static func labels(of words: [TagWord], _ weights: TagWeights) -> [UInt8] {
    let context = weights.context(of: words)
    var chosen: [UInt8] = []
    chosen.reserveCapacity(words.count)
    var features: [UInt64] = []
    features.reserveCapacity(32)
    var (last, beforeLast) = (TagFeatures.none, TagFeatures.none)
    for index in words.indices {
      var label = context.known[index]
      if label == TagFeatures.none {
        TagFeatures.collect(context, at: index, last: last, beforeLast: beforeLast, into: &features)
        label = weights.best(features)
      }
      chosen.append(label)
      (last, beforeLast) = (label, last)
    }
    return chosen
  }
}
