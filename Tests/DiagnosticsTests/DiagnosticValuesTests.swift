import Diagnostics
import TestSupport
import Testing
import Text

/// Places and suggestions against slow and plain second ways to find them, and the small values of the module.
@Suite struct DiagnosticValuesTests {
  /// Line and column by a walk over all characters before the place.
  private func slowPlace(_ text: String, _ offset: Int) -> (line: Int, column: Int) {
    var (line, column, before) = (1, 1, 0)
    let scalars = Array(text.unicodeScalars)
    for (number, scalar) in scalars.enumerated() {
      if before >= offset { break }
      before += String(scalar).utf8.count
      let isFirstOfTwo = scalar == "\r" && number + 1 < scalars.count && scalars[number + 1] == "\n"
      if scalar == "\n" || scalar == "\r" && !isFirstOfTwo { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return (line, column)
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>) func placesAreThoseOfAWalk(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let text = numbers.text(of: ["a", "é", "😀", "\n", "\r\n", "\r", " ", "word", "e\u{301}"], atMost: 30)
    let source = SourceText(file: "f", bytes: Array(text.utf8))
    var offset = 0
    for scalar in text.unicodeScalars {
      let (place, slow) = (source.location(offset..<offset + 1), slowPlace(text, offset))
      #expect(place.line == slow.line && place.column == slow.column, "\(text.debugDescription) at \(offset)")
      #expect(place.offset == offset && source.line(at: offset) == slow.line)
      offset += String(scalar).utf8.count
    }
    let lines = text.components(atLineEnds: true)
    for (number, line) in lines.enumerated() {
      #expect(String(utf8: source.bytes[source.byteRange(ofLine: number + 1)]) == line)
    }
  }

  /// The same distance without a table: recursion over what may have happened at the beginning.
  private func slowDistance(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = left.first, let other = right.first else { return left.count + right.count }
    if first == other { return slowDistance(left.dropFirst(), right.dropFirst()) }
    var best = min(
      slowDistance(left.dropFirst(), right.dropFirst()), slowDistance(left.dropFirst(), right),
      slowDistance(left, right.dropFirst()))
    if left.count > 1, right.count > 1, left[left.startIndex + 1] == other, right[right.startIndex + 1] == first {
      best = min(best, slowDistance(left.dropFirst(2), right.dropFirst(2)))
    }
    return best + 1
  }

  /// A third of the longer name may differ, at least one letter, never all.
  @Test(arguments: 1...30 as ClosedRange<UInt64>) func aSuggestionIsTheNearestThatIsNearEnough(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<12 {
      let names = (0..<4).map { _ in numbers.text(of: ["a", "b", "c", "-"], atMost: 6) }
      let wanted = numbers.text(of: ["a", "b", "c", "-"], atMost: 6)
      let scalars = Array(wanted.unicodeScalars)
      let near = names.enumerated().compactMap { number, name -> (distance: Int, number: Int)? in
        let other = Array(name.unicodeScalars)
        let longer = max(other.count, scalars.count)
        let distance = slowDistance(scalars[...], other[...])
        return !wanted.isEmpty && distance <= min(max(1, longer / 3), longer - 1) ? (distance, number) : nil
      }
      let best = near.min { ($0.distance, $0.number) < ($1.distance, $1.number) }
      #expect(nearestName(to: wanted, among: names) == best.map { names[$0.number] }, "\(wanted) among \(names)")
    }
  }

  @Test func aRuleGivesItsSeverityAndADiagnosticMayHaveAnother() {
    let rule = Rule("X001", "title", "explanation")
    #expect(rule.severity == .error)
    var diagnostic = Diagnostic(Rule("X002", .note, "t", "e"), "m")
    #expect(diagnostic.severity == .note && diagnostic.location == nil && diagnostic.help == nil)
    diagnostic.severity = .warning
    #expect(![diagnostic].hasErrors)
    #expect(([] as [Diagnostic]).hasErrors == false)
    #expect(DiagnosticList([diagnostic]).all == [diagnostic])
  }

  @Test(arguments: [(-3, 1), (0, 1), (1, 1), (7, 7)]) func aPlaceCoversSomething(length: Int, shown: Int) {
    #expect(Location(file: "f", line: 1, length: length).length == shown)
  }

  /// A place that lies behind the end of its line, as libyaml may name one, has its caret there.
  @Test func caretsMayStandBehindTheLine() {
    let place = Location(file: "f", line: 3, column: 9, length: 4, excerpt: "ab")
    let text = TextRendering().render(Diagnostic(Rule("X001", "t", "e"), "m", at: place))
    #expect(text == "f:3:9: error[X001]: m\n3 | ab\n  |   ^\n")
  }
}

extension String {
  /// The lines, without their ends.
  fileprivate func components(atLineEnds: Bool) -> [String] {
    var lines = [String.UnicodeScalarView()]
    var isBehindReturn = false
    for scalar in unicodeScalars {
      if scalar == "\r" || scalar == "\n" && !isBehindReturn {
        lines.append(String.UnicodeScalarView())
      } else if scalar != "\n" {
        lines[lines.count - 1].append(scalar)
      }
      isBehindReturn = scalar == "\r"
    }
    return lines.map { String($0) }
  }
}
