import Prose
import TestSupport
import Testing

/// Quotation marks of all languages in sentences made by chance: which open and which close is known before.
@Suite struct GeneratedMarkTests {
  private typealias Pair = (open: String, close: String)
  private static let pairs: [Pair] = [
    ("“", "”"), ("\"", "\""), ("„", "“"), ("«", "»"), ("»", "«"), ("« ", " »"), ("‹", "›"), ("”", "”"), ("``", "''"),
    ("‘", "’"),
    ("「", "」"), ("『", "』"), ("‚", "‘"),
  ]
  private static let shapes = [
    "<The boat is late,> she said.", "She said: <It is late.>", "He called it <a joke>.", "<Who knows?> they asked.",
    "It was (<so he wrote>) late.", "<Go,> he said, <now.>", "They had <one> boat and <two> oars.",
    "<Nobody,> he said – <not one> – came.",
    "The word <sea>, he said.", "<Stop!>",
  ]

  private func roles(_ text: String) -> [QuotationMark.Role] {
    let marked = Marked(text)
    return quotationMarks(in: marked.bytes, range: marked.all).map(\.role).filter { $0 != .apostrophe }
  }

  @Test(arguments: pairs.indices, 1...6 as ClosedRange<UInt64>) func marksOpenAndClose(number: Int, seed: UInt64) {
    let pair = Self.pairs[number]
    var numbers = SeededNumbers(seed: seed)
    let shapes = (0..<4).map { _ in numbers.pick(Self.shapes) }.joined(separator: " ")
    let expected: [QuotationMark.Role] = shapes.compactMap { $0 == "<" ? .opening : $0 == ">" ? .closing : nil }
    let text = shapes.map { $0 == "<" ? pair.open : $0 == ">" ? pair.close : String($0) }.joined()
    #expect(roles(text) == expected, "\(text)")
  }

  /// Single marks within double ones, and apostrophes all around.
  @Test(arguments: [
    ("“She said ‘no’ to me,” he said.", "(())"), ("„Er rief ‚nein‘ und ging“, sagte sie.", "(())"),
    ("« Il a dit “non” hier », dit-elle.", "(())"), ("\"It's 'fine' here,\" they'd say.", "('())'"),
    ("‘I don’t know,’ she said, ‘what it’s for.’", "(')(')"), ("“The ’90s weren’t ours.”", "('')"),
    ("“Rock ’n’ roll ain’t dead.”", "(''')"), ("“It was the dogs’ day,” he said.", "(')"), ("He’s ‘fine’.", "'()"),
  ])
  func marksWithinMarks(text: String, expected: String) {
    let marked = Marked(text)
    let signs: [QuotationMark.Role: String] = [.opening: "(", .closing: ")", .ambiguous: "?", .apostrophe: "'"]
    #expect(quotationMarks(in: marked.bytes, range: marked.all).map { signs[$0.role] ?? "" }.joined() == expected)
  }

  /// Marks are found in order, each once, with nothing else between.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func everyMarkIsFoundOnce(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let marks = ["“", "”", "„", "\"", "«", "»", "‹", "›", "「", "」", "‘", "‚"]
    var (text, expected) = ("", [String]())
    for _ in 0..<numbers.number(below: 30) {
      text += numbers.pick(["a", " ", ".", "é", "日", "😀", "\n", "-"])
      guard numbers.number(below: 2) == 0 else { continue }
      let mark = numbers.pick(marks)
      text += mark
      expected.append(mark)
    }
    let marked = Marked(text)
    #expect(marked.strings(quotationMarks(in: marked.bytes, range: marked.all).map(\.range)) == expected)
  }
}
