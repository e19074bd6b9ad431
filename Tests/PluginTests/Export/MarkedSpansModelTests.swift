import TestSupport
import Testing

@testable import BuiltinPlugins

/// Marks on an article's text against a plain reading of every byte, and what a search is made of.
@Suite struct MarkedSpansModelTests {
  private func ranges(_ numbers: inout SeededNumbers, _ length: Int) -> [Range<Int>] {
    (0..<numbers.number(below: 7)).map { _ in
      let start = numbers.number(below: length)
      return start..<start + 1 + numbers.number(below: length - start)
    }
  }

  /// Segments follow each other without a gap, and each byte of one has the same marks.
  @Test(arguments: 1...80 as ClosedRange<UInt64>) func everyByteHasItsMarks(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let length = 1 + numbers.number(below: 40)
    let (quotes, concerns, sentences) = (ranges(&numbers, length), ranges(&numbers, length), ranges(&numbers, length))
    let marked = MarkedSpans(quotes: quotes, concerns: concerns, sentences: sentences, length: length)
    #expect(marked.segments.first?.range.lowerBound == 0 && marked.segments.last?.range.upperBound == length)
    for (one, next) in zip(marked.segments, marked.segments.dropFirst()) {
      #expect(one.range.upperBound == next.range.lowerBound)
    }
    for segment in marked.segments {
      #expect(!segment.range.isEmpty)
      for place in segment.range {
        #expect(segment.isConcerned == concerns.contains { $0.contains(place) })
        #expect((segment.quote != nil) == quotes.contains { $0.contains(place) })
        if let quote = segment.quote { #expect(quotes[quote].contains(place)) }
      }
    }
  }

  /// Every span begins at the segment that has its anchor, and ends with the one that has its end.
  @Test(arguments: 1...80 as ClosedRange<UInt64>) func everySpanHasItsBeginningAndEnd(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let length = 1 + numbers.number(below: 40)
    let (quotes, concerns, sentences) = (ranges(&numbers, length), ranges(&numbers, length), ranges(&numbers, length))
    let segments = MarkedSpans(quotes: quotes, concerns: concerns, sentences: sentences, length: length).segments
    for (number, quote) in quotes.enumerated() {
      #expect(segments.filter { $0.anchors.contains(.quote(number)) }.map(\.range.lowerBound) == [quote.lowerBound])
      #expect(segments.filter { $0.ended.contains(number) }.map(\.range.upperBound) == [quote.upperBound])
    }
    for (number, concern) in concerns.enumerated() {
      #expect(segments.filter { $0.anchors.contains(.concern(number)) }.map(\.range.lowerBound) == [concern.lowerBound])
    }
    for (number, sentence) in sentences.enumerated() {
      #expect(
        segments.filter { $0.anchors.contains(.sentence(number)) }.map(\.range.lowerBound) == [sentence.lowerBound])
    }
  }

  /// Of quotes within each other the innermost is the one whose colour shows.
  @Test(
    arguments: [
      ([0..<10, 2..<5], [0, 0, 1, 1, 1, 0, 0, 0, 0, 0]), ([0..<10, 2..<8, 3..<5], [0, 0, 1, 2, 2, 1, 1, 1, 0, 0]),
      ([0..<5, 3..<10], [0, 0, 0, 1, 1, 1, 1, 1, 1, 1]),
      ([0..<3, 7..<10], [0, 0, 0, -1, -1, -1, -1, 1, 1, 1]), ([0..<4, 4..<8], [0, 0, 0, 0, 1, 1, 1, 1, -1, -1]),
      ([0..<10, 0..<4], [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]),
    ] as [([Range<Int>], [Int])])
  func theInnermostQuote(quotes: [Range<Int>], expected: [Int]) {
    let segments = MarkedSpans(quotes: quotes, concerns: [], length: 10).segments
    #expect(segments.flatMap { segment in segment.range.map { _ in segment.quote ?? -1 } } == expected)
  }

  /// Spans that are empty or reach beyond the text mark nothing.
  @Test func spansOfNothing() {
    let marked = MarkedSpans(quotes: [3..<3, 5..<99], concerns: [0..<0, 9..<11], sentences: [10..<10], length: 10)
    #expect(
      marked.segments.map(\.range) == [0..<10] && marked.segments[0].anchors == [] && marked.segments[0].quote == nil)
    #expect(MarkedSpans(quotes: [], concerns: [], length: 0).segments.isEmpty)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func segmentsAreFoundByTheirPlaces(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let length = 1 + numbers.number(below: 40)
    let marked = MarkedSpans(quotes: ranges(&numbers, length), concerns: ranges(&numbers, length), length: length)
    for place in 0...length {
      let expected = marked.segments.firstIndex { $0.range.upperBound > place } ?? marked.segments.count
      #expect(marked.firstSegment(endingAfter: place) == expected)
    }
  }

  @Test(arguments: [
    ("ferry", true, "\"ferry\""), ("ferry strike", true, "\"ferry\" \"strike\""),
    ("\"ferry strike\"", true, "\"ferry strike\""), ("ferr*", true, "\"ferr\"*"),
    ("ferry OR pier", true, "\"ferry\" OR \"pier\""), ("ferry AND NOT pier", true, "\"ferry\" NOT \"pier\""),
    ("OR ferry", true, "\"ferry\""),
    ("ferry OR", true, "\"ferry\""), ("ferry OR OR pier", true, "\"ferry\" OR \"pier\""), ("or", true, "\"or\""),
    ("OR", true, ""), ("*", true, ""), ("", true, ""),
    ("--", true, ""), ("ferry -- pier", true, "\"ferry\" \"pier\""), ("ferry OR --", true, "\"ferry\""),
    ("col:x", true, "\"col:x\""), ("a(b)", true, "\"a(b)\""),
    ("Ferry*", false, "\"Ferry*\""), ("ferry OR pier", false, "\"ferry\" \"OR\" \"pier\""),
    ("Anna \"X\" Lee", false, "\"Anna\" \"X\" \"Lee\""), ("é 日本", true, "\"é\" \"日本\""),
    ("\"open", true, "\"open\""), ("a\"b c\"d", true, "\"a\" \"b c\" \"d\""), ("\"OR\"", true, "\"OR\""),
  ])
  func whatIsTypedIsAQuery(text: String, operators: Bool, query: String) {
    #expect(ftsQuery(text, operators: operators) == query)
  }

  /// Whatever is typed: terms in quotation marks, operators between two of them, and nothing else.
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func anyTextIsAQuery(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = [
      "a", "é", " ", "\"", "*", "OR", " AND ", " NOT ", "(", ")", ":", "-", "^", "+", "NEAR", "\\", "'", ";", "\0", "😀",
    ]
    for _ in 0..<40 {
      let text = numbers.text(of: pieces, atMost: 14)
      for operators in [true, false] {
        var rest = ftsQuery(text, operators: operators)[...]
        var wasTerm = false
        while !rest.isEmpty {
          if let sign = ["OR", "AND", "NOT"].first(where: { rest.hasPrefix($0) }) {
            #expect(wasTerm && operators, "\(text)")
            rest = rest.dropFirst(sign.count)
            wasTerm = false
          } else {
            #expect(rest.first == "\"", "\(text): \(rest)")
            guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else { return }
            rest = rest[rest.index(after: end)...]
            if operators, rest.first == "*" { rest = rest.dropFirst() }
            wasTerm = true
          }
          if let space = rest.first { #expect(space == " ", "\(text)") }
          rest = rest.dropFirst()
        }
        #expect(wasTerm || ftsQuery(text, operators: operators).isEmpty, "\(text)")
      }
    }
  }
}
