import Articles
import Prose

/// An article as the finder of notices sees it: blocks as words, sentences made when asked for.
struct Page {
  /// A block with its words.
  struct Part {
    let block: Block
    let run: WordRun
  }

  let article: Article
  let structure: Structure
  let patterns: NoticePatterns
  /// The blocks that may hold a notice.
  let parts: [Part]

  init(_ article: Article, _ structure: Structure, _ patterns: NoticePatterns) {
    self.article = article
    self.structure = structure
    self.patterns = patterns
    parts = structure.blocks.filter { $0.kind != .byline && !$0.range.isEmpty }.map { block in
      Part(block: block, run: WordRun(article.text.utf8, block.range, in: patterns.vocabulary))
    }
  }

  /// The bytes of the text.
  var text: [UInt8] { article.text.utf8 }

  /// The sentences of a passage.
  func sentences(_ range: Range<Int>) -> [Range<Int>] {
    sentenceRanges(in: text, range: range, language: structure.language)
  }

  /// Whether the article is so short that it may be a notice and nothing else.
  var isShort: Bool { parts.count <= 2 }
}
