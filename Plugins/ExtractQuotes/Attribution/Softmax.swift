#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Scores as probabilities.
enum Softmax {
  /// The probability of one among several scores.
  static func probability(of index: Int, among scores: [Float]) -> Float {
    var sum: Float = 0
    for score in scores { sum += expf(score - scores[index]) }
    return sum > 0 ? 1 / sum : 0
  }

  /// The probabilities of all of the scores.
  static func probabilities(_ scores: [Float]) -> [Float] {
    guard let top = scores.max() else { return [] }
    let powers = scores.map { expf($0 - top) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
