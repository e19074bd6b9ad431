import Prose
import Text

/// Names of things that an article puts in marks again and again.
extension QuotedText {
  /// The hashes of up to three words with a capital that stand in marks four times or more: `“Low Tide”` in a review.
  func repeatedNames(in text: [UInt8]) -> Set<UInt32> {
    var counts: [UInt32: Int] = [:]
    for segment in segments where segment.range.count < 40 && isASCIIUppercase(text[segment.range.lowerBound]) {
      guard text[segment.range].count(where: { $0 == 0x20 }) < 3,
        !".?!,".utf8.contains(text[segment.range.upperBound - 1])
      else { continue }
      counts[WordHash.of(segment.range, in: text), default: 0] += 1
    }
    return Set(counts.filter { $0.value > 3 }.keys)
  }
}
