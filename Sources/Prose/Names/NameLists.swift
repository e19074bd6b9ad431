/// What the lists of names hold, asked by byte range.
public enum NameLists {
  /// Whether the words name a country, a state or a city: `Hong Kong`, `Ohio`.
  public static func holdPlace(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    NameWords(of: range, in: text).contains(.place)
  }

  /// Whether the word is a common family name.
  public static func holdFamilyName(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    NameWords(of: range, in: text).contains(.surname)
  }
}
