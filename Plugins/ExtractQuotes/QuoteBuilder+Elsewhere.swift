import Articles
import Prose
import Text

/// Speakers that stand elsewhere than in the paragraph of their words.
extension QuoteBuilder {
  /// Gives a quotation that stands twice (in the headline, as a heading, set apart), once perhaps cut short, the speaker
  /// whom the article names beside one of the two.
  mutating func shareTheSame() {
    var told: [UInt32: (quote: Int, words: [UInt32])] = [:]
    for index in quotes.indices where isTold(quotes[index]) {
      let words = words(of: quotes[index].range)
      if words.count > least { told[opening(words)] = (index, words) }
    }
    guard !told.isEmpty else { return }
    for index in quotes.indices where isUntold(quotes[index]) {
      let words = words(of: quotes[index].range)
      guard words.count > least, let other = told[opening(words)], quotes[other.quote].kind == .direct,
        other.quote != index, other.words.starts(with: words) || words.starts(with: other.words),
        var speaker = quotes[other.quote].speaker, speaker.name != quotes[index].speaker?.name
      else { continue }
      speaker.resolvedBy = .context
      (quotes[index].kind, quotes[index].speaker, quotes[index].group) = (.direct, speaker, quotes[other.quote].group)
    }
  }

  /// The fewest words that show it to be the same, less one.
  private var least: Int { grammar == .romance ? 2 : 3 }

  /// Whether the article names the speaker beside it.
  private func isTold(_ quote: Quote) -> Bool {
    guard let speaker = quote.speaker else { return false }
    return quote.cue != nil
      || grammar == .romance && quote.kind == .direct && (speaker.resolvedBy == .name || speaker.resolvedBy == .title)
  }

  /// Whether it may be the same as another: in French and Spanish headings it is often cut short to a few words.
  private func isUntold(_ quote: Quote) -> Bool {
    quote.cue == nil && quote.speaker?.resolvedBy != .name
      && (quote.kind == .direct || grammar == .romance && quote.kind != .indirect)
  }

  /// The words of a quotation, signs left out.
  private func words(of range: Range<Int>) -> [UInt32] {
    tokens(in: text, range: range).filter { $0.kind == .word }.map(\.hash)
  }

  private func opening(_ words: [UInt32]) -> UInt32 { words.prefix(least + 1).reduce(0) { $0 &* 31 &+ $1 } }

  /// Gives a quotation that is all of its paragraph the speaker who signs it in the next: `— Anna Jones, nurse`.
  mutating func signBelow() {
    for index in quotes.indices where quotes[index].kind != .indirect && quotes[index].cue == nil {
      guard let number = quoted.paragraphs.place(of: quotes[index].range.lowerBound),
        number + 1 < quoted.paragraphs.count, let segment = quoted.paragraphs[number].segments.first,
        quoted.paragraphs[number].segments.count == 1,
        quoted.segments[segment].outer.count + 1 >= quoted.paragraphs[number].range.count,
        let line = signature(quoted.paragraphs[number + 1].range), let speaker = naming.signer(in: line)
      else { continue }
      quotes[index].speaker = speaker
      if quotes[index].kind == .scare { quotes[index].kind = .direct }
    }
  }

  /// What stands behind the dash that opens a line.
  private func signature(_ line: Range<Int>) -> Range<Int>? {
    let dash = ["-", "–", "—", "―"].first { text[line].starts(with: $0.utf8) }
    return dash.map { line.lowerBound + $0.utf8.count..<line.upperBound }
  }
}

extension [QuotedText.Paragraph] {
  /// The number of the paragraph that holds an offset.
  func place(of offset: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].range.contains(offset) ? low : nil
  }
}
