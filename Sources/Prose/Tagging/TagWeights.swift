/// A model's weights while they are being read.
struct TagWeights {
  let records: UnsafeBufferPointer<UInt8>
  let starts: UnsafeBufferPointer<UInt32>
  let labelCount: Int

  /// Calls `body` with each label (below 256) and weight of the feature; a feature without a record has none.
  @inline(__always)
  func forEach(of feature: UInt64, _ body: (_ label: Int, _ weight: Int) -> Void) {
    let (bucket, fingerprint) = TagModel.place(of: feature)
    let first = UInt8(truncatingIfNeeded: fingerprint / TagModel.base) &+ TagModel.zero
    let second = UInt8(truncatingIfNeeded: fingerprint % TagModel.base) &+ TagModel.zero
    let stop = Int(starts[bucket + 1])
    var position = Int(starts[bucket])
    while position + 3 <= stop {
      let end = position + 3 + 2 * TagModel.value(records[position + 2])
      guard end <= stop else { return }
      if records[position] == first, records[position + 1] == second {
        var pair = position + 3
        while pair < end {
          body(TagModel.value(records[pair]), TagModel.value(records[pair + 1]) - TagModel.base / 2)
          pair += 2
        }
        return
      }
      position = end
    }
  }

  /// What the lexicon says of the words.
  func context(of words: [TagWord]) -> TagFeatures.Context {
    let known = words.map { label(under: TagFeatures.lexicon($0)) }
    return TagFeatures.Context(
      words: words, known: known,
      usual: zip(words, known).map { $1 == TagFeatures.none ? label(under: TagFeatures.usual($0)) : $1 })
  }

  /// The one label kept under the feature, `TagFeatures.none` if there is none.
  private func label(under feature: UInt64) -> UInt8 {
    var label = TagFeatures.none
    forEach(of: feature) { number, _ in label = UInt8(number) }
    return Int(label) < labelCount ? label : TagFeatures.none
  }

  /// The label with the highest sum of weights; the first of equals.
  func best(_ features: [UInt64]) -> UInt8 {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { scores in
      scores.initialize(repeating: 0)
      for feature in features {
        forEach(of: feature) { label, weight in scores[label] &+= Int32(truncatingIfNeeded: weight) }
      }
      var (best, top) = (0, Int32.min)
      for label in 0..<labelCount where scores[label] > top { (best, top) = (label, scores[label]) }
      return UInt8(best)
    }
  }
}

extension TagModel {
  /// Gives the weights for reading, for as long as the call lasts.
  func reading<Result>(_ body: (TagWeights) -> Result) -> Result? {
    text.utf8.withContiguousStorageIfAvailable { records in
      starts.withUnsafeBufferPointer { body(TagWeights(records: records, starts: $0, labelCount: labels.count)) }
    }
  }
}
