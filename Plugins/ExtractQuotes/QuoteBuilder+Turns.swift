import Articles
import Prose

/// Lines of two who talk by turns behind dashes, in French and Spanish, where nobody is named beside them.
extension QuoteBuilder {
  /// Gives such lines to the two of whom the article told last.
  ///
  /// The last of them speaks first, but nobody speaks to themselves. A line alone before anybody was named is whose the
  /// next paragraph names first.
  mutating func takeTurns() {
    var index = 0
    while index < quotes.count {
      var end = index
      while end < quotes.count, let number = turn(end), end == index || turn(end - 1) == number - 1 { end += 1 }
      // Not a line that names its own speaker.
      let isAnswer =
        end > index && quotes[index].speaker?.resolvedBy != .name && speaker(inLineBefore: index) != nil
      if end > index + 1 || isAnswer, end - index <= Self.most { share(index..<end) }
      if end == index + 1, !isAnswer, let number = turn(index) { lead(index, number) }
      index = max(end, index + 1)
    }
  }

  /// More are an interview’s.
  private static let most = 8

  /// The number of the paragraph that is a quotation behind a dash and nothing else.
  private func turn(_ index: Int) -> Int? {
    guard quotes[index].kind != .indirect, quotes[index].cue == nil,
      let number = quoted.paragraphs.place(of: quotes[index].range.lowerBound)
    else { return nil }
    let paragraph = quoted.paragraphs[number]
    guard paragraph.segments.count == 1, quoted.segments[paragraph.segments.lowerBound].label == nil,
      !quoted.segments[paragraph.segments.lowerBound].isAnswer,
      quoted.segments[paragraph.segments.lowerBound].outer.upperBound + 1 >= paragraph.range.upperBound,
      paragraph.kind == .listItem
        || ["—", "–", "-"].contains(where: { text[paragraph.range].starts(with: $0.utf8) })
    else { return nil }
    return number
  }

  private mutating func share(_ turns: Range<Int>) {
    var two = naming.lastTwo(before: quotes[turns.lowerBound].range.lowerBound)
    guard two.count == 2 else { return }
    // `—Es falso —replicó la alcaldesa, Ana Gil. ⏎ —¡Publíquelo!`: whoever spoke in the line before is spoken to now.
    if let before = speaker(inLineBefore: turns.lowerBound) {
      if naming.speaker(known: two[0]).name == before { two.swapAt(0, 1) }
      for index in turns {
        quotes[index].speaker = naming.speaker(known: two[(index - turns.lowerBound) % 2])
        quotes[index].kind = .direct
      }
      return
    }
    let isSpokenTo = turns.contains {
      naming.names(two[($0 - turns.lowerBound) % 2], in: quotes[$0].range)
    }
    if isSpokenTo { two.swapAt(0, 1) }
    for index in turns {
      quotes[index].speaker = naming.speaker(known: two[(index - turns.lowerBound) % 2])
      quotes[index].kind = .direct
    }
  }

  /// Whom a cue names for the line right before.
  private func speaker(inLineBefore index: Int) -> String? {
    guard index > 0, let here = quoted.paragraphs.place(of: quotes[index].range.lowerBound),
      let there = quoted.paragraphs.place(of: quotes[index - 1].range.lowerBound), there == here - 1,
      quotes[index - 1].cue != nil, quotes[index - 1].kind != .indirect
    else { return nil }
    return quotes[index - 1].speaker?.name
  }

  private mutating func lead(_ index: Int, _ number: Int) {
    guard quotes[index].speaker.map({ $0.kind == .unnamed }) ?? true, number + 1 < quoted.paragraphs.count,
      text[quoted.paragraphs[number].range].starts(with: "—".utf8),
      naming.lastTwo(before: quotes[index].range.lowerBound).isEmpty,
      let speaker = naming.signer(in: quoted.paragraphs[number + 1].range)
    else { return }
    quotes[index].speaker = speaker
    quotes[index].speaker?.resolvedBy = .context
    quotes[index].kind = .direct
  }
}
