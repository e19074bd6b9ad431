import Articles
import Testing
import Text

@testable import Engine

@Suite struct ReadingTests {
  private func read(_ name: String, _ bytes: [UInt8], sidecar: String? = nil) throws -> Article {
    let shop = try Workshop()
    defer { shop.remove() }
    try shop.write(name, bytes: bytes)
    if let sidecar { try shop.write(name + ".meta.yaml", sidecar) }
    let item = ArticleList.Item(path: Array((shop.folder + "/" + name).utf8), root: 0)
    return try ArticleReader(layerTypes: [], standardInput: nil).read(item, slug: "slug").article
  }

  private func read(_ name: String, _ text: String, sidecar: String? = nil) throws -> Article {
    try read(name, Array(text.utf8), sidecar: sidecar)
  }

  @Test func theSourceIsKnown() throws {
    let source = try read("a.txt", "abc").source
    #expect(source.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(source.byteCount == 3)
    #expect(source.mediaType == "text/plain")
  }

  @Test(arguments: [
    ("a.txt", "words", "text/plain"), ("a.md", "words", "text/markdown"), ("a.html", "words", "text/html"),
    ("a.HTM", "words", "text/html"), ("a.txt", " \n<!DOCTYPE HTML><p>x", "text/html"), ("a", "<html><p>", "text/html"),
  ])
  func mediaTypes(_ name: String, _ text: String, _ type: String) throws {
    #expect(try read(name, text).source.mediaType == type)
  }

  @Test(arguments: [
    ("---\nTitle: A word\nauthors: [Jo Field, Ada Roe]\n---\nBody", "headline", "A word", "Body"),
    ("---\r\nlang: de\r\n---\r\nBody", "language", "de", "Body"), ("---\nid: 7\n---\n", "id", "7", ""),
    ("---\nauthor: Jo\n---\nBody", "authors", "Jo", "Body"),
  ])
  func frontMatter(_ text: String, _ key: String, _ value: String, _ body: String) throws {
    let source = try read("a.md", text).source
    #expect(source.metadata[key]?.text == value)
    #expect(source.metadata[key]?.origin == "front-matter")
    #expect(String(utf8: source.content.utf8[source.content.bodyStart...]) == body)
  }

  @Test(arguments: ["---\nA rule, then words.\n---\nMore", "--- \nno end: here", "words\n---\na: b\n---\n", "---"])
  func aRuleIsNoFrontMatter(_ text: String) throws {
    let source = try read("a.txt", text).source
    #expect(source.metadata.entries.isEmpty)
    #expect(source.content.bodyStart == 0)
  }

  @Test func theSidecarWins() throws {
    let article = try read("a.txt", "---\nid: front\nlanguage: en\n---\nx", sidecar: "id: side\nurl: https://e.org/a")
    #expect(article.id == "side")
    #expect(article.source.metadata["id"]?.origin == "sidecar")
    #expect(article.source.metadata["language"]?.text == "en")
    #expect(article.source.url == "https://e.org/a")
  }

  @Test(
    arguments: [
      ("a.txt", [], nil, "The file is empty."), ("a.txt", Array("%PDF-1.7".utf8), nil, "It is a PDF file, not a text."),
      ("a.txt", Array(repeating: 0, count: 100), nil, "It is binary data, not a text."),
      ("a.md", Array("---\na: b: c\n---\n".utf8), nil, "Its front matter, line 2"),
      ("a.txt", Array("x".utf8), "a: [", "Its sidecar file"), ("a.json", Array("{".utf8), nil, "It is not JSON"),
      ("a.json", Array("{}".utf8), nil, "It cannot be read as a record"),
    ] as [(String, [UInt8], String?, String)])
  func whatCannotBeRead(_ name: String, _ bytes: [UInt8], _ sidecar: String?, _ sentence: String) throws {
    let failure = #expect(throws: ArticleFailure.self) { try read(name, bytes, sidecar: sidecar) }
    #expect(failure?.message.contains(sentence) == true, "\(failure?.message ?? "")")
  }

  @Test func oneZeroByteIsDamageOnly() throws {
    #expect(try read("a.txt", Array("a\0b and more words after it".utf8)).source.byteCount == 27)
  }

  @Test(arguments: [("missing.txt", "there is no such file"), ("", "It is a folder"), ("pipe", "a device or a pipe")])
  func whatIsNoFile(_ name: String, _ sentence: String) throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let path = name == "pipe" ? "/dev/null" : shop.folder + "/" + name
    let item = ArticleList.Item(path: Array(path.utf8), root: 0)
    let reader = ArticleReader(layerTypes: [], standardInput: nil)
    let failure = #expect(throws: ArticleFailure.self) { try reader.read(item, slug: "x") }
    #expect(failure?.message.contains(sentence) == true)
  }

  @Test func aRecordIsReadBack() throws {
    let record = ArticleRecord.write(try read("a.txt", "words"))
    #expect(ArticleRecord.write(try read("r.json", record)) == record)
  }

  @Test func recordsAreWorkedLineByLine() async throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let record = String(utf8: ArticleRecord.write(try read("a.txt", "words")))
    try shop.write("In/r.jsonl", record + "\n" + "{}\n" + record + "\n")
    let (outcome, events) = await shop.run(shop.plan([each()], articles: ["In/r.jsonl"]))
    #expect(outcome.counts.worked == 2)
    #expect(events.failures.map { $0.path.hasSuffix("In/r.jsonl:2") } == [true])
    #expect(shop.files().filter { $0.hasPrefix("Out") } == ["Out/r-1.out", "Out/r-3.out"])
  }

  @Test func standardInputIsAnArticle() async throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let sink = MemorySink()
    _ = await shop.run(shop.plan([reads, all("-")])) {
      $0.articles = ["-"]
      $0.standardInput = Array("piped".utf8)
      $0.standardOutput = sink
    }
    #expect(sink.text == "<[#:piped]1>")
  }
}
