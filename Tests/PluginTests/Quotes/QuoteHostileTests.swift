import TestSupport
import Testing
import Text

/// Inputs that are made to hurt: nothing may be lost, nothing may trap.
@Suite struct QuoteHostileTests {
  @Test(arguments: [
    String(repeating: "\"", count: 6_000), String(repeating: "“", count: 6_000),
    String(repeating: "”", count: 6_000), String(repeating: "' ", count: 6_000),
    String(repeating: "said ", count: 6_000), String(repeating: "Ann Lee ", count: 3_000),
    String(repeating: "“a” ", count: 3_000), String(repeating: "Ann said “a” ", count: 1_500),
    String(repeating: "“\n\n", count: 1_500), String(repeating: "according to ", count: 2_500),
    String(repeating: "X, ", count: 3_000), String(repeating: "he “no” ", count: 1_500), "“", "”", "'",
    "\u{201C}\u{0301}",
    "“\u{A0}”", "\"\u{FFFD}\" said \u{FFFD}.", "Ann ’s ’t ’” said “’",
  ])
  func nothingIsLost(paragraph: String) throws {
    let kinds: JSONValue = .array(["direct", "mixed", "indirect", "scare"])
    let record = try quotesRecord("Ann Lee came.", paragraph, options: ["kinds": kinds])
    #expect(record["quotes"]?.items != nil)
    #expect(brokenSpans(record, sourceLength: record[path: "source.bytes"]?.int ?? 0) == [])
  }

  @Test func damagedWordsOfAnEditorsListAreNoTrouble() throws {
    let record = try quotesRecord("“We go,” Ann Lee said.", options: ["languages": .array(["en", "de", "fr", "es"])])
    #expect(quoted(record) == ["We go,"])
  }
}
