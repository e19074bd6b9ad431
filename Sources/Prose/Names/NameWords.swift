/// What the word lists know about the words of names.
struct NameWords: OptionSet, Sendable {
  let rawValue: UInt16

  static let given = NameWords(rawValue: 1)
  static let surname = NameWords(rawValue: 2)
  static let honorific = NameWords(rawValue: 4)
  static let office = NameWords(rawValue: 8)
  static let ambiguousOffice = NameWords(rawValue: 16)
  static let portfolio = NameWords(rawValue: 32)
  static let organisationHead = NameWords(rawValue: 64)
  static let knownOrganisation = NameWords(rawValue: 128)
  static let joiner = NameWords(rawValue: 256)
  static let place = NameWords(rawValue: 512)
  static let placeTail = NameWords(rawValue: 1024)
  static let placeHead = NameWords(rawValue: 2048)
  static let particle = NameWords(rawValue: 4096)
  static let suffix = NameWords(rawValue: 8192)
  static let calendar = NameWords(rawValue: 16384)

  static let title: NameWords = [.honorific, .office]

  /// The values of the words in the range.
  init(of range: Range<Int>, in text: [UInt8]) {
    rawValue = Self.table.value(of: range, in: text)
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  private static let sections: [String: NameWords] = [
    "given-female": .given, "given-male": .given, "given": .given, "surname": .surname, "honorific": .honorific,
    "office": .office, "ambiguous": .ambiguousOffice,
    "portfolio": .portfolio, "organisation-head": .organisationHead, "organisation": .knownOrganisation,
    "joiner": .joiner, "place": .place, "place-tail": .placeTail, "place-head": .placeHead, "particle": .particle,
    "suffix": .suffix, "calendar": .calendar,
  ]

  /// All lists in one table: a word may be in several of them.
  private static let table: WordTable = {
    let files = ["first-names", "surnames", "titles", "organisations", "places", "name-parts"]
    let lists = files.map { EmbeddedFile.text("Data/\($0).txt") ?? "" }
    return WordTable(lists.joined(separator: "\n"), sections: sections.mapValues(\.rawValue))
  }()
}
