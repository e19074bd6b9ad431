/// The function words of the languages written in Latin letters, each with the languages that have it, as bits in the
/// order of ``codes``.
struct LanguageWords {
  /// ISO 639-1, in the order of the list of words.
  static let codes = builtin.codes

  static let builtin = LanguageWords(EmbeddedFile.text("Data/languages.txt") ?? "")

  private(set) var codes: [String] = []
  private(set) var languages = WordMap<UInt64>()

  /// Reads a list in which `[code]` opens the words of a language; `#` opens a comment.
  private init(_ list: String) {
    for line in list.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      if line.first == UInt8(ascii: "[") {
        codes.append(String(Substring(line.dropFirst().prefix { $0 != UInt8(ascii: "]") })))
        continue
      }
      guard !codes.isEmpty else { continue }
      for word in line.split(separator: UInt8(ascii: " ")) {
        let hash = WordHash.of(word)
        languages.set(hash, to: (languages[hash] ?? 0) | 1 << UInt64(codes.count - 1))
      }
    }
  }

  /// The bits of these languages.
  static func bits(_ wanted: String) -> UInt64 {
    wanted.split(separator: " ").reduce(0) { bits, code in
      builtin.codes.firstIndex(of: String(code)).map { bits | 1 << UInt64($0) } ?? bits
    }
  }
}
