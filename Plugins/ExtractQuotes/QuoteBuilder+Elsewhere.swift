import Articles
import Prose
import Text

/// Speakers that stand elsewhere than in the paragraph of their words.
extension QuoteBuilder {
  /// Gives a quotation that stands twice (in the headline, as a heading, set apart), once perhaps cut short, the speaker
  /// whom the article names beside one of the two.
  mutating func shareTheSame() {
    let told = quotes.indices.filter { quotes[$0].speaker != nil && quotes[$0].kind != .indirect }
    let spoken = ToldWords(told.map { ($0, words(of: quotes[$0].range)) })
    guard !told.isEmpty else { return }
    for index in quotes.indices
    where (quotes[index].cue == nil || isHeadlinedUnnamed(quotes[index])) && quotes[index].kind != .indirect {
      // In French and Spanish headings it is often cut short to a few words.
      let isDirect =
        (quotes[index].kind == .direct || grammar == .romance) && quotes[index].speaker?.resolvedBy != .name
      let isHeadlined = isHeadlined(quotes[index])
      guard isDirect || isHeadlined || isFragment(quotes[index]) else { continue }
      // What is told in pieces first is quoted whole further on.
      let words = words(of: quotes[index].range)
      let mayBeShort = !isDirect || isHeadlined || grammar == .romance && words.count == 3
      let holders = spoken.holders(of: words, isDirect: !mayBeShort).filter {
        $0 != index && (quotes[index].speaker == nil || isTold(quotes[$0]))
          && (isDirect || isHeadlined || $0 > index && quotes[$0].kind == .direct)
      }
      let names = Set(holders.map { quotes[$0].speaker?.name })
      guard let other = holders.first, names.count == 1, var speaker = quotes[other].speaker,
        speaker.name != quotes[index].speaker?.name
      else { continue }
      speaker.resolvedBy = .context
      (quotes[index].speaker, quotes[index].group) = (speaker, quotes[other].group)
      if quotes[index].kind == .scare { quotes[index].kind = grammar == .romance ? .direct : .mixed }
    }
  }

  /// Whether the article names the speaker beside it.
  private func isTold(_ quote: Quote) -> Bool {
    guard quote.cue == nil else { return true }
    return grammar == .romance && quote.kind == .direct
      && (quote.speaker?.resolvedBy == .name || quote.speaker?.resolvedBy == .title)
  }

  /// `« J’ai eu peur », dit l’accusé`: a French or Spanish headline leaves the name to the article.
  private func isHeadlinedUnnamed(_ quote: Quote) -> Bool {
    grammar == .romance && quote.speaker?.kind == .unnamed && isHeadlined(quote)
  }

  /// Whether a headline or a heading quotes it, and not as the name of a thing, nor behind a name and a colon.
  private func isHeadlined(_ quote: Quote) -> Bool {
    guard let number = quoted.paragraphs.place(of: quote.range.lowerBound) else { return false }
    let end = quote.speaker?.asWritten.upperBound ?? text.count
    let kind = quoted.paragraphs[number].kind
    return (kind == .headline || kind == .heading) && !(end < text.count && text[end] == UInt8(ascii: ":"))
      && (quote.kind != .scare || !isASCIIUppercase(text[quote.range.lowerBound]))
  }

  /// Whether it is a word or two that the article gives to nobody, and no name of a thing: a report opens with a piece of
  /// what is quoted whole further on.
  private func isFragment(_ quote: Quote) -> Bool {
    quote.speaker == nil && quote.kind != .direct && quote.confidence < 0.99 && quote.range.count > 5
      && !isASCIIUppercase(text[quote.range.lowerBound])
  }

  /// The words of a quotation, signs left out, and in all but the shortest with its numbers.
  private func words(of range: Range<Int>) -> [UInt32] {
    let all = tokens(in: text, range: range).filter { $0.kind == .word || $0.kind == .number }
    return (all.count > 3 ? all : all.filter { $0.kind == .word }).map(\.hash)
  }

  /// Gives a quotation that is all of its paragraph the speaker who signs it in the next: `— Anna Jones, nurse`.
  mutating func signBelow() {
    for index in quotes.indices where quotes[index].kind != .indirect && quotes[index].cue == nil {
      guard let number = quoted.paragraphs.place(of: quotes[index].range.lowerBound),
        number + 1 < quoted.paragraphs.count, let segment = quoted.paragraphs[number].segments.first,
        quoted.paragraphs[number].segments.count == 1,
        quoted.segments[segment].outer.count + 1 >= quoted.paragraphs[number].range.count,
        let line = signature(number + 1), let speaker = naming.signer(in: line)
      else { continue }
      quotes[index].speaker = speaker
      if quotes[index].kind == .scare { quotes[index].kind = .direct }
    }
  }

  /// What stands behind the dash that opens a line.
  private func signature(_ number: Int) -> Range<Int>? {
    let line = quoted.paragraphs[number].range
    let dash = ["-", "–", "—", "―"].first { text[line].starts(with: $0.utf8) }
    if let dash { return line.lowerBound + dash.utf8.count..<line.upperBound }
    // A dash that the page took for a list of one item: of nothing but a name.
    let isItem = { (place: Int) in
      quoted.paragraphs.indices.contains(place) && quoted.paragraphs[place].kind == .listItem
    }
    return isItem(number) && !isItem(number + 1) && isName(line) ? line : nil
  }

  /// Whether each of a few words has a capital, up to a comma and what somebody is.
  private func isName(_ line: Range<Int>) -> Bool {
    let words = text[line].prefix { $0 != UInt8(ascii: ",") }.split(separator: 0x20)
    return words.count < 5 && words.allSatisfy { isASCIIUppercase($0[$0.startIndex]) || $0[$0.startIndex] >= 0xC3 }
  }
}

extension [QuotedText.Paragraph] {
  /// The number of the paragraph that holds an offset.
  func place(of offset: Int) -> Int? {
    let number = partitioningIndex { $0.range.upperBound > offset }
    return number < count && self[number].range.contains(offset) ? number : nil
  }
}
