import TestSupport
import Testing
import Text

/// Names for files, made of any text: what they may hold, whatever came in.
@Suite struct SlugRulesTests {
  @Test(arguments: [
    ("Cafe\u{301} naïf", "cafe-naif"), ("Œuvre & Ærø", "oeuvre-aero"), ("Łódź, Žilina", "lodz-zilina"),
    ("50 % more — in 2026", "50-more-in-2026"), ("a -- b", "a-b"), ("-a-", "a"), ("O’Neill's & Sons", "oneills-sons"),
    ("İstanbul", "istanbul"), ("Москва сегодня", "москва-сегодня"), ("Ελλάδα", "ελλάδα"),
    ("C:\\Temp\\a.txt", "c-temp-a-txt"),
    ("..", "untitled"), ("/", "untitled"), ("\0", "untitled"), ("’", "untitled"), ("", "untitled"), ("a\nb", "a-b"),
    ("STRASSE", "strasse"), ("ẞ", "ss"), ("þing", "thing"), ("a\u{200B}b", "a-b"), ("%2e%2e", "2e-2e"),
    ("😀", "untitled"),
  ])
  func namesAreMade(text: String, name: String) {
    #expect(slug(text) == name)
  }

  /// Where nothing of the text fits, as much of `untitled` stands as does.
  @Test(arguments: [("…", 8, "untitled"), ("…", 7, "untitle"), ("…", 1, "u"), ("東京", 3, "unt"), ("…", 0, "u")])
  func nothingIsLongerThanItsLimit(text: String, limit: Int, name: String) { #expect(slug(text, limit: limit) == name) }

  private static let pieces = [
    "a", "Word", "9", " ", "-", "/", "..", "\\", "é", "Ü", "ß", "東", "’", "'", "\u{301}", "😀", "\0", "\n", "%", "“",
    "ﬁ", "Ⅻ",
  ]

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func everyNameIsFitForAFile(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<40 {
      let text = numbers.text(of: Self.pieces, atMost: 30)
      let limit = 1 + numbers.number(below: 60)
      let name = slug(text, limit: limit)
      #expect(!name.isEmpty && name.utf8.count <= limit, "\(name)")
      #expect(!name.hasPrefix("-") && !name.hasSuffix("-") && !name.contains("--"), "\(name)")
      let isPlain = name.unicodeScalars.allSatisfy {
        $0 == "-" || ("a"..."z").contains($0) || ("0"..."9").contains($0)
          || !$0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
      }
      #expect(isPlain, "\(name)")
      #expect(slug(name, limit: limit + 1) == name, "a name of a name is that name: \(name)")
    }
  }

  /// A name that is cut is a beginning of the whole one.
  @Test(arguments: 8...40) func aCutNameIsABeginning(limit: Int) {
    let text = "The harbour board’s vote on Größe, 東京 and the ferry"
    let whole = slug(text, limit: 200)
    #expect(whole == "the-harbour-boards-vote-on-groesse-東京-and-the-ferry")
    let cut = slug(text, limit: limit)
    #expect(whole.hasPrefix(cut) && cut.utf8.count <= limit && cut.utf8.count > limit - 6)
  }
}
