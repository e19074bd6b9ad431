import Articles
import Prose
import Text

/// Whose words those are for which nobody is named: of an interview, of a statement.
extension PeopleIndex {
  /// Notes whom an interview is with.
  mutating func findInterviewee() {
    if let answer = quoted.first(where: \.isAnswer), let number = introduced(before: answer.outer.lowerBound) {
      (interviewee, voice) = (number, number)
      return
    }
    if let first = mentions.first(where: { $0.isFull }), sentences[first.sentence].block == 0 {
      interviewee = first.number
    } else {
      interviewee =
        ones.indices.filter { ones[$0].isPerson }.max { (ones[$0].mentions, $1) < (ones[$1].mentions, $0) }
        ?? mentions.first { $0.isFull && !$0.isBody }?.number
    }
  }

  /// The person whom the text before an interview's first answer names most, the first of those.
  private func introduced(before end: Int) -> Int? {
    var counts: [Int: Int] = [:]
    for mention in mentions where mention.range.upperBound <= end && ones[mention.number].isPerson {
      counts[mention.number, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      ?? mentions.first { $0.range.upperBound <= end && $0.words.count > 1 && !$0.isBody }?.number
  }

  /// Notes whose statement the article is, if its headline says so.
  mutating func findAuthor(_ headline: Range<Int>?) {
    guard voice == nil, let headline else { return }
    let words = tokens(in: headline).filter { $0.kind == .word }.prefix(2)
    guard words.contains(where: { Self.statements.contains($0.hash) }) else { return }
    voice = mentions.first { headline.contains($0.range.lowerBound) && $0.isFull && ones[$0.number].isPerson }?.number
  }

  private static let statements: WordSet = ["statement", "remarks", "erklärung", "déclaration", "declaración"]
}
