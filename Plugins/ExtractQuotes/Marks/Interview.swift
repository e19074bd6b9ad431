import Articles
import Prose
import Text

/// An interview whose questions stand as headings, or as paragraphs of their own, with the answers below them in no
/// marks.
///
/// Questions as headings are those of explainers too. So an interview is taken for one only where its questions speak
/// to somebody or its answers are in the first person, or where its head says so.
struct Interview {
  /// The numbers of the blocks that are answers.
  private(set) var answers: Set<Int> = []
  /// The numbers of the blocks that a dash opens and that ask.
  private(set) var questions: Set<Int> = []

  private let text: [UInt8]
  private static let fewest = 2
  /// The longest question that no markup tells from an answer, in bytes.
  private static let longestQuestion = 320

  /// None.
  init() { text = [] }

  init(_ text: [UInt8], _ blocks: [Block]) {
    self.text = text
    let dashed = DashTurns(text, blocks)
    if let first = dashed.questions.min(), dashed.isMost || isNamed(blocks[..<first]) {
      (questions, answers) = (dashed.questions, dashed.answers)
      // An answer goes on in a paragraph without a dash.
      for number in first..<blocks.count
      where blocks[number].kind == .paragraph && answers.contains(number - 1) && !questions.contains(number)
        && holds(Self.own, blocks[number].range)
      {
        answers.insert(number)
      }
      return
    }
    answers = answersBelow(blocks)
    if answers.isEmpty { answers = DashTurns.answers(text, blocks) }
  }

  /// The blocks that answer questions which stand as headings or as paragraphs of their own.
  private func answersBelow(_ blocks: [Block]) -> Set<Int> {
    let questions = blocks.indices.filter { isQuestion(blocks[$0]) && isAnswered($0, blocks) }
    guard let first = questions.first, let last = questions.last, questions.count >= Self.fewest else { return [] }
    let areParagraphs = questions.contains { blocks[$0].kind != .heading }
    guard !areParagraphs || questions.count > Self.fewest || isNamed(blocks[..<first]) else { return [] }
    let turns = questions.map { (question: blocks[$0].range, answer: blocks[$0 + 1].range) }
    guard speaks(turns) || isNamed(blocks[..<first]) else { return [] }
    var answers: Set<Int> = []
    for number in first..<blocks.count where blocks[number].kind == .paragraph && !asks(number, blocks) {
      // Behind the first answer to the last question an article may go on.
      if number > last + 1, !holds(Self.own, blocks[number].range) { break }
      answers.insert(number)
    }
    return answers
  }

  private func isQuestion(_ block: Block) -> Bool {
    (block.kind == .heading && !isTitle(block.range) || text[block.range].starts(with: "¿".utf8))
      && endsAsking(block.range) && !text[block.range].contains(0x0A)
  }

  /// Whether a heading is a title with a question mark rather than what somebody is asked: one word, or words that all
  /// have capitals, and it speaks to nobody (`A Habit Hard to Break?`).
  private func isTitle(_ range: Range<Int>) -> Bool {
    let words = text[range].split(separator: 0x20)
    let long = words.filter { $0.count > 4 }
    let areCapitals = long.count > 1 && long.allSatisfy { !isASCIILowercase($0[$0.startIndex]) }
    return (words.count == 1 || areCapitals) && !holds(Self.other, range)
  }

  private func isAnswered(_ number: Int, _ blocks: [Block]) -> Bool {
    number + 1 < blocks.count && blocks[number + 1].kind == .paragraph
  }

  /// Whether a paragraph among the turns asks too: it is short enough, ends in a question mark and is answered.
  private func asks(_ number: Int, _ blocks: [Block]) -> Bool {
    let range = blocks[number].range
    return range.count <= Self.longestQuestion && endsAsking(range) && isAnswered(number, blocks)
      && holds(Self.other, range) && !holds(Self.own, range)
  }

  private func endsAsking(_ range: Range<Int>) -> Bool {
    lastScalar(text, range) { isClosingMark($0) || $0 == " " } == "?"
  }

  /// Whether more than half of the turns are those of two who talk: readers' questions are in the first person
  /// themselves.
  private func speaks(_ turns: [(question: Range<Int>, answer: Range<Int>)]) -> Bool {
    let spoken = turns.count { holds(Self.other, $0.question) || holds(Self.own, $0.answer) }
    let readers = turns.count { holds(Self.own, $0.question) && !holds(Self.other, $0.question) }
    return spoken * 2 > turns.count && readers * 2 < turns.count
  }

  /// Whether headline, standfirst or byline call it an interview.
  private func isNamed(_ head: ArraySlice<Block>) -> Bool {
    head.contains { [.headline, .standfirst, .byline, .boilerplate].contains($0.kind) && holds(Self.names, $0.range) }
  }

  private func holds(_ words: WordSet, _ range: Range<Int>) -> Bool {
    tokens(in: text, range: range).contains { $0.kind == .word && words.contains($0.hash) }
  }

  /// How somebody speaks of themselves.
  private static let own: WordSet = [
    "i", "i'm", "i've", "i'd", "i'll", "me", "my", "mine", "myself", "we", "we're", "we've", "our", "us", "ich", "mir",
    "mich", "mein", "meine", "meinen", "meinem", "meiner", "wir", "uns", "unser", "unsere", "je", "j'ai", "moi", "mon",
    "mes", "nous", "notre", "nos", "yo", "mí", "mis", "nosotros", "nosotras", "nuestro", "nuestra",
  ]
  /// How somebody is spoken to.
  private static let other: WordSet = [
    "you", "you're", "you've", "you'd", "you'll", "your", "yours", "yourself", "sie", "ihr", "ihre", "ihren", "ihrem",
    "ihnen", "du", "dich", "dir", "dein", "deine", "euch", "vous", "votre", "vos", "tu", "toi", "usted", "ustedes",
    "te",
  ]
  private static let names: WordSet = [
    "interview", "gespräch", "entretien", "entrevista", "interviewed", "conversation",
  ]
}
