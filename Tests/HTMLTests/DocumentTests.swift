import HTML
import Testing

/// What a reader of the tree may ask: nodes, their places in the page, attributes, the way through the tree.
@Suite struct DocumentTests {
  private static let page = Array(
    "<!doctype html><div class=\"a&amp;b\" id=one><p>x<b>y</b></p><!-- note --><x-y>z</x-y></div>".utf8)
  private let document = HTMLDocument(parsing: page)

  private func words(_ range: Range<Int>) -> String { String(decoding: Self.page[range], as: UTF8.self) }

  private func node(_ tag: HTML.Tag) throws -> Int {
    try #require((0..<document.count).first { document.kind($0) == .element && document.tag($0) == tag })
  }

  @Test func everyNodeKnowsItsBytes() throws {
    #expect(words(document.source(try node(.div))) == "<div class=\"a&amp;b\" id=one>")
    #expect(words(document.source(try node(.p))) == "<p>")
    let comment = try #require((0..<document.count).first { document.kind($0) == .comment })
    #expect(words(document.source(comment)) == " note ")
    for tag in [HTML.Tag.html, .head, .body] { #expect(document.source(try node(tag)).isEmpty, "nobody wrote it") }
  }

  @Test func attributesAreRead() throws {
    let div = try node(.div)
    #expect(document.text(.class, of: div) == "a&b" && document.text(.id, of: div) == "one")
    #expect(document.text(.href, of: div) == nil)
    #expect(document.attribute(.class, of: try node(.p)) == nil)
    let attributes = document.attributes(div)
    #expect(attributes.map(\.name) == [.class, .id])
    #expect(attributes.map { words($0.nameRange) } == ["class", "id"])
    #expect(attributes.map { words($0.valueRange) } == ["a&amp;b", "one"], "as they are written")
    #expect(document.attributes(HTMLDocument.root).isEmpty)
  }

  @Test(arguments: [
    ("datetime", AttributeName.datetime), ("HTTP-EQUIV", .httpEquiv), ("aria-hidden", .ariaHidden),
    ("data-testid", .dataTestid), ("itemprop", .itemprop), ("xml:lang", .xmlLang), ("data-x", .other),
    ("onclick", .other),
  ])
  func namesOfAttributes(written: String, name: AttributeName) throws {
    let document = HTMLDocument(parsing: Array("<p \(written)=1>".utf8))
    let paragraph = try #require((0..<document.count).first { document.tag($0) == .p })
    #expect(document.attributes(paragraph).map(\.name) == [name])
  }

  @Test func theTreeIsWalkedInTheOrderOfThePage() throws {
    var walked: [HTMLDocument.Kind] = []
    var tags: [HTML.Tag] = []
    var place = HTMLDocument.root
    while place >= 0 {
      walked.append(document.kind(place))
      if document.kind(place) == .element { tags.append(document.tag(place)) }
      place = document.following(place, within: HTMLDocument.root)
    }
    #expect(tags == [.html, .head, .body, .div, .p, .b, .other])
    #expect(walked.filter { $0 == .text }.count == 3 && walked.first == .document && walked[1] == .doctype)
  }

  @Test func aWalkStaysWithinItsRoot() throws {
    let paragraph = try node(.p)
    let text = document.firstChild(paragraph)
    let bold = document.next(text)
    #expect(document.following(paragraph, within: paragraph) == text)
    #expect(document.following(text, within: paragraph) == bold)
    #expect(document.following(bold, within: paragraph, skipping: true) == -1, "nothing follows but what is in it")
    #expect(document.following(document.firstChild(bold), within: paragraph) == -1)
    #expect(document.following(paragraph, within: try node(.div), skipping: true) == document.next(paragraph))
  }

  @Test func ancestorsAreTheInnermostFirst() throws {
    let tags = document.ancestors(of: try node(.b)).map { document.tag($0) }
    #expect(tags == [.p, .div, .body, .html, .other])
    #expect(Array(document.ancestors(of: HTMLDocument.root)).isEmpty && document.parent(HTMLDocument.root) == -1)
  }

  @Test func contentIsAllTextBelow() throws {
    #expect(String(decoding: document.content(try node(.div)), as: UTF8.self) == "xyz")
    #expect(String(decoding: document.content(try node(.b)), as: UTF8.self) == "y")
    #expect(document.content(try node(.head)).isEmpty)
  }

  @Test func aReferenceIsARunOfItsOwn() throws {
    let page = Array("<p>a&eacute;&NotEqualTilde;\r\nb".utf8)
    let document = HTMLDocument(parsing: page)
    let text = try #require((0..<document.count).first { document.kind($0) == .text })
    var runs: [(String, String)] = []
    document.forEachRun(of: text) { run in
      var read: [UInt8] = []
      document.append(run, to: &read)
      runs.append((String(decoding: page[run.source], as: UTF8.self), String(decoding: read, as: UTF8.self)))
    }
    #expect(runs.map(\.0) == ["a", "&eacute;", "&NotEqualTilde;", "\r\n", "b"])
    #expect(runs.map(\.1) == ["a", "é", "≂̸", "\n", "b"])
  }

  @Test(arguments: [
    HTML.Tag.a, .abbr, .address, .article, .aside, .blockquote, .cite, .details, .figcaption, .figure, .footer, .h1,
    .h6,
    .header, .main, .nav, .section, .small, .span, .summary, .sup, .time, .var, .video,
  ])
  func tagsAreFoundByTheirNames(tag: HTML.Tag) {
    let document = HTMLDocument(parsing: Array("<div><\(tag.name.uppercased())>x".utf8))
    #expect((0..<document.count).contains { document.tag($0) == tag })
  }

  @Test func svgIsNoHTML() throws {
    let document = HTMLDocument(parsing: Array("<svg><a>x</a></svg><math><mi>y".utf8))
    let elements = (0..<document.count).filter { document.kind($0) == .element && document.namespace($0) != .html }
    #expect(elements.map { document.namespace($0) } == [.svg, .svg, .math, .math])
    #expect(elements.allSatisfy { document.tag($0) == .other })
  }
}
