/// A word that nobody can guess.
struct Secret: Sendable, Hashable {
  /// 32 hexadecimal digits: 128 bits from the system.
  let text: String

  /// A new one.
  init() {
    var generator = SystemRandomNumberGenerator()
    let words = [generator.next() as UInt64, generator.next() as UInt64]
    text = words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Whether somebody knows it, in a time that does not tell how much of it.
  func matches(_ guess: String?) -> Bool {
    guard let guess, guess.utf8.count == text.utf8.count else { return false }
    return zip(guess.utf8, text.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
