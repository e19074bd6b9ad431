import Prose
import Testing

@Suite struct NameTests {
  private func found(_ text: String) -> (Marked, [Name]) {
    let marked = Marked(text)
    return (marked, names(in: marked.bytes, range: marked.all))
  }

  /// The text and the names in it with `/` between them.
  @Test(arguments: [
    ("Yesterday Anna Marsh met Bob Cole.", "Anna Marsh/Bob Cole"),
    ("The mayor, Ursula von der Heide, spoke.", "Ursula von der Heide"),
    ("He and Bashar al-Rashid with Omar bin Said agreed.", "Bashar al-Rashid/Omar bin Said"),
    ("It was J. K. Marsh and George W. Hale.", "J. K. Marsh/George W. Hale"),
    ("They heard Anna Marsh’s speech.", "Anna Marsh"),
    ("the Department of Justice said", "Department of Justice"),
    ("the Department of Health and Human Services said", "Department of Health and Human Services"),
    ("at the University of Ohio on Monday", "University of Ohio"),
    ("She told CNN and the FBI on March 3.", "CNN/FBI"),
    ("There is nothing here. It was late.", ""),
    ("He went home on Tuesday in May.", ""),
    ("Later, Theresa May left London.", "Theresa May/London"),
    (
      "President Anna Marsh and Chancellor Bob Cole in the Blue Room",
      "President Anna Marsh/Chancellor Bob Cole/Blue Room"
    ),
    ("It’s late. You’re early. They'd left Reno.", "Reno"),
    ("the Bank of England and the House of Lords", "Bank of England/House of Lords"),
    ("with O’Brien and McCain", "O’Brien/McCain"),
    ("Anna Marsh\nBob Cole", "Anna Marsh/Bob Cole"),
    ("Anna Marsh, Bob Cole and Carl Moss left.", "Anna Marsh/Bob Cole/Carl Moss"),
  ])
  func runs(_ text: String, _ expected: String) {
    let (marked, names) = found(text)
    #expect(marked.strings(names.map(\.range)).joined(separator: "/") == expected)
  }

  /// The text, the title and the name without it.
  @Test(arguments: [
    ("yesterday Sen. Maria Lopez spoke", "Sen.", "Maria Lopez"),
    ("then President Anna Marsh spoke", "President", "Anna Marsh"),
    ("then Russian President Vladimir Orlov spoke", "Russian President", "Vladimir Orlov"),
    ("then Secretary of State Mark Hale spoke", "Secretary of State", "Mark Hale"),
    ("then Foreign Minister Anna Marsh spoke", "Foreign Minister", "Anna Marsh"),
    ("then Mr. Hale spoke", "Mr.", "Hale"),
    ("then Prof. Dr. Lena Vogt spoke", "Prof. Dr.", "Lena Vogt"),
    ("then Pope Francis spoke", "Pope", "Francis"),
    ("then House Speaker Tom Hale spoke", "House Speaker", "Tom Hale"),
    ("then Bundeskanzler Otto Braun sprach", "Bundeskanzler", "Otto Braun"),
  ])
  func titles(_ text: String, _ title: String, _ core: String) throws {
    let (marked, names) = found(text)
    let name = try #require(names.first)
    #expect(marked.string(name.title) == title)
    #expect(marked.string(name.core) == core)
    #expect(name.kind == .person)
  }

  @Test(arguments: [
    ("then Sen. Lisa Moss, R-Alaska, spoke", "R-Alaska"), ("then Rep. Al Ito (D-Conn.) spoke", "D-Conn."),
    ("then Sen. Bo Park, I-Vt., spoke", "I-Vt."),
  ])
  func affiliations(_ text: String, _ affiliation: String) throws {
    let (marked, names) = found(text)
    let name = try #require(names.first)
    #expect(names.count == 1)
    #expect(marked.string(name.affiliation) == affiliation)
    #expect(name.kind == .person)
  }

  @Test(arguments: [
    ("then Sammy Davis Jr. sang", "Jr.", "Sammy Davis"), ("then Sammy Davis, Jr., sang", "Jr.", "Sammy Davis"),
    ("then Henry Ford III spoke", "III", "Henry Ford"),
  ])
  func suffixes(_ text: String, _ suffix: String, _ core: String) throws {
    let (marked, names) = found(text)
    let name = try #require(names.first)
    #expect(marked.string(name.suffix) == suffix)
    #expect(marked.string(name.core) == core)
  }

  @Test(arguments: [
    ("met Anna Marsh there", Name.Kind.person), ("met Zed Q. Xyz there", .person), ("met Anna there", .person),
    ("at Harvard University today", .organisation), ("by Acme Inc. today", .organisation),
    ("by the Associated Press today", .organisation), ("by the NTSB today", .organisation),
    ("in North Korea today", .place), ("in Vigo County today", .place), ("in Berlin today", .place),
    ("by the Prime Minister today", .office), ("by the Secretary of State today", .office),
    ("at the Louvre today", .other), ("in World War III today", .other),
  ])
  func kinds(_ text: String, _ kind: Name.Kind) throws {
    let (_, names) = found(text)
    #expect(try #require(names.first).kind == kind)
  }

  @Test(arguments: [
    ("Anna’s car", true), ("Anna's car", true), ("Jones’ car", true), ("Anna left", false),
  ])
  func possessives(_ text: String, _ isPossessive: Bool) throws {
    let (_, names) = found("with " + text)
    #expect(try #require(names.first).isPossessive == isPossessive)
  }

  @Test func theFirstWordOfASentenceIsMarked() {
    let (_, names) = found("Anna Marsh spoke. Bob Cole met Carl Moss.")
    #expect(names.map(\.startsSentence) == [true, true, false])
  }

  @Test func wordsOfANameAreListed() throws {
    let (marked, names) = found("then Sen. Ursula von der Heide spoke")
    #expect(marked.strings(try #require(names.first).words) == ["Ursula", "von", "der", "Heide"])
  }

  @Test func tokensOutsideTheTextAreIgnored() {
    let text = Marked("Anna")
    #expect(names(in: text.bytes, tokens: [Token(kind: .word, range: 2..<40)]).isEmpty)
  }
}
