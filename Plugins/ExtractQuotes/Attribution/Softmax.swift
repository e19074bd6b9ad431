#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Scores as probabilities.
enum Softmax {
  /// The place of the highest score; of equal ones the first, and before them all the given one.
  static func highest(of scores: [Float], unlessAbove start: Int) -> Int {
    var best = start
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return best
  }

  /// The probability of one among several scores.
  static func probability(of index: Int, among scores: [Float]) -> Float {
    var sum: Float = 0
    for score in scores { sum += expf(score - scores[index]) }
    return sum > 0 ? 1 / sum : 0
  }

  /// What a score weighs among others.
  static func power(_ score: Float) -> Float { expf(score) }
}
