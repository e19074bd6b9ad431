import TestSupport
import Testing
import Text

/// Inputs that are made to hurt: nothing may be lost, nothing may trap.
@Suite struct QuoteHostileTests {
  @Test(arguments: [
    String(repeating: "\"", count: 20_000), String(repeating: "“", count: 20_000),
    String(repeating: "”", count: 20_000), String(repeating: "' ", count: 20_000),
    String(repeating: "said ", count: 20_000), String(repeating: "Ann Lee ", count: 10_000),
    String(repeating: "“a” ", count: 10_000), String(repeating: "Ann said “a” ", count: 4_000),
    String(repeating: "“\n\n", count: 4_000), String(repeating: "according to ", count: 8_000),
    String(repeating: "X, ", count: 10_000), String(repeating: "he “no” ", count: 4_000), "“", "”", "'",
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
