import Articles
import Prose

/// An article as the finder of notices sees it: blocks as words and sentences, both made when asked for.
///
/// A class, as every look at a block is handed all of it.
final class Page {
  let article: Article
  let structure: Structure
  let reading: Reading
  let patterns: NoticePatterns
  /// The blocks that may hold a notice.
  let parts: PageParts

  init(_ article: Article, _ structure: Structure, _ patterns: NoticePatterns) {
    self.article = article
    self.structure = structure
    self.patterns = patterns
    reading = article.reading
    parts = PageParts(structure.blocks, reading, patterns.vocabulary)
  }

  /// The bytes of the text.
  var text: [UInt8] { article.text.utf8 }

  /// The sentences of a passage.
  func sentences(_ range: Range<Int>) -> [Range<Int>] {
    sentenceRanges(in: text, range: range, language: structure.language)
  }

  /// Whether the article is a column of notices: its headline is the label of some, and several blocks follow.
  private(set) lazy var isColumn: Bool = {
    guard let first = parts.first, [.headline, .heading, .correctionNote].contains(first.block.kind),
      parts.countOfProse >= 2,
      let label = LabelReader(page: self, run: first.run).label(at: 0, limit: first.run.count)
    else { return false }
    return [.correction, .clarification, .either].contains(label.kind) && label.message >= first.run.count
  }()

  /// Whether the article is so short that it may be a notice and nothing else.
  var isShort: Bool { parts.count <= 2 }
}
