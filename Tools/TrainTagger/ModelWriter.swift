import Prose

/// Writes weights in the form that `TagModel` reads, as much of them as fits.
struct ModelWriter {
  let labels: [String]
  let lexicon: Lexicon
  let weights: [UInt64: [(label: Int, weight: Double)]]

  /// The size to stay under, in bytes.
  private static let room = 1_400_000
  private static let levels = Double(TagModel.base / 2 - 1)

  /// A record before it is written.
  private struct Record {
    let bucket: Int
    let fingerprint: Int
    var pairs: [(label: Int, weight: Int)]
  }

  /// The whole model.
  var text: String {
    var (lengths, body): ([UInt8], [UInt8]) = ([], [])
    let records = Dictionary(grouping: records(), by: \.bucket)
    for bucket in 0..<TagModel.buckets {
      let start = body.count
      for record in records[bucket] ?? [] { body += Self.bytes(of: record) }
      let length = body.count - start
      lengths += [Self.character(length / TagModel.base), Self.character(length % TagModel.base)]
      if (bucket + 1) % TagModel.bucketsInLine == 0 {
        lengths.append(UInt8(ascii: "\n"))
        body.append(UInt8(ascii: "\n"))
      }
    }
    return labels.joined(separator: " ") + "\n" + String(decoding: lengths + body, as: UTF8.self)
  }

  private static func bytes(of record: Record) -> [UInt8] {
    let head = [record.fingerprint / TagModel.base, record.fingerprint % TagModel.base, record.pairs.count]
    return (head + record.pairs.flatMap { [$0.label, $0.weight + TagModel.base / 2] }).map(character)
  }

  private static func character(_ value: Int) -> UInt8 { UInt8(value) + TagModel.zero }

  /// All records in order of bucket and fingerprint; two features in one place keep the heavier one.
  private func records() -> [Record] {
    var places: [Int: Record] = [:]
    let (scale, threshold) = (Self.levels / clip, threshold)
    for (feature, pairs) in weights.sorted(by: { $0.key < $1.key }) {
      let kept = pairs.filter { abs($0.weight) >= threshold }.map {
        (label: $0.label, weight: Int(max(-Self.levels, min(Self.levels, ($0.weight * scale).rounded()))))
      }.filter { $0.weight != 0 }
      if !kept.isEmpty { add(feature, Array(kept.prefix(TagModel.base - 1)), to: &places) }
    }
    let words = lexicon.entries.merging(lexicon.usual) { first, _ in first }
    for (feature, label) in words.sorted(by: { $0.key < $1.key }) {
      add(feature, [(Int(label), 1)], to: &places)
    }
    return places.sorted { $0.key < $1.key }.map(\.value)
  }

  private func add(_ feature: UInt64, _ pairs: [(label: Int, weight: Int)], to places: inout [Int: Record]) {
    let place = TagModel.place(of: feature)
    let key = place.bucket * TagModel.base * TagModel.base + place.fingerprint
    places[key] = Record(bucket: place.bucket, fingerprint: place.fingerprint, pairs: pairs)
  }

  /// The weight that becomes the largest number: heavier ones are rare and are cut to it.
  private var clip: Double {
    let sizes = weights.values.joined().map { abs($0.weight) }.sorted()
    return sizes.isEmpty ? 1 : sizes[min(sizes.count - 1, sizes.count * 9995 / 10000)]
  }

  /// The least weight that is kept, so that what is kept fits: a record takes 3 bytes and 2 for each weight.
  private var threshold: Double {
    var (low, high) = (0.0, clip)
    let room = Self.room - (lexicon.entries.count + lexicon.usual.count) * 5 - TagModel.buckets * 2
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if size(with: middle) > room { low = middle } else { high = middle }
    }
    return high
  }

  private func size(with threshold: Double) -> Int {
    weights.values.reduce(0) { sum, pairs in
      let count = pairs.count { abs($0.weight) >= threshold }
      return count == 0 ? sum : sum + 3 + 2 * count
    }
  }
}
