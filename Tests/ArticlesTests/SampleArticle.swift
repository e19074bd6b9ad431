import Articles
import Diagnostics
import Text

/// An article with something in every layer and every optional member, to be written and read.
///
/// Its spans end at bytes 2, 3, 5, 9 and 15 of the text, which must not fall inside a character.
func sampleArticle(text: String = "Ünit “x” says.\n\nBy Ada Quill, Post\n\nIt was said, “yes,” on Monday.") -> Article {
  var article = bareArticle(text)
  let all = 0..<article.text.utf8.count
  article[Structure.self] = sampleStructure(all)
  article[Quotes.self] = sampleQuotes(all)
  article[Corrections.self] = sampleCorrections(all)
  let sentences = [Summary.Sentence(range: 0..<5, score: 0.25), Summary.Sentence(range: all, score: 1)]
  article[Summary.self] = Summary(method: "extractive", sentences: sentences)
  let rule = Rule("Q102", .warning, "a rule", "It explains.")
  article.diagnostics = [ArticleDiagnostic(rule, "never closed", at: 2..<5), ArticleDiagnostic(rule, "of the whole")]
  return article
}

/// An article with text and nothing else.
func bareArticle(_ text: String) -> Article {
  let bytes = Array(text.utf8)
  var metadata = ArticleMetadata()
  metadata.add(ArticleMetadata.Entry(key: "authors", values: ["Ada Quill", "Bo Roe"], origin: "front-matter"))
  metadata.add(ArticleMetadata.Entry(key: "url", values: ["https://example.org/1"], origin: "sidecar"))
  let source = ArticleSource(
    path: "Inbox/one.txt", mediaType: "text/plain", byteCount: bytes.count, sha256: String(repeating: "a", count: 64),
    metadata: metadata, content: DecodedSource(decoding: bytes))
  var article = Article(id: "one", source: source)
  let map = SourceMap(encoding: .utf8, pieces: source.content.pieces(0..<bytes.count, textStart: 0))
  article.text = ArticleText(utf8: bytes, map: map)
  return article
}

private func sampleStructure(_ all: Range<Int>) -> Structure {
  var structure = Structure()
  structure.headline = 0..<5
  structure.byline = Byline(
    range: 2..<5,
    authors: [Byline.Author(name: "Ada Quill", range: 2..<3), Byline.Author(name: "Bo Roe", range: nil)],
    publisher: 3..<5)
  structure.dateline = Dateline(range: 0..<5, place: 0..<2, date: 2..<3, agency: nil)
  structure.published = "2025-03-02"
  structure.language = "en"
  structure.foundIn = [Structure.FoundIn(field: "published", origin: "sidecar")]
  structure.blocks = Block.Kind.allCases.map { Block($0, 0..<5, level: $0 == .heading ? 2 : nil, section: 1) }
  structure.blocks.append(Block(.caption, 0..<3, credit: 3..<5))
  return structure
}

private func sampleQuotes(_ all: Range<Int>) -> Quotes {
  let speaker = Speaker(
    name: "Ada Quill", nameRange: 0..<2, kind: .person, asWritten: 2..<3, role: 3..<5, resolvedBy: .title)
  return Quotes([
    Quote(
      id: "q1", group: "g1", kind: .direct, range: 9..<15, speaker: speaker, cue: 2..<5,
      via: [Via(range: 0..<2, role: .told)], edits: [.bracketed, .ellipsis], confidence: 0.5),
    Quote(id: "q2", kind: .indirect, range: all, confidence: 1),
  ])
}

private func sampleCorrections(_ all: Range<Int>) -> Corrections {
  var notice = Correction(kind: .clarification, range: all, label: 0..<2, quoted: true)
  notice.date = Correction.Date(asWritten: 2..<5, value: "XXXX-03-02", basis: "no year")
  notice.subject = 3..<5
  notice.original = 2..<3
  notice.corrected = 3..<5
  notice.concerns = [
    Correction.Concern(range: 0..<5, role: .primary), Correction.Concern(range: all, role: .secondary),
  ]
  return Corrections([notice, Correction(kind: .update, range: 0..<5)])
}
