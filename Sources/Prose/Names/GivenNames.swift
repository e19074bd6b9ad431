import Text

/// The given names that the lists of names hold, by hash.
public enum GivenNames {
  /// To whom a name is given.
  public enum Sex: Sendable {
    case female
    case male
    /// To both, or the lists do not say.
    case either
  }

  /// Whether people are given that name; see ``WordHash``.
  public static func contains(_ hash: UInt32) -> Bool { all[hash] != nil }

  /// To whom the first word of somebody's name is given as a rule, though it may be no given name elsewhere; `nil` where
  /// the lists do not say.
  ///
  /// - Parameter word: it and its accents may be written in any way.
  public static func usualSex(_ word: ArraySlice<UInt8>) -> Sex? {
    let listed = sex(WordHash.of(word))
    if listed == .female || listed == .male || word.allSatisfy({ $0 < 0x80 }) { return listed }
    return sex(WordHash.of(slug(String(utf8: word)))) ?? listed
  }

  private static func sex(_ hash: UInt32) -> Sex? { usual[hash] ?? all[hash] }

  private static let all = read("Data/first-names.txt")
  private static let usual = read("Data/name-sexes.txt")

  private static func read(_ file: String) -> WordMap<Sex> {
    var names = WordMap<Sex>()
    var sex = Sex.either
    for line in (EmbeddedFile.text(file) ?? "").split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        sex = line.hasSuffix("female]") ? .female : line.hasSuffix("male]") ? .male : .either
        continue
      }
      for word in line.split(separator: " ") { names.set(WordHash.of(String(word)), to: sex) }
    }
    return names
  }
}
