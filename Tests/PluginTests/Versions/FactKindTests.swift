import Articles
import Diagnostics
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// What counts as a changed fact, and what is told by a notice.
@Suite struct FactKindTests {
  private static let story = """
    Quarry pumps stop for the winter

    The pumps at the Hallin quarry stopped on Tuesday after a rock fall. Four divers were rescued, one of them a student.

    The repair will take six weeks, the owners said. A spokesman did not answer questions about the cost.

    The pond below the quarry holds 640 swans in cold winters, and the town feeds them with bread from two bakeries.
    """

  private func comparison(_ before: String, _ after: String, notice: String = "") throws -> VersionComparison {
    #expect(Self.story.contains(before))
    return try compared(Self.story, Self.story.replacing(before, with: after) + notice)
  }

  private func facts(_ comparison: VersionComparison) -> [String] {
    comparison.changes.filter { $0.kind.isFact }.map { change in
      let words = change.new.map { comparison.new.article.text[$0] } ?? ""
      return "\(change.kind.rawValue): \(words)"
    }
  }

  @Test func oneOfThemCountsNothing() throws {
    let found = try comparison("rescued, one of them a student", "rescued, among them a student")
    #expect(facts(found).isEmpty && found.findings.isEmpty)
    #expect(try facts(comparison("one of them a student", "two of them students")) == ["number: two"])
  }

  @Test func aRangeIsAnotherNumber() throws {
    let found = try comparison("six weeks", "five to six weeks")
    #expect(facts(found).count == 1 && facts(found).first?.hasPrefix("number: five to six") == true)
    #expect(found.findings.map(\.rule.code) == ["E101"])
  }

  @Test func whoDeclinedToAnswerDidNot() throws {
    #expect(try facts(comparison("did not answer questions", "declined to answer questions")).isEmpty)
    #expect(try facts(comparison("did not answer questions", "answered questions")).count == 1)
  }

  @Test func aNoticeWithTheRightFactAloneTells() throws {
    let notice = "\n\nCorrection: The pond holds 460 swans. An earlier version of this article gave a wrong figure."
    #expect(try comparison("640 swans", "460 swans", notice: notice).findings.isEmpty)
    let other = "\n\nCorrection: The pond holds 520 swans. An earlier version of this article gave a wrong figure."
    #expect(try comparison("640 swans", "460 swans", notice: other).findings.map(\.rule.code).contains("E101"))
  }
}
