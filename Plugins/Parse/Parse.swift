public import Articles
public import PluginKit
import Prose
import Text

/// Finds an article's structure: headline, byline, dateline, headings, paragraphs, captions, lists, notices.
public struct Parse: Plugin {
  public static let revision = 1
  public static let writes: [any Layer.Type] = [Structure.self]

  public static let manual = Manual<NoOptions>(
    summary: "Find the headline, byline, headings, paragraphs, captions and notices of an article.",
    examples: [
      Example(
        "A headline and a paragraph", "«1»Council votes on budget«/1»\n\n«2»The council met on Monday.«/2»",
        expect: [
          .value("structure.blocks[0].kind", "headline"), .span("structure.headline", marked: 1),
          .span("structure.blocks[1]", marked: 2),
        ])
    ])

  public init(_ options: NoOptions) {}

  public func run(_ article: inout Article, _ context: inout Context) {
    let source = article.source.content
    var text: [UInt8] = []
    var pieces: [SourceMap.Piece] = []
    var structure = Structure()
    var start = source.bodyStart
    while start < source.utf8.count {
      var end = start
      while end < source.utf8.count,
        !(source.utf8[end] == 0x0A && (end + 1 == source.utf8.count || source.utf8[end + 1] == 0x0A))
      { end += 1 }
      let block = source.utf8.trimmingSpace(start..<end)
      if !block.isEmpty {
        if !text.isEmpty { text += [0x0A, 0x0A] }
        pieces += source.pieces(block, textStart: text.count)
        let range = text.count..<text.count + block.count
        text += source.utf8[block]
        structure.blocks.append(Block(structure.blocks.isEmpty ? .headline : .paragraph, range))
      }
      start = end + 1
    }
    structure.headline = structure.blocks.first?.range
    structure.language = "en"
    article.text = ArticleText(utf8: text, map: SourceMap(encoding: source.encoding, pieces: pieces))
    article[Structure.self] = structure
  }
}
