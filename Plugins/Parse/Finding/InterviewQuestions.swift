import Articles
import Text

extension Parsing.Outline {
  /// So many questions make an interview.
  private static let fewestQuestions = 2
  private static let longestQuestion = 80

  /// The questions of an interview that are set in bold or italics, each above its answer, head what follows.
  mutating func findQuestions() {
    let turns = blocks.indices.filter { mayAsk($0) }
    guard turns.count(where: { lastScalar(text, blocks[$0].range) == "?" }) >= Self.fewestQuestions else { return }
    for index in turns { makeHeading(index) }
  }

  /// Whether a paragraph is set apart as a whole and one that is not follows it.
  private func mayAsk(_ index: Int) -> Bool {
    guard blocks.indices.contains(index + 1) else { return false }
    let (block, next) = (blocks[index], blocks[index + 1])
    return block.kind == .paragraph && block.markup == .emphasis && wordCount(block.range) <= Self.longestQuestion
      && next.kind == .paragraph && next.markup != .emphasis
  }
}
