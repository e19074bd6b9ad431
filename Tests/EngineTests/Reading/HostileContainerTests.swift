import Articles
import Diagnostics
import TestSupport
import Testing
import Text

@testable import Engine

/// Feeds, mails, saved pages and front matter of any bytes: what is found lies in the file, and nothing traps.
@Suite struct HostileContainerTests {
  private static let pieces = [
    "<item>", "</item>", "<entry>", "</entry>", "<title>", "</title>", "<content type='html'>", "</content>",
    "<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&#x;",
    "WARC/1.0\r\n", "WARC-Type: response\r\n", "Content-Length: 9\r\n", "Content-Length: 99999\r\n", "\r\n\r\n", "\r\n",
    "HTTP/1.1 200 OK\r\n",
    "Content-Type: text/html\r\n", "Content-Type: multipart/mixed; boundary=b\r\n", "--b\r\n", "--b--\r\n",
    "Content-Transfer-Encoding: base64\r\n",
    "Subject: =?utf-8?q?", "?=", "=\r\n", "=C3", "<p>", "words ", "---\n", "a: b\n", "é", "\0", "\u{FEFF}", ":", " ",
    "From: <x>\r\n", "Date: Mon, 99\r\n",
  ]

  private func file(_ seed: UInt64) -> [UInt8] {
    var numbers = SeededNumbers(seed: seed)
    var bytes = Array(numbers.text(of: Self.pieces, atMost: 40).utf8)
    for _ in 0..<numbers.number(below: 3) where !bytes.isEmpty {
      bytes[numbers.number(below: bytes.count)] = UInt8(numbers.number(below: 256))
    }
    return bytes
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>) func itemsLieInTheirFile(seed: UInt64) {
    let bytes = file(seed)
    for container in [ArticleContainer.feed, .mail, .pages] {
      var last = 0
      for range in container.items(in: bytes) {
        #expect(range.lowerBound >= last && range.upperBound <= bytes.count && !range.isEmpty)
        last = range.upperBound
        _ = container.item(Array(bytes[range]))
      }
      _ = container.item(bytes)
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func anyFileIsReadOrRefusedWithASentence(seed: UInt64) throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let bytes = file(seed)
    for name in ["a.txt", "a.md", "a.html", "a.json", "a.xml", "a.eml", "a.warc"] {
      try shop.write(name, bytes: bytes)
      let item = ArticleList.Item(path: Array((shop.folder + "/" + name).utf8), root: 0)
      do {
        let article = try ArticleReader(layerTypes: [], standardInput: nil).read(item, slug: "a").article
        let content = article.source.content
        #expect(content.bodyStart <= content.utf8.count && article.id.isEmpty == false)
      } catch {
        #expect(!error.message.isEmpty, "\(error)")
      }
    }
  }

  /// Front matter is what stands between the first two rules, and the body is all behind it.
  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"]) func frontMatterAndBody(lineEnd: String, mark: String) throws
  {
    let shop = try Workshop()
    defer { shop.remove() }
    for (head, key, value) in [
      ("title: \"“A: b”\" # no", "headline", "“A: b”"), ("id: 012", "id", "12"),
      ("date: 2026-03-04", "published", "2026-03-04"),
      ("author: [A, B]", "authors", "A"), ("LANG: de", "language", "de"), ("x-own: yes", "x-own", "yes"),
    ] {
      for body in ["Body", "", "---", "Body\(lineEnd)---\(lineEnd)more"] {
        try shop.write("a.md", mark + ["---", head, "---", body].joined(separator: lineEnd))
        let item = ArticleList.Item(path: Array((shop.folder + "/a.md").utf8), root: 0)
        let source = try ArticleReader(layerTypes: [], standardInput: nil).read(item, slug: "a").article.source
        #expect(source.metadata[key]?.values.first == value && source.metadata[key]?.line == 2, "\(head)")
        #expect(String(utf8: source.content.utf8[source.content.bodyStart...]) == body, "\(head) \(body)")
      }
    }
  }

  @Test(
    arguments: [
      ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF file"), ([0x1F, 0x8B, 8], "a gzip archive"),
      ([0x50, 0x4B, 3, 4], "a ZIP archive (perhaps a Word document)"),
      (Array("GIF89a".utf8), "a GIF image"), ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG image"),
      (Array("SQLite format 3\0".utf8), "a database"), (Array("plain".utf8), nil),
      (Array(repeating: 0, count: 64), "binary data"), (Array("text with one \0 in it, as damage is".utf8), nil),
      ([], nil),
      (Array("UTF-16 without a mark, which has a zero byte in each".utf16.flatMap { [UInt8($0), 0] }), nil),
    ] as [([UInt8], String?)])
  func filesThatAreNoText(bytes: [UInt8], kind: String?) { #expect(binaryKind(bytes) == kind) }
}
