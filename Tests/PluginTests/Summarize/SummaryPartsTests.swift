import Foundation
import TestSupport
import Testing

@testable import BuiltinPlugins

/// Small parts that a summary rests on, against plain ways to the same answer.
@Suite struct SummaryPartsTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func rangesAreAskedForOverlap(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var (ranges, place): ([Range<Int>], Int) = ([], 0)
    for _ in 0..<numbers.number(below: 8) {
      let start = place + numbers.number(below: 4)
      place = start + 1 + numbers.number(below: 4)
      ranges.append(start..<place)
    }
    let list = RangeList(ranges.shuffled(using: &numbers))
    for start in 0..<place + 3 {
      for end in start + 1..<place + 5 {
        #expect(list.overlaps(start..<end) == ranges.contains { $0.overlaps(start..<end) }, "\(ranges) \(start..<end)")
      }
    }
  }

  /// The same as the library's to the last digits that matter, rising, and nothing for what is below one.
  @Test func logarithms() {
    var last = 0.0
    for step in 1...400 {
      let number = 1 + Double(step * step) / 37
      let found = naturalLogarithm(number)
      #expect(abs(found - log(number)) < 1e-12 * max(1, found), "\(number)")
      #expect(found > last)
      last = found
    }
    for number in [1.0, 0.5, 0, -3, .nan, .infinity] { #expect(naturalLogarithm(number) == 0) }
    #expect(abs(naturalLogarithm(1e300) - log(1e300)) < 1e-9)
    #expect(abs(naturalLogarithm(2) - M_LN2) < 1e-15)
  }

  @Test(arguments: [
    ("http://localhost:8080/v1", true), ("https://models.example/v1/chat/completions", true),
    ("http://[::1]:1234", true), ("ftp://x", false), ("localhost", false),
    ("http://", false), ("http:///v1", false), ("https://a b", false), ("https://é.example", false),
    ("http://x\"y", false), ("http://x\\y", false), ("", false),
    ("HTTP://x", false), ("http://x\n", false),
  ])
  func addresses(text: String, isOne: Bool) { #expect(ModelAddress.isOne(text) == isOne) }

  @Test(arguments: [
    ("http://h/v1", "http://h/v1/chat/completions"), ("http://h/v1/", "http://h/v1/chat/completions"),
    ("http://h", "http://h/chat/completions"),
    ("http://h/chat/completions", "http://h/chat/completions"),
    ("http://h/v1/chat/completions", "http://h/v1/chat/completions"),
  ])
  func whereQuestionsGo(address: String, expected: String) {
    #expect(ModelAddress.questions(address) == expected)
    #expect(ModelAddress.questions(expected) == expected, "said twice it is the same")
  }
}
