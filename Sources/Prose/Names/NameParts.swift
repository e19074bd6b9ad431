import Text

/// Tells the words of a run apart: title, name, suffix; and guesses what is named.
struct NameParts {
  let text: [UInt8]
  let run: NameRun

  /// The name of the run, `nil` where nothing is left of it.
  var name: Name? {
    var words = run.words.map(\.range)
    guard let first = words.first, let last = words.last else { return nil }
    let suffix = run.suffix ?? innerSuffix(&words)
    let title = titleCount(words)
    let core = Array(words.dropFirst(title))
    guard let head = core.first, let tail = core.last else { return nil }
    return Name(
      kind: NameKind(text: text, words: core, hasTitle: title > 0 || run.affiliation != nil, hasSuffix: suffix != nil)
        .kind,
      range: first.lowerBound..<max(last.upperBound, suffix?.upperBound ?? 0),
      core: head.lowerBound..<tail.upperBound, words: core,
      title: title > 0 ? first.lowerBound..<words[title - 1].upperBound : nil, suffix: suffix,
      affiliation: run.affiliation, startsSentence: run.startsSentence, isPossessive: isPossessive(last))
  }

  private func kind(_ range: Range<Int>) -> NameWords { NameWords(of: range, in: text) }

  /// `Jr.` without a comma before it.
  private func innerSuffix(_ words: inout [Range<Int>]) -> Range<Int>? {
    guard words.count > 1, let last = words.last, kind(last).contains(.suffix) else { return nil }
    words.removeLast()
    return last
  }

  /// How many words from the first belong to a title: up to the last office or form of address before the name.
  private func titleCount(_ words: [Range<Int>]) -> Int {
    var count = 0
    for index in 0..<max(0, words.count - 1) where isTitle(words, index) { count = index + 1 }
    guard count > 0 else { return 0 }
    let portfolio = portfolioEnd(words, from: count)
    return portfolio < words.count ? portfolio : 0
  }

  private func isTitle(_ words: [Range<Int>], _ index: Int) -> Bool {
    let kind = kind(words[index])
    guard !kind.isDisjoint(with: .title) else { return false }
    guard index > 0 else { return true }
    // `M.` is Monsieur, but an initial behind a given name.
    if NameKind.isInitial(words[index], in: text) { return false }
    let before = self.kind(words[index - 1])
    return !(kind.contains(.ambiguousOffice) && before.contains(.given)) && !before.contains(.joiner)
  }

  /// Passes `of State`, `of Health and Human Services`, `of the United States` behind the office.
  private func portfolioEnd(_ words: [Range<Int>], from start: Int) -> Int {
    guard start < words.count, kind(words[start]).contains(.joiner) else { return start }
    var index = start + 1
    while index < words.count, !kind(words[index]).isDisjoint(with: [.portfolio, .place, .joiner, .organisationHead]),
      index == start + 1 || !kind(words[index]).contains(.given)
    { index += 1 }
    return index
  }

  /// Whether `’s` was cut off the last word, or a bare apostrophe follows its `s`.
  private func isPossessive(_ last: Range<Int>) -> Bool {
    if run.isPossessive { return true }
    let end = last.upperBound
    guard asciiLowercased(text.byte(at: end - 1)) == UInt8(ascii: "s") else { return false }
    let after = text.has("’", at: end) ? end + 3 : end + 1
    return (text.has("’", at: end) || text.byte(at: end) == UInt8(ascii: "'")) && text.byte(at: after) == 0x20
  }
}
