import Digests

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

  /// A word that somebody sent.
  init(text: String) { self.text = text }

  /// Stands for the word: whoever reads it learns nothing of that.
  var digest: String { sha256(Array(text.utf8)) }

  /// Another word, which only those can make who know this one.
  func derived(_ use: String) -> Secret { Secret(text: String(sha256(Array("\(use) \(text)".utf8)).prefix(32))) }

  /// Whether somebody knows it, in a time that does not tell how much of it.
  func matches(_ guess: String?) -> Bool {
    guard let guess, guess.utf8.count == text.utf8.count else { return false }
    return zip(guess.utf8, text.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
