import Articles
import Testing
import Text

/// Records that something else wrote, or that were damaged: refused in words that name the member.
@Suite struct BrokenRecordsTests {
  private let types: [any Layer.Type] = [Structure.self, Quotes.self, Corrections.self, Summary.self]

  private func complaint(_ json: String) throws -> String? {
    let value = try JSONParser.parse(json)
    do {
      _ = try ArticleRecord.read(value, layers: types)
      return nil
    } catch {
      return error.message
    }
  }

  private func record(_ member: String) -> String {
    #"{"schema": "article-record/1", "id": "a", "source": {"path": "p"}, "text": "Möwe 😀.", \#(member)}"#
  }

  @Test(arguments: [
    ("null", "no “schema”"), ("3", "no “schema”"), (#""article""#, "no “schema”"), ("{}", "no “schema”"),
    (#"{"schema": 1}"#, "no “schema”"), (#"{"schema": "other/1", "id": "a"}"#, "other/1"),
    (#"{"schema": "article-record/1", "id": 1, "text": "x", "source": {"path": "p"}}"#, "no “id”"),
    (#"{"schema": "article-record/1", "id": "a", "text": ["x"], "source": {"path": "p"}}"#, "“text”"),
    (#"{"schema": "article-record/1", "id": "a", "text": "x"}"#, "“path”"),
    (#"{"schema": "article-record/1", "id": "a", "text": "x", "source": "p"}"#, "“path”"),
    (#"{"schema": "article-record/1", "id": "a", "text": "x", "source": {"path": null}}"#, "“path”"),
  ])
  func whatIsNoRecord(json: String, words: String) throws {
    #expect(try complaint(json)?.contains(words) == true)
  }

  @Test(arguments: [
    (#""quotes": "q""#, "a list should stand"), (#""quotes": {}"#, "a list should stand"),
    (#""quotes": [3]"#, "quote id"),
    (#""quotes": [{"id": "q1", "kind": "direct", "start": 0, "end": 8}]"#, "0 to 8"),
    (#""quotes": [{"id": "q1", "kind": "direct", "start": 7, "end": 6}]"#, "7 to 6"),
    (#""quotes": [{"id": "q1", "kind": "direct", "start": -5, "end": -1}]"#, "-5 to -1"),
    (
      #""quotes": [{"id": "q1", "kind": "direct", "start": 0, "end": 9223372036854775807}]"#, "does not lie in the text"
    ),
    (#""quotes": [{"id": "q1", "kind": "direct", "start": "0", "end": "1"}]"#, "no start and end"),
    (#""quotes": [{"id": "q1", "kind": 7, "start": 0, "end": 1}]"#, "kind"),
    (#""text_map": 5"#, "“text_map”"), (#""text_map": {"a": 1}"#, "“text_map”"), (#""text_map": [5]"#, "“text_map”"),
    (#""text_map": [[0, 8, 0, 8]]"#, "“text_map”"), (#""text_map": [[2, 1, 0, 1]]"#, "“text_map”"),
    (#""text_map": [[0, 1, -1, 1]]"#, "“text_map”"), (#""text_map": [[0, 2, 0, 2], [1, 3, 2, 4]]"#, "“text_map”"),
    (#""text_map": [[0, 1, 0, 1, 0]]"#, "“text_map”"), (#""text_map": [["0", 1, 0, 1, 1]]"#, "“text_map”"),
    (#""diagnostics": {}"#, "a list should stand"), (#""diagnostics": [{}]"#, "code of a diagnostic"),
    (#""diagnostics": [{"code": "Q1", "severity": "grave", "message": "m"}]"#, "grave"),
    (#""diagnostics": [{"code": "Q1", "severity": "note"}]"#, "message of a diagnostic"),
    (#""diagnostics": [{"code": "Q1", "severity": "note", "message": "m", "start": 3, "end": 99}]"#, "3 to 99"),
    (#""structure": {"blocks": 1}"#, "a list should stand"),
    (#""structure": {"blocks": [{"kind": "poem", "start": 0, "end": 1}]}"#, "poem"),
    (#""corrections": [{"kind": "sorry", "start": 0, "end": 1}]"#, "sorry"),
  ])
  func brokenMembers(member: String, words: String) throws {
    let message = try complaint(record(member))
    #expect(message?.contains(words) == true, "\(message ?? "accepted")")
  }

  @Test(arguments: [
    #""quotes": []"#, #""quotes": null"#, #""text_map": null"#, #""text_map": []"#, #""diagnostics": []"#,
    #""text_map": [[0, 7, 0, 11]]"#, #""quotes": [{"id": "q1", "kind": "direct", "start": 0, "end": 7}]"#,
    #""quotes": [{"id": "q1", "kind": "direct", "start": 3, "end": 3}]"#, #""own": {"start": 99, "end": -1}"#,
    #""text_map": [[0, 1, 0, 9223372036854775807]]"#,
  ])
  func whatMayStandInARecord(member: String) throws {
    #expect(try complaint(record(member)) == nil)
  }

  /// A record whose numbers or words were changed anywhere is read or refused, never the end of the program.
  @Test func changedRecordsAreReadOrRefused() throws {
    let written = String(utf8: ArticleRecord.write(sampleArticle()))
    let parts = written.split(separator: ",", omittingEmptySubsequences: false)
    var refused = 0
    for place in parts.indices {
      for other in ["null", "-1", "9223372036854775807", "\"\"", "[]", "{}"] {
        guard let colon = parts[place].firstIndex(of: ":") else { continue }
        var changed = parts.map(String.init)
        changed[place] = String(parts[place][...colon]) + other
        guard let value = try? JSONParser.parse(changed.joined(separator: ",")) else { continue }
        do {
          let article = try ArticleRecord.read(value, layers: types)
          #expect(firstInvalidUTF8(in: ArticleRecord.write(article)) == nil)
        } catch {
          refused += 1
          #expect(!error.message.isEmpty)
        }
      }
    }
    #expect(refused > 50)
  }
}
