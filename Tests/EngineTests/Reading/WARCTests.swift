import Articles
import Testing
import Text

@testable import Engine

/// Saved pages: which records of a WARC file are pages, and what each is.
@Suite struct WARCTests {
  private func record(
    type: String = "response", address: String = "https://example.org/a", http: String = "HTTP/1.1 200 OK",
    contentType: String = "text/html; charset=utf-8", body: [UInt8]
  ) -> [UInt8] {
    let content = Array("\(http)\r\nContent-Type: \(contentType)\r\nX: y\r\n\r\n".utf8) + body
    let head =
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\nContent-Length: \(content.count)\r\n\r\n"
    return Array(head.utf8) + content + Array("\r\n\r\n".utf8)
  }

  private func page(_ text: String) -> [UInt8] { Array("<html><p>\(text)</p></html>".utf8) }

  private func pages(_ file: [UInt8]) -> [ContentItem] {
    WARC.items(in: file).compactMap { WARC.item(Array(file[$0])) }
  }

  @Test func pagesAreTheAnswersThatHoldHTML() {
    let file =
      record(type: "warcinfo", body: page("info")) + record(body: page("one"))
      + record(type: "request", body: page("asked")) + record(http: "HTTP/1.1 404 Not Found", body: page("gone"))
      + record(contentType: "image/png", body: [0x89, 0x50])
      + record(address: "https://example.org/b", body: page("two"))
      + record(http: "HTTP/2 200", contentType: "TEXT/HTML", body: page("three"))
    let found = pages(file)
    #expect(found.map(\.body) == ["one", "two", "three"].map { String(utf8: page($0)) })
    #expect(
      found.map { $0.metadata["url"]?.text } == [
        "https://example.org/a", "https://example.org/b", "https://example.org/a",
      ])
    #expect(found.allSatisfy { $0.isPage && $0.headline == nil })
  }

  @Test func theEncodingOfTheAnswerCounts() {
    let file = record(contentType: "text/html;charset=iso-8859-1", body: Array("<p>caf".utf8) + [0xE9])
    #expect(pages(file).map(\.body) == ["<p>café"])
  }

  /// A page that holds what looks like a record, or blank lines, is one page.
  @Test func theLengthDecidesWhereARecordEnds() {
    let inner = String(utf8: record(body: page("inner")))
    let file = record(body: page("outer\r\n\r\n" + inner)) + record(body: page("next"))
    #expect(WARC.items(in: file).count == 2)
    #expect(pages(file).last?.body == String(utf8: page("next")))
  }

  @Test func whatIsCutOffIsNoPage() {
    let file = record(body: page("one")) + record(body: page("two"))
    for end in stride(from: 0, to: file.count, by: 7) {
      let found = WARC.items(in: Array(file[..<end]))
      #expect(found.count <= 1 + (end > file.count - 5 ? 1 : 0) && found.allSatisfy { $0.upperBound <= end })
    }
  }

  @Test(arguments: [
    "", "WARC/1.0", "WARC/1.0\r\n\r\n", "no archive", "WARC/1.0\r\nContent-Length: -5\r\n\r\n",
    "WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\nx",
  ])
  func brokenFilesHoldNoPages(text: String) { #expect(WARC.items(in: Array(text.utf8)).isEmpty) }
}
