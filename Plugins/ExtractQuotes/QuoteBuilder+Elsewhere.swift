import Articles
import Prose
import Text

/// Speakers that stand elsewhere than in the paragraph of their words.
extension QuoteBuilder {
  /// Gives a quotation that stands twice (in the headline, set apart) the speaker whom the article names beside one of
  /// the two.
  mutating func shareTheSame() {
    var told: [UInt32: (quote: Int, words: [UInt32])] = [:]
    for index in quotes.indices where quotes[index].speaker != nil {
      let words = words(of: quotes[index].range)
      let isKnown = told[opening(words)] != nil
      if words.count > 3, quotes[index].cue != nil || !isKnown { told[opening(words)] = (index, words) }
    }
    guard !told.isEmpty else { return }
    for index in quotes.indices
    where quotes[index].cue == nil && isSetApart(quotes[index]) && quotes[index].speaker?.resolvedBy != .name {
      let words = words(of: quotes[index].range)
      guard words.count > 3, let other = told[opening(words)], other.quote != index,
        quotes[other.quote].cue != nil || quotes[index].speaker == nil,
        quotes[other.quote].kind == .direct
          ? other.words.starts(with: words) || words.starts(with: other.words) : other.words == words,
        var speaker = quotes[other.quote].speaker, speaker.name != quotes[index].speaker?.name
      else { continue }
      speaker.resolvedBy = .context
      (quotes[index].speaker, quotes[index].group) = (speaker, quotes[other.quote].group)
      if quotes[index].kind == .scare { quotes[index].kind = .direct }
    }
  }

  /// A whole utterance, and what a heading or a line of its own ends with: `18 h 10. « Ne prenez pas la route »`.
  private func isSetApart(_ quote: Quote) -> Bool {
    guard quote.kind == .scare, let place = quoted.paragraphs.place(of: quote.range.lowerBound) else {
      return quote.kind == .direct
    }
    let line = quoted.paragraphs[place]
    return line.kind == .heading
      || line.segments.count == 1 && line.range.count < 90
        && quoted.segments[line.segments.lowerBound].outer.upperBound == line.range.upperBound
  }

  /// The words of a quotation, signs left out.
  private func words(of range: Range<Int>) -> [UInt32] {
    tokens(in: text, range: range).filter { $0.kind == .word }.map(\.hash)
  }

  private func opening(_ words: [UInt32]) -> UInt32 { words.prefix(4).reduce(0) { $0 &* 31 &+ $1 } }

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
  fileprivate func place(of offset: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].range.contains(offset) ? low : nil
  }
}
