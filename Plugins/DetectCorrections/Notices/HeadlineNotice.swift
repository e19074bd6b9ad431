import Articles
import Prose
import Text

/// Finds the word by which an agency's headline says that the story replaces an earlier one: `CORRECTED-Mill prices rise`.
struct HeadlineNotice {
  let page: Page

  /// That word as a notice.
  ///
  /// The story that it heads usually has a notice of its own, which says more.
  func notice() -> Notice? {
    guard let place = page.parts.indices.first(where: { page.parts.block($0).kind == .headline }) else { return nil }
    let part = page.parts[place]
    guard let first = part.run.tokens.first else { return nil }
    let headline = page.text[part.block.range]
    for prefix in page.patterns.headlinePrefixes where headline.starts(with: prefix) {
      let end = part.block.range.lowerBound + prefix.count
      guard end + 1 < part.block.range.upperBound, page.text[end] == UInt8(ascii: "-"),
        isASCIILetter(page.text[end + 1])
      else { continue }
      var notice = Notice(run: part.run, words: 0..<1, range: first.range.lowerBound..<end)
      notice.isWire = true
      return notice
    }
    return nil
  }
}
