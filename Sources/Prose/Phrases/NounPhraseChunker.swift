/// Walks tags once and collects noun phrases.
struct NounPhraseChunker {
  let tokens: [Token]
  let tags: [Tag]
  private let count: Int
  private var found: [NounPhrase] = []

  /// What a token may be to a phrase.
  private enum Part { case opener, modifier, head, pronoun, genitive, other }

  init(tokens: [Token], tags: [Tag]) {
    self.tokens = tokens
    self.tags = tags
    count = min(tokens.count, tags.count)
  }

  /// All phrases.
  mutating func phrases() -> [NounPhrase] {
    var index = 0
    while index < count {
      switch part(index) {
      case .pronoun:
        add(index..<index + 1, head: index)
        index += 1
      case .opener, .modifier, .head: index = phrase(from: index)
      default: index += 1
      }
    }
    return found
  }

  /// Reads a phrase and returns the token behind it.
  private mutating func phrase(from start: Int) -> Int {
    var index = start
    var head: Int?
    while index < count {
      let part = part(index)
      if part == .genitive, head != nil, index + 1 < count, opensAfterGenitive(index + 1) {
        head = nil
        index += 1
        continue
      }
      guard goesOn(index, part, hasHead: head != nil, isFirst: index == start) else { break }
      if part == .head { head = index }
      index += 1
    }
    let last = head ?? lastSubstantive(start..<index)
    guard let last else { return max(index, start + 1) }
    add(start..<last + 1, head: last)
    return max(index, last + 1)
  }

  /// Nouns follow nouns; a modifier behind the head belongs to the next phrase, unless it is a hyphen or number.
  private func goesOn(_ index: Int, _ part: Part, hasHead: Bool, isFirst: Bool) -> Bool {
    switch part {
    case .head: true
    case .modifier: !hasHead || tags[index].penn == .hyphen || tags[index].penn == .cd
    case .opener: isFirst || !hasHead
    default: false
    }
  }

  private func opensAfterGenitive(_ index: Int) -> Bool {
    let part = part(index)
    return part == .head || part == .modifier
  }

  /// A phrase without a noun: `the poor`, `these`, `two`.
  private func lastSubstantive(_ range: Range<Int>) -> Int? {
    range.last { index in
      switch tags[index].penn {
      case .cd, .dt, .jjs: true
      case .jj: range.lowerBound < index
      default: false
      }
    }
  }

  private mutating func add(_ range: Range<Int>, head: Int) {
    let bytes =
      tokens[range.lowerBound].range
      .lowerBound..<max(
        tokens[range.lowerBound].range.lowerBound, tokens[range.upperBound - 1].range.upperBound)
    found.append(NounPhrase(tokens: range, head: head, range: bytes))
  }

  private func part(_ index: Int) -> Part {
    switch tags[index].penn {
    case .nn, .nns, .nnp, .nnps: .head
    case .prp, .wp, .ex: .pronoun
    case .dt, .pdt, .prpPossessive, .wpPossessive, .wdt: .opener
    case .jj, .jjr, .jjs, .cd, .hyphen, .afx, .dollar: .modifier
    case .vbn, .vbg: isAttributive(index) ? .modifier : .other
    case .rb, .rbr, .rbs: isBeforeModifier(index) ? .modifier : .other
    case .pos: .genitive
    default: .other
    }
  }

  /// A participle between determiner or modifier and noun: `the elected president`.
  private func isAttributive(_ index: Int) -> Bool {
    guard index > 0, index + 1 < count, tags[index + 1].isNoun || tags[index + 1].universal == .adjective else {
      return false
    }
    switch tags[index - 1].penn {
    case .dt, .prpPossessive, .jj, .hyphen, .pos, .cd: return true
    default: return false
    }
  }

  /// An adverb inside a phrase: `a very large house`.
  private func isBeforeModifier(_ index: Int) -> Bool {
    guard index > 0, index + 1 < count, tags[index + 1].universal == .adjective else { return false }
    return tags[index - 1].universal == .determiner
  }
}
