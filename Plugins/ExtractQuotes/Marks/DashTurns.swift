import Articles
import Prose
import Text

/// Questions and answers that a dash or hyphen opens, each a paragraph.
///
/// `-¿Le tiene miedo?`, `-Respeto.`
struct DashTurns {
  private(set) var questions: Set<Int> = []
  private(set) var answers: Set<Int> = []
  /// Whether nearly all of the text is such turns.
  private(set) var isMost = false

  init(_ text: [UInt8], _ blocks: [Block]) {
    let turns = blocks.indices.filter { Self.holds(blocks[$0]) && Self.opens(text, blocks[$0].range) }
    let asked = turns.filter { Self.asks(text, blocks[$0].range) && $0 + 1 < blocks.count }
    guard asked.count > 1, asked.allSatisfy({ Self.opens(text, blocks[$0 + 1].range) }),
      asked.allSatisfy({ !Self.isTold(text, blocks[$0].range) })
    else { return }
    // Where a reporter now and then tells how somebody answers, it is still an interview.
    let told = turns.filter { Self.isTold(text, blocks[$0].range) }
    guard told.count * 4 < turns.count else { return }
    questions = Set(asked)
    for (place, turn) in turns.enumerated() where turn > asked[0] && !questions.contains(turn) {
      // `-Empezó tarde a escribir.`: what somebody answers next is asked, too, where an answer stands before.
      let before = turns[place - 1]
      let next = place + 1 < turns.count ? turns[place + 1] : -1
      if before == turn - 1, answers.contains(before), next == turn + 1, !questions.contains(next) {
        questions.insert(turn)
      } else {
        answers.insert(turn)
      }
    }
    answers.subtract(told)
    isMost = asked.count > 2 && turns.count * 3 > blocks.count { Self.holds($0) } * 2
    // Two who talk by turns in a story ask no more than they answer.
    if answers.count < asked.count { (questions, answers) = ([], []) }
  }

  /// The blocks that a dash opens and that answer what the block above asks, in an interview whose questions have no dash.
  ///
  /// `Why now?`, `— Because we can.`
  static func answers(_ text: [UInt8], _ blocks: [Block]) -> Set<Int> {
    let dashed = blocks.indices.filter {
      holds(blocks[$0]) && (opens(text, blocks[$0].range) || isLoneItem($0, blocks))
        && !isTold(text, blocks[$0].range)
    }
    let all = Set(dashed)
    let asked = dashed.filter { $0 > 0 && !all.contains($0 - 1) && asks(text, blocks[$0 - 1].range) }
    guard asked.count > 1, asked.count * 2 >= dashed.count else { return [] }
    return Set(dashed.filter { $0 >= asked[0] })
  }

  /// A line that its dash made an item of a list, with no other item beside it.
  private static func isLoneItem(_ number: Int, _ blocks: [Block]) -> Bool {
    let isItem = { (place: Int) in blocks.indices.contains(place) && blocks[place].kind == .listItem }
    return isItem(number) && !isItem(number - 1) && !isItem(number + 1)
  }

  /// The words behind a dash that opens a line.
  static func words(_ text: [UInt8], _ line: Range<Int>) -> Range<Int> {
    guard opens(text, line) else { return line }
    return text.trimmingSpace(line.lowerBound + (text[line.lowerBound] == UInt8(ascii: "-") ? 1 : 3)..<line.upperBound)
  }

  private static func holds(_ block: Block) -> Bool {
    [.paragraph, .listItem, .heading].contains(block.kind)
  }

  /// A hyphen, an en or em dash, and no number behind it.
  private static func opens(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count > 4 else { return false }
    if text[line.lowerBound] == UInt8(ascii: "-") { return !isASCIIDigit(text[line.lowerBound + 1]) }
    let mark = text[line.lowerBound..<line.lowerBound + 3]
    return mark.elementsEqual("—".utf8) || mark.elementsEqual("–".utf8)
  }

  private static func asks(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    text[line.upperBound - 1] == UInt8(ascii: "?")
  }

  /// Whether a dash leads to a reporter’s words inside of the line.
  ///
  /// `—¿Quién? —preguntó ella.`
  private static func isTold(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    var place = line.lowerBound + 3
    while place + 3 < line.upperBound {
      if text[place] == 0x20, text[place + 1] == 0xE2, text[place + 2] == 0x80, text[place + 3] >= 0x93,
        text[place + 3] <= 0x94
      {
        return true
      }
      place += 1
    }
    return false
  }
}
