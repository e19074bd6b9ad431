/// The natural logarithm of a number that is at least 1, the same to the last bit on every machine.
///
/// The C library's may differ in the last place from system to system, and with it the choice between two sentences.
/// Halves the number until it lies below 2, then sums the series of the inverse hyperbolic tangent.
func naturalLogarithm(_ number: Double) -> Double {
  guard number > 1, number.isFinite else { return 0 }
  var (rest, halvings) = (number, 0.0)
  while rest >= 2 {
    rest /= 2
    halvings += 1
  }
  let ratio = (rest - 1) / (rest + 1)
  var (power, sum) = (ratio, 0.0)
  for odd in stride(from: 1.0, to: 41, by: 2) {
    sum += power / odd
    power *= ratio * ratio
  }
  return 2 * sum + halvings * 0.693_147_180_559_945_3
}
