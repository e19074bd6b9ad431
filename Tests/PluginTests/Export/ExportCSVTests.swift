import Articles
import TestSupport
import Testing
import Text

@Suite struct ExportCSVTests {
  private func table(_ articles: [Article], _ options: JSONObject = ["as": "csv"]) throws -> [[String: String]] {
    let rows = try #require(csvRows(try exportFile(articles, options)))
    let header = try #require(rows.first)
    #expect(rows.allSatisfy { $0.count == header.count } && Set(header).count == header.count)
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  @Test func aRowTellsWhoSaidWhatWhere() throws {
    let rows = try table([ferryStory()])
    #expect(rows.count == 3)
    let expected = [
      "article": "ferry", "speaker": "Noor Haddad", "as_written": "harbour master Noor Haddad",
      "role": "harbour master",
      "kind": "direct", "cue": "told", "quote": "We kept our word,", "via": "Radio Quay (told)", "resolved_by": "name",
      "confidence": "0.97", "certain": "yes", "reviewed": "", "verdict": "", "start": "75", "end": "92",
      "source_start": "77",
      "source_end": "94",
      "file": "Inbox/ferry.txt", "line": "5",
    ]
    #expect(rows[0] == expected)
    #expect(rows[2]["speaker"] == "" && rows[2]["line"] == "7")
  }

  @Test func anUncertainSpeakerIsMarked() throws {
    #expect(try table([manyUnitsStory()]).map { $0["certain"] } == ["yes", "no"])
    #expect(try table([ferryStory()]).last?["certain"] == "")
  }

  @Test(arguments: [
    ("quotes", 3, "quote", "We kept our word,"), ("corrections", 1, "concerns", "The ferry will sail again on 3 May."),
    ("corrections", 1, "date", "2025-03-02"), ("summary", 1, "sentence", "The ferry will sail again on 3 May."),
    ("blocks", 6, "text", "Ferry to return in May"), ("blocks", 6, "kind", "headline"),
  ])
  func eachTableHasItsRows(of: String, count: Int, column: String, first: String) throws {
    let rows = try table([ferryStory()], ["as": "csv", "of": .string(of)])
    #expect(rows.count == count && rows[0][column] == first)
  }

  @Test(arguments: ["quotes", "corrections", "corrections-log", "summary", "blocks"])
  func anArticleWithoutLayersHasNoRows(of: String) throws {
    #expect(try table([SampleArticle("Words").article], ["as": "csv", "of": .string(of)]).isEmpty)
  }

  @Test func onlyTheFileHasAHeader() throws {
    #expect(try table([ferryStory(), ferryStory()]).count == 6)
    #expect(try exportFile([], ["as": "csv"]).hasSuffix(",line\r\n"))
  }

  @Test(arguments: [false, true])
  func theByteOrderMarkIsForExcel(bom: Bool) throws {
    let file = try exportFile([ferryStory()], ["as": "csv", "bom": .bool(bom)])
    #expect(Array(file.utf8).starts(with: [0xEF, 0xBB, 0xBF]) == bom)
  }

  @Test(arguments: Payloads.all, ["quotes", "corrections", "corrections-log", "summary", "blocks"])
  func noCellIsAFormula(payload: String, of: String) throws {
    for row in try table([hostileStory(payload)], ["as": "csv", "of": .string(of)]) {
      for cell in row.values where !cell.unicodeScalars.allSatisfy({ "-0123456789.".unicodeScalars.contains($0) }) {
        let visible = cell.unicodeScalars.drop {
          $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
        }
        #expect(visible.first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } != true, "\(cell)")
        #expect(!cell.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
      }
    }
  }
}
