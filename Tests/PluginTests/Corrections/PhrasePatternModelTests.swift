import Prose
import TestSupport
import Testing

@testable import BuiltinPlugins

/// Phrases with alternatives, optional words and gaps, against a matcher that tries every way.
@Suite struct PhrasePatternModelTests {
  private indirect enum Part {
    case words([String])
    case optional([String])
    case gap(Int)
    case choice([[String]], isOptional: Bool)

    var written: String {
      switch self {
      case .words(let words): words.joined(separator: "|")
      case .optional(let words): words.joined(separator: "|") + "?"
      case .gap(let count): "..\(count)"
      case .choice(let phrases, let isOptional):
        "(" + phrases.map { $0.joined(separator: " ") }.joined(separator: "|") + ")" + (isOptional ? "?" : "")
      }
    }
  }

  private static let words = ["ant", "bee", "cat", "dog"]

  private func parts(_ numbers: inout SeededNumbers) -> [Part] {
    func some() -> [String] { Array(Self.words.shuffled(using: &numbers).prefix(1 + numbers.number(below: 2))) }
    let middle = (0..<numbers.number(below: 4)).map { _ -> Part in
      switch numbers.number(below: 4) {
      case 0: .words(some())
      case 1: .optional(some())
      case 2: .gap(numbers.number(below: 3))
      default:
        .choice(
          (0..<2).map { _ in (0..<2).map { _ in numbers.pick(Self.words) } }, isOptional: numbers.number(below: 2) == 0)
      }
    }
    return [.words(some())] + middle + [.words(some())]
  }

  /// All places at which the parts can end that begin at one.
  private func ends(_ parts: ArraySlice<Part>, _ text: [String], _ start: Int) -> Set<Int> {
    guard let part = parts.first else { return [start] }
    let rest = parts.dropFirst()
    func takes(_ words: [String]) -> Set<Int> {
      start < text.count && words.contains(text[start]) ? ends(rest, text, start + 1) : []
    }
    switch part {
    case .words(let words): return takes(words)
    case .optional(let words): return takes(words).union(ends(rest, text, start))
    case .gap(let count):
      return (0...count).filter { start + $0 <= text.count }.reduce(into: []) {
        $0.formUnion(ends(rest, text, start + $1))
      }
    case .choice(let phrases, let isOptional):
      let taken = phrases.filter { text[start...].starts(with: $0) }.map { ends(rest, text, start + $0.count) }
      return taken.reduce(isOptional ? ends(rest, text, start) : []) { $0.union($1) }
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func theLongestMatchIsFound(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<15 {
      let parts = parts(&numbers)
      let phrase = parts.map(\.written).joined(separator: " ")
      let text = (0..<numbers.number(below: 10)).map { _ in numbers.pick(Self.words + ["emu"]) }
      var reader = PatternReader()
      let made = reader.pattern(phrase)
      let patterns = try #require(made, "\(phrase)")
      let bytes = Array(text.joined(separator: " ").utf8)
      let run = WordRun(tokens(in: bytes, range: 0..<bytes.count), in: reader.vocabulary)
      let list = PhraseList([patterns])
      #expect(run.count == text.count)
      for start in text.indices {
        let expected = ends(parts[...], text, start).max()
        let found = list.hit(in: run, at: start, limit: run.count)
        #expect(found?.words.upperBound == expected, "\(phrase) in \(text) from \(start)")
        #expect(found == nil || list.mayBegin(with: run.numbers[start]))
      }
    }
  }

  /// A phrase beyond the limit is none: what stands behind it is not looked at.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func nothingBeyondTheLimitIsTaken(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    var reader = PatternReader()
    let made = reader.pattern("ant bee? ..2 cat")
    let patterns = try #require(made)
    let text = (0..<12).map { _ in numbers.pick(["ant", "bee", "cat"]) }
    let bytes = Array(text.joined(separator: " ").utf8)
    let run = WordRun(tokens(in: bytes, range: 0..<bytes.count), in: reader.vocabulary)
    let list = PhraseList([patterns])
    for limit in 0...text.count {
      for start in 0..<limit {
        if let hit = list.hit(in: run, at: start, limit: limit) { #expect(hit.words.upperBound <= limit) }
      }
    }
  }
}
