/// What the lists of names hold, asked by byte range.
public enum NameLists {
  /// Whether the words name a country, a state or a city: `Hong Kong`, `Ohio`.
  public static func holdPlace(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    NameWords(of: range, in: text).contains(.place)
  }

  /// Whether the words name a body that everybody knows: `Reuters`, `Islamic State`.
  public static func holdOrganisation(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    NameWords(of: range, in: text).contains(.knownOrganisation)
  }

  /// Whether names of places begin with the word: `Fort`, `Port`.
  public static func holdPlaceHead(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    NameWords(of: range, in: text).contains(.placeHead)
  }

  /// Whether the word is a common family name.
  public static func holdFamilyName(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    NameWords(of: range, in: text).contains(.surname)
  }
}
