import TestSupport
import Testing

@testable import Engine

/// `run: LINE` is cut as a shell cuts it: against the shell of the machine.
@Suite struct ShellQuotingTests {
  private static let pieces = [
    "a", "bc", "1", "-x", "--strict", "'", "\"", "\\", " ", "  ", "\t", "'a b'", "\"c d\"", "\\ ", "\\'", "'\"'", "x=y",
    "é", "a#b", "a~b", "%s", "!", "{a,b}",
    "\\\\", "''", "\"\"", "/", ".", ",", ":", "@", "+", "^",
  ]

  @Test func linesAreCutAsTheShellCutsThem() throws {
    var numbers = SeededNumbers(seed: 1)
    var (script, expected, lines) = ("", [String](), [String]())
    while lines.count < 300 {
      let line = "p " + numbers.text(of: Self.pieces, atMost: 10)
      guard !line.hasSuffix("\\"), let words = try? RunLine.words(of: line) else { continue }
      lines.append(line)
      expected.append(words.map { "[\($0)]" }.joined())
      script += "printf '[%s]' \(line)\necho\n"
    }
    let answer = try shell(script, in: Desk())
    #expect(answer.code == 0, "\(answer.stderr)")
    let found = answer.stdout.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
    #expect(found.count == lines.count)
    for (number, words) in found.enumerated() where number < lines.count {
      #expect(words == expected[number], "\(lines[number])")
    }
  }

  /// Words in single quotes are read back as they are, whatever stands in them.
  @Test(arguments: 1...30 as ClosedRange<UInt64>) func quotedWordsAreThemselves(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let pieces = ["a", " ", "|", "&", ";", "$", "`", "*", "\"", "\\", "#", "~", "(", "<", "é", "\t", "'"]
    let words = (0..<5).map { _ in numbers.text(of: pieces, atMost: 6) }
    let line = words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
    #expect(try RunLine.words(of: line) == words)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>) func anyLineIsReadOrRefusedAtItsPlace(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<40 {
      let line = numbers.text(
        of: Self.pieces + ["|", "$", "${{ a }}", "${{", "$(", "*", "\n", "`", ";", "😀"], atMost: 10)
      do {
        _ = try RunLine.words(of: line)
      } catch {
        #expect(
          error.range.lowerBound >= 0 && error.range.upperBound <= line.utf8.count && !error.message.isEmpty, "\(line)")
      }
    }
  }
}
