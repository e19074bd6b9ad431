import Articles
import Prose
import Text

/// What of each paragraph may stand in a summary, by how the article is built.
///
/// An interview is summed up by what stands around its questions and answers, a list by what stands above its items, a
/// live blog by its standing text and the first sentence of each entry; a story by all of its sentences.
struct ArticleForm {
  /// What may be taken from a paragraph.
  enum Share {
    case all, firstSentence, nothing
  }

  /// What may be taken from each block of the structure.
  private(set) var shares: [Share]

  private let reading: Reading
  private let structure: Structure
  private let lists: SummaryLists

  /// So many questions, stamps or numbered lines show how an article is built.
  private static let fewest = 3
  /// What stands before the text of a numbered item is no longer, in bytes.
  private static let longestNumber = 6
  /// A longer line is no question and no heading of an item, in words and signs.
  private static let longestLine = 30

  init(_ reading: Reading, _ structure: Structure, _ lists: SummaryLists) {
    self.reading = reading
    self.structure = structure
    self.lists = lists
    shares = Array(repeating: .all, count: structure.blocks.count)
    if let first = firstQuestion {
      for place in first..<shares.count { shares[place] = .nothing }
    } else if let stamps {
      takeEntries(stamps)
    } else if let items {
      takeItems(items)
    }
  }

  private func tokens(_ block: Int) -> ArraySlice<Token> { reading.tokens[reading.blocks[block].tokens] }

  private func isProse(_ block: Int) -> Bool { structure.blocks[block].isProse }

  // MARK: Questions and answers

  /// The first of the questions of an interview: lines that ask, with answers below them that say `I` or `we`.
  private var firstQuestion: Int? {
    let questions = shares.indices.filter(isQuestion)
    guard questions.count >= Self.fewest, let first = questions.first, let last = questions.last else { return nil }
    let answers = (first..<min(last + 2, shares.count)).filter { isProse($0) && !isQuestion($0) }
    let spoken = answers.filter { tokens($0).contains { lists.ownPerson.contains($0.hash) } }
    return answers.count + 1 >= questions.count && spoken.count * 2 > answers.count ? first : nil
  }

  private func isQuestion(_ block: Int) -> Bool {
    guard isProse(block) || structure.blocks[block].kind == .heading, tokens(block).count <= Self.longestLine else {
      return false
    }
    return tokens(block).last.map { reading.text[$0.range].elementsEqual("?".utf8) } ?? false
  }

  // MARK: Live blogs

  /// The blocks that begin with a time of day, where there are some.
  private var stamps: [Int]? {
    let stamps = shares.indices.filter { SentenceTrim.afterTime(reading, reading.blocks[$0].tokens) != nil }
    return stamps.count >= Self.fewest ? stamps : nil
  }

  private mutating func takeEntries(_ stamps: [Int]) {
    for place in stamps[0]..<shares.count { shares[place] = .nothing }
    for stamp in stamps {
      let places = reading.blocks[stamp].tokens
      let isLine = SentenceTrim.afterTime(reading, places) == places.upperBound
      let entry = isLine ? shares.indices[(stamp + 1)...].first(where: isProse) : stamp
      if let entry { shares[entry] = .firstSentence }
    }
  }

  // MARK: Lists

  /// The numbered lines of a list, in the order of their numbers, up or down.
  private var items: [Int]? {
    let lines = shares.indices.compactMap { block in number(block).map { (block: block, number: $0) } }
    guard lines.count >= Self.fewest else { return nil }
    let steps = zip(lines, lines.dropFirst()).map { $1.number - $0.number }
    return steps.allSatisfy { $0 == 1 } || steps.allSatisfy { $0 == -1 } ? lines.map(\.block) : nil
  }

  /// The number with which a short line begins: `3. The Net Loft`.
  private func number(_ block: Int) -> Int? {
    let range = reading.blocks[block].range
    // The number of a list item stands before the block.
    let before = reading.text[..<range.lowerBound].suffix(Self.longestNumber).reversed()
      .prefix { $0 != UInt8(ascii: "\n") }.count
    let line = reading.text[(range.lowerBound - before)..<range.upperBound]
    let digits = line.prefix { isASCIIDigit($0) }
    guard (1...3).contains(digits.count), line.count > digits.count + 2, tokens(block).count <= Self.longestLine / 2,
      ".):".utf8.contains(line[digits.endIndex]), line[digits.endIndex + 1] == UInt8(ascii: " ")
    else { return nil }
    return Int(String(utf8: digits))
  }

  /// The text above the items is the summary; where there is none, the first sentence below each of them.
  private mutating func takeItems(_ items: [Int]) {
    let hasOpening = shares.indices[..<items[0]].contains(where: isProse)
    for place in items[0]..<shares.count { shares[place] = .nothing }
    guard !hasOpening else { return }
    for item in items {
      if let text = shares.indices[(item + 1)...].first(where: isProse) { shares[text] = .firstSentence }
    }
  }
}
