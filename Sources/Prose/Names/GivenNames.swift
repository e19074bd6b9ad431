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

  /// To whom that name is given; `nil` where it is no given name.
  public static func sex(_ hash: UInt32) -> Sex? { all[hash] }

  private static let all: WordMap<Sex> = {
    var names = WordMap<Sex>()
    var sex = Sex.either
    for line in (EmbeddedFile.text("Data/first-names.txt") ?? "").split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        sex = line == "[given-female]" ? .female : line == "[given-male]" ? .male : .either
        continue
      }
      for word in line.split(separator: " ") { names.set(WordHash.of(String(word)), to: sex) }
    }
    return names
  }()
}
