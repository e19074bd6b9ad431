import Articles
import BuiltinPlugins
import Diagnostics
import PluginKit
import TestSupport
import Testing
import Text

@Suite struct NoticeStyleTests {
  /// The codes of the remarks on an article; with a style file where one is given.
  private func codes(_ text: String, style: JSONValue? = nil) throws -> [String] {
    let entry = try #require(builtinPlugins.first { $0.name == "detect-corrections" })
    var fields: [(key: String, place: Location?, value: OptionValue)] = []
    if let style {
      fields.append((key: "style", place: nil, value: OptionValue(.file(path: "desk.yaml", data: style))))
    }
    let plugin = try #require(entry.make(OptionValue(.map(fields))).plugin)
    var made = article(text, metadata: ["published": "2025-03-02"])
    try work(&made, [(name: "parse", options: [:])], registry: builtinPlugins)
    var context = testContext()
    try plugin.run(&made, &context)
    return context.diagnostics.map(\.code)
  }

  private static let body = """
    Council votes on the harbour budget

    The harbour will cost $3 million, said the harbour master, Noor Haddad. The council met on Monday.

    The next meeting is to be held in the old customs house in June.


    """

  @Test(
    arguments: [
      ("Correction, March 3, 2025: The harbour will cost $3 million, not $30 million.", []),
      ("An earlier version of this article misspelled Noor Haddad’s name on March 3, 2025.", ["C101", "C105"]),
      (
        "Clarification, March 3, 2025: An earlier version of this article gave the cost of the harbour as $30 million. It is $3 million.",
        ["C102", "C106"]
      ),
      (
        "Correction, March 3, 2025: An earlier version of this article gave the cost of the harbour as $30 million.",
        ["C107"]
      ),
      ("Correction, March 3, 2025: The harbour will cost $5 million, not $30 million.", ["C108"]),
      ("Correction, March 3, 2025: The harbour will cost $5 million, not $3 million.", ["C108", "C109"]),
      ("Correction, March 3, 2025: The harbour master is Noor Haddad, not Noor.", []),
    ] as [(String, [String])])
  func theDeskReadsNotices(notice: String, expected: [String]) throws {
    #expect(try codes(Self.body + notice) == expected)
  }

  @Test func aStyleFileSwitchesChecks() throws {
    let text = Self.body + "Correction: The harbour will cost $5 million, not $3 million."
    #expect(try codes(text) == ["C101", "C108", "C109"])
    #expect(try codes(text, style: ["levels": ["undated": "off", "wrong-fact-left": "off"]]) == ["C108"])
  }

  @Test func aStyleFileAddsWords() throws {
    let text = Self.body + "Correction, March 3, 2025: The council met on Monday, not on Sunday. We regret the error."
    let words: JSONValue = [
      "words": [["phrase": "regret|regrets the error", "say": "do not regret", "kinds": ["correction"]]]
    ]
    #expect(try codes(text) == [])
    #expect(try codes(text, style: words) == ["C110"])
  }

  @Test(
    arguments: [
      ["levels": ["undatd": "off"]], ["levels": ["undated": "loud"]], ["words": [["phrase": "<nobody>"]]],
    ] as [JSONValue])
  func aStyleFileThatCannotBeReadIsRefused(style: JSONValue) throws {
    let entry = try #require(builtinPlugins.first { $0.name == "detect-corrections" })
    let file = OptionValue(.file(path: "desk.yaml", data: style))
    let made = entry.make(OptionValue(.map([(key: "style", place: nil, value: file)])))
    #expect(made.plugin == nil && made.diagnostics.map(\.code) == ["C111"])
  }

  @Test(arguments: [
    ("Correction: The harbour will cost $3 million, not $30 million.", false, true),
    ("Correction: The harbour master is Nora Haddad, not Noor Haddad.", true, false),
    ("Correction: The meeting will be held in June, not July.", false, true),
  ])
  func whatTheArticleStillHolds(notice: String, original: Bool, corrected: Bool) throws {
    let found = try #require(try notices(Self.body + notice).first)
    #expect(found["original_in_body"] == .bool(original))
    #expect(found["corrected_in_body"] == .bool(corrected))
  }
}
