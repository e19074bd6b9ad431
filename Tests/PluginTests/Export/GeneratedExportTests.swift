import Articles
import BuiltinPlugins
import HTML
import PluginKit
import TestSupport
import Testing
import Text

/// Stories made by chance, with characters of all lengths, in every format: what is read back is what was found.
@Suite struct GeneratedExportTests {
  /// A worked story in which words are swapped for such with two, three and four bytes and with marks of their own.
  private func story(_ seed: UInt64) throws -> Article {
    var numbers = SeededNumbers(seed: seed)
    let text = GeneratedStory(seed: seed).paragraphs.joined(separator: "\n\n")
      .replacing("harbour", with: numbers.pick(["harbour 🚢", "ha\u{301}rbour", "<b>harbour</b>", "harbour & pier"]))
      .replacing("island", with: numbers.pick(["island 👩‍👩‍👧‍👦", "𝔦sland", "[island](x)", "island, “so called”"]))
    var worked = article(text, metadata: ["published": "2026-03-04T07:15:00Z", "site_name": "The Harbour Ledger"])
    try work(
      &worked, [("parse", [:]), ("extract-quotes", [:]), ("detect-corrections", [:]), ("summarize", [:])],
      registry: builtinPlugins)
    return worked
  }

  private func single(_ format: String) -> JSONObject { ["as": .string(format), "to": "Out/${{ article.slug }}.x"] }

  @Test(arguments: 1...8 as ClosedRange<UInt64>) func recordsAreThemselves(seed: UInt64) throws {
    let (one, two) = (try story(seed), try story(seed + 100))
    let record = try JSONParser.parse(ArticleRecord.write(one))
    #expect(try JSONParser.parse(exportFile([one], single("json"))) == record)
    let both = try JSONParser.parse(exportFile([one, two], ["as": "json", "to": "all.json"]))
    #expect(try both.items == [record, JSONParser.parse(ArticleRecord.write(two))])
    let lines = try exportFile([one, two], ["as": "jsonl"]).split(separator: "\n")
    #expect(try lines.map { try JSONParser.parse(Array($0.utf8)) } == both.items)
  }

  private func rows(_ of: String, _ articles: [Article]) throws -> [[String: String]] {
    let rows = try #require(csvRows(try exportFile(articles, ["as": "csv", "of": .string(of)])))
    let header = try #require(rows.first)
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// What a cell shows of a text: a formula is kept from running.
  private func cell(_ text: String) -> String { "=+-@".contains(text.first ?? " ") ? "'" + text : text }

  @Test(arguments: 1...8 as ClosedRange<UInt64>) func tablesHaveARowForEach(seed: UInt64) throws {
    let stories = [try story(seed), try story(seed + 50)]
    let quotes = stories.flatMap { story in (story[Quotes.self]?.all ?? []).map { story.text[$0.range] } }
    let table = try rows("quotes", stories)
    #expect(table.map { $0["quote"] } == quotes.map { cell($0) })
    let blocks = stories.flatMap { story in (story[Structure.self]?.blocks ?? []).map { story.text[$0.range] } }
    #expect(try rows("blocks", stories).map { $0["text"] } == blocks.map { cell($0) })
    let people = stories.flatMap { ($0[People.self]?.all ?? []).map(\.name) }
    #expect(try rows("people", stories).map { $0["name"] } == people)
    let sentences = stories.flatMap { story in (story[Summary.self]?.sentences ?? []).map { story.text[$0.range] } }
    #expect(try rows("summary", stories).map { $0["sentence"] } == sentences.map { cell($0) })
    #expect(try rows("corrections", stories).count == stories.map { $0[Corrections.self]?.all.count ?? 0 }.reduce(0, +))
    // Offsets count scalars of the text, and bytes of the file.
    for (row, story) in zip(try rows("quotes", [stories[0]]), Array(repeating: stories[0], count: table.count)) {
      let (start, end) = (Int(row["start"] ?? "") ?? 0, Int(row["end"] ?? "") ?? 0)
      #expect(cell(scalars(story.text[0..<story.text.utf8.count], start, end)) == row["quote"])
      let (first, last) = (Int(row["source_start"] ?? "") ?? 0, Int(row["source_end"] ?? "") ?? 0)
      #expect(cell(String(utf8: story.source.content.utf8[first..<last])) == row["quote"])
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>) func pagesHoldEveryParagraph(seed: UInt64) throws {
    let story = try story(seed)
    let page = try exportFile([story], single("html"))
    #expect(HTMLScan(page).isBalanced)
    let document = HTMLDocument(parsing: Array(page.utf8))
    let shown = words(String(utf8: document.content(HTMLDocument.root)))
    for block in story[Structure.self]?.blocks ?? [] {
      #expect(shown.contains(words(story.text[block.range])), "\(story.text[block.range])")
    }
    #expect(!(0..<document.count).contains { [.img, .iframe, .link].contains(document.tag($0)) }, "nothing is loaded")
  }

  /// Letters and digits alone: numbers of quotes and marks may stand between words of a page.
  private func words(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic { kept.append(scalar) }
    return String(kept)
  }

  /// In formats for annotation the offsets give the words.
  @Test(arguments: 1...8 as ClosedRange<UInt64>) func annotationsStandOnTheirWords(seed: UInt64) throws {
    let story = try story(seed)
    let text = story.text[0..<story.text.utf8.count]
    let quotes = (story[Quotes.self]?.all ?? []).map { story.text[$0.range] }
    let tasks = try JSONParser.parse(exportFile([story], ["as": "label-studio", "to": "all.json"])).items
    let regions = tasks?.first?["predictions"]?.items?.first?["result"]?.items?.filter { $0["type"] == "labels" } ?? []
    for region in regions {
      let value = try #require(region["value"])
      #expect(value["text"]?.text == scalars(text, value["start"]?.int ?? 0, value["end"]?.int ?? 0))
    }
    let labelled = regions.filter { $0["value"]?["labels"]?.items == ["quote"] }
    #expect(labelled.compactMap { $0["value"]?["text"]?.text } == quotes)
    let document = try JSONParser.parse(exportFile([story], ["as": "spacy"]))
    #expect(document["text"]?.text == text)
    let spans = document["spans"]?["quote"]?.items ?? []
    #expect(spans.map { scalars(text, $0["start"]?.int ?? 0, $0["end"]?.int ?? 0) } == quotes)
    let page = try JSONParser.parse(exportFile([story], single("web-annotation")))
    for item in page["items"]?.items ?? [] {
      let selectors = item["target"]?["selector"]?.items ?? []
      let exact = selectors.first?["exact"]?.text
      #expect(exact == scalars(text, selectors[1]["start"]?.int ?? 0, selectors[1]["end"]?.int ?? 0))
    }
  }

  /// XML is well-formed: every tag has its end, and the words are there.
  @Test(arguments: 1...8 as ClosedRange<UInt64>, ["newsml-g2", "atom"]) func xmlIsWellFormed(
    seed: UInt64, format: String
  ) throws {
    let story = try story(seed)
    let file = try exportFile([story], format == "atom" ? ["as": "atom", "to": "feed.atom"] : single(format))
    var scanner = XMLScanner(Array(file.utf8))
    var open: [String] = []
    while let piece = scanner.next() {
      switch piece {
      case .start(let name, let closed): if !closed { open.append(name) }
      case .end(let name): #expect(open.popLast() == name)
      case .text: continue
      }
    }
    #expect(open.isEmpty && file.hasPrefix("<?xml"))
    if format == "newsml-g2" { #expect(words(file).contains(words(story.text[0..<20]))) }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>) func sheetsAndLinkedDataHoldEveryQuote(seed: UInt64) throws {
    let story = try story(seed)
    let quotes = (story[Quotes.self]?.all ?? []).map { words(story.text[$0.range]) }
    let sheet = words(try exportFile([story], single("markdown")))
    let linked = words(try JSONParser.parse(exportFile([story], single("jsonld"))).compact)
    for quote in quotes { #expect(sheet.contains(quote) && linked.contains(quote), "\(quote)") }
  }

  /// The same articles give the same bytes, and each format begins anew with each file.
  @Test(arguments: [
    "json", "jsonl", "markdown", "csv", "html", "jsonld", "atom", "web-annotation", "label-studio", "spacy",
  ])
  func theSameArticlesGiveTheSameBytes(format: String) throws {
    let stories = try [1, 2, 3].map { try story($0) }
    let options: JSONObject = ["as": .string(format), "to": "all.x"]
    let first = try exportFile(stories, options)
    #expect(try exportFile(stories, options) == first && !first.isEmpty)
  }
}
