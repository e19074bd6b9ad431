import Articles
import Prose

/// Reads an article that is an apology and nothing else: `In an article of 3 May we said that …. That was untrue. We
/// apologise …`, often below a headline such as `Apology to Ms Vahl`.
struct ApologyArticle {
  let page: Page

  /// An apology has no more paragraphs.
  private static let mostParagraphs = 8
  /// What was said, and where, stands in one of so many paragraphs at the beginning.
  private static let opening = 2

  /// All of its paragraphs as one notice; `nil` where the article is no apology for what was published.
  func notice() -> Notice? {
    guard (1...Self.mostParagraphs).contains(page.parts.countOfProse) else { return nil }
    let parts = page.parts.indices.filter(page.parts.isProse).map { page.parts[$0] }
    guard let first = parts.first, let last = parts.last, tells(page.patterns.apology.sorry, in: parts[...])
    else { return nil }
    let isSaid = tells(page.patterns.apology.said, in: parts.prefix(Self.opening))
    let isUntrue = tells(page.patterns.apology.untrue, in: parts[...])
    guard isSaid && isUntrue || (isSaid || isUntrue) && isHeaded else { return nil }
    let run = WordRun(parts.flatMap(\.run.tokens), in: page.patterns.vocabulary)
    let range = first.block.range.lowerBound..<last.block.range.upperBound
    return Notice(run: run, words: 0..<run.count, range: range)
  }

  /// Whether the headline says that the article is an apology.
  private var isHeaded: Bool {
    page.parts.contains { part in
      part.block.kind == .headline && page.patterns.apology.headline.isFound(in: part.run, 0..<part.run.count)
    }
  }

  /// Whether one of the phrases stands in a paragraph, and nobody is quoted with it.
  private func tells(_ phrases: PhraseList, in parts: ArraySlice<PageParts.Part>) -> Bool {
    parts.contains { part in
      part.run.tokens.indices.contains { place in
        phrases.hit(in: part.run, at: place, limit: part.run.count) != nil
          && !QuotedWords.isQuoted(page.text, part.run, place)
      }
    }
  }
}
