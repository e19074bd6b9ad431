import Prose
import TestSupport
import Testing

/// Names made by chance, in sentences that say where they stand.
@Suite struct GeneratedNameTests {
  private static let given = [
    "Anna", "Peter", "Maria", "Robert", "Karin", "Thomas", "Helen", "David", "Laura", "Martin",
  ]
  private static let surnames = [
    "Lindqvist", "Carver", "Okafor", "Brannigan", "Vesterholm", "Achterberg", "Dunmore", "Quillfeather",
  ]
  private static let titles = ["Sen.", "Mr.", "Dr.", "President", "Gov.", "Prof.", "Rep.", "Mrs."]
  private static let sentences = [
    ("yesterday ", " left the room"), ("the report by ", " was late"), ("they met ", ", who stayed"),
    ("“no,” said ", " that night"),
    ("he asked (", ") twice"), ("it was ", "’s boat"), ("for ", ": nothing"), ("nobody, not even ", ", knew"),
  ]

  private func only(_ text: String) throws -> (Marked, Name) {
    let marked = Marked(text)
    let found = names(in: marked.bytes, range: marked.all)
    #expect(found.count == 1, "\(text): \(marked.strings(found.map(\.range)))")
    return (marked, try #require(found.first))
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func aNameIsFoundWhereItStands(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let (first, last) = (numbers.pick(Self.given), numbers.pick(Self.surnames))
    let (before, after) = numbers.pick(Self.sentences)
    let (text, name) = try only(before + first + " " + last + after)
    #expect(text.string(name.range) == first + " " + last && name.core == name.range)
    #expect(text.strings(name.words) == [first, last])
    #expect(name.kind == .person && name.title == nil && name.suffix == nil && name.affiliation == nil)
    #expect(name.isPossessive == after.hasPrefix("’s") && !name.startsSentence)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func aTitleBelongsToTheMention(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let (title, first, last) = (numbers.pick(Self.titles), numbers.pick(Self.given), numbers.pick(Self.surnames))
    let (before, after) = numbers.pick(Self.sentences)
    let (text, name) = try only("\(before)\(title) \(first) \(last)\(after)")
    #expect(text.string(name.range) == "\(title) \(first) \(last)")
    #expect(text.string(name.title) == title && text.string(name.core) == "\(first) \(last)" && name.kind == .person)
  }

  /// Initials, particles, hyphens and suffixes belong to a name.
  @Test(arguments: [
    ("J. R. Carver", "J. R. Carver", nil), ("Anna M. Dunmore", "Anna M. Dunmore", nil),
    ("Maria de la Cruz", "Maria de la Cruz", nil),
    ("Peter van den Berg", "Peter van den Berg", nil), ("Anna-Lena Holm-Sauer", "Anna-Lena Holm-Sauer", nil),
    ("Robert Carver Jr.", "Robert Carver", "Jr."), ("David Okafor III", "David Okafor", "III"),
    ("Thomas O’Casey", "Thomas O’Casey", nil),
    ("Karin Åkesson", "Karin Åkesson", nil), ("Ludwig von Bergen", "Ludwig von Bergen", nil),
  ])
  func partsOfNames(written: String, core: String, suffix: String?) throws {
    let (text, name) = try only("they met \(written) there")
    #expect(text.string(name.range) == written && text.string(name.core) == core && text.string(name.suffix) == suffix)
    #expect(name.kind == .person)
  }

  /// Two names are two, whatever stands between them.
  @Test(arguments: [", ", " and ", " met ", "; ", " — ", ". ", "\n", " (", ", the brother of ", " of the band told "])
  func whatStandsBetweenNames(between: String) {
    let text = Marked("so Anna Lindqvist\(between)Robert Carver left")
    #expect(text.strings(names(in: text.bytes, range: text.all).map(\.range)) == ["Anna Lindqvist", "Robert Carver"])
  }

  @Test(arguments: [
    ("in South Dakota today", Name.Kind.place), ("in France today", .place), ("in New York today", .place),
    ("at Stanford University today", .organisation), ("by Bolt Corp. today", .organisation),
    ("by the BBC today", .organisation),
    ("by the Ministry of Health today", .organisation), ("by the City Council today", .organisation),
    ("by the President today", .office), ("by the Foreign Minister today", .office),
  ])
  func kinds(text: String, kind: Name.Kind) throws { #expect(try only(text).1.kind == kind) }

  @Test(arguments: [
    "they left in March 2025", "on Monday they slept", "nothing was said", "“what?” he asked", "it cost $5 at 5 p.m.",
    "i was there", "the 21st of May", "",
  ])
  func noNames(text: String) {
    let marked = Marked(text)
    #expect(names(in: marked.bytes, range: marked.all).isEmpty)
  }

  /// The same names are found whether the tokens are at hand or not.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func tokensAtHandChangeNothing(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let text = Marked(
      (0..<6).map { _ in
        let (before, after) = numbers.pick(Self.sentences)
        return "So \(before)\(numbers.pick(Self.given)) \(numbers.pick(Self.surnames))\(after)."
      }.joined(separator: " "))
    let atHand = tokens(in: text.bytes, range: text.all)
    let found = names(in: text.bytes, range: text.all)
    #expect(found == names(in: text.bytes, tokens: atHand) && found.count == 6)
  }
}
