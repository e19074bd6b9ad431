import Articles
import HTML
import Text

extension Parsing {
  /// The questions of an interview that stand in one paragraph with their answers, set in bold before them.
  struct PageQuestions {
    /// For each unit with a question the runs that are it.
    private(set) var questions: [Int: Range<Int>] = [:]

    /// So many make an interview.
    private static let fewest = 2

    init(_ page: PageUnits, _ choices: [PageSelection.Choice]) {
      for choice in choices where choice.kind == .paragraph {
        if let runs = Self.question(page, choice.unit) { questions[choice.unit] = runs }
      }
      if questions.count < Self.fewest { questions = [:] }
    }

    /// The bold beginning of a unit that ends in a question mark, with words behind it that are not bold.
    private static func question(_ page: PageUnits, _ unit: Int) -> Range<Int>? {
      let content = page.units[unit]
      guard content.boldWords > 0, content.boldWords < content.words else { return nil }
      let runs = content.runs
      let end = runs.first { !page.runs[$0].isBold && !page.runs[$0].isBreak && !page.isBlank(page.runs[$0]) }
      guard let end, end > runs.lowerBound, page.text(of: runs.lowerBound..<end).last == UInt8(ascii: "?"),
        page.runs[end..<runs.upperBound].allSatisfy({ !$0.isBold })
      else { return nil }
      return runs.lowerBound..<end
    }
  }
}
