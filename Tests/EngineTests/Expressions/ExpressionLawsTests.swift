import TestSupport
import Testing
import Text

@testable import Engine

/// Expressions made by chance, whose values are known before they are written.
@Suite struct ExpressionLawsTests {
  private static let numbers: [(text: String, value: Double)] = [
    ("0", 0), ("3", 3), ("-2", -2), ("2.5", 2.5), ("quotes.count", 4), ("article.words", 120),
  ]
  private static let texts: [(text: String, value: String)] = [
    ("'a'", "a"), ("\"b\"", "b"), ("''", ""), ("article.slug", "ferry"), ("lower('FERRY')", "ferry"),
    ("slug('A b')", "a-b"),
  ]
  private static let scope: [String: ExpressionValue] = [
    "quotes.count": .number(4), "article.words": .number(120), "article.slug": .string("ferry"),
    "params.on": .bool(true),
  ]

  /// A condition as it is written, and whether it holds.
  private func condition(_ numbers: inout SeededNumbers, _ depth: Int) -> (text: String, holds: Bool) {
    switch numbers.number(below: depth > 0 ? 6 : 3) {
    case 0:
      let pick = numbers.pick([
        ("true", true), ("false", false), ("params.on", true), ("params.off", false), ("null", false),
      ])
      return pick
    case 1:
      let (left, right) = (numbers.pick(Self.numbers), numbers.pick(Self.numbers))
      let (sign, holds) = comparison(&numbers, left.value, right.value)
      return ("\(left.text) \(sign) \(right.text)", holds)
    case 2:
      let (left, right) = (numbers.pick(Self.texts), numbers.pick(Self.texts))
      let (sign, holds) = comparison(&numbers, left.value, right.value)
      return ("\(left.text)\(sign)\(right.text)", holds)
    case 3:
      let inner = condition(&numbers, depth - 1)
      return ("not (\(inner.text))", !inner.holds)
    case 4:
      let (left, right) = (condition(&numbers, depth - 1), condition(&numbers, depth - 1))
      return ("(\(left.text)) and (\(right.text))", left.holds && right.holds)
    default:
      let (left, right) = (condition(&numbers, depth - 1), condition(&numbers, depth - 1))
      return ("(\(left.text)) or (\(right.text))", left.holds || right.holds)
    }
  }

  private func comparison<Value: Comparable>(
    _ numbers: inout SeededNumbers, _ left: Value, _ right: Value
  ) -> (String, Bool) {
    switch numbers.number(below: 6) {
    case 0: ("==", left == right)
    case 1: ("!=", left != right)
    case 2: ("<", left < right)
    case 3: ("<=", left <= right)
    case 4: (">", left > right)
    default: (">=", left >= right)
    }
  }

  private func value(_ text: String) throws -> ExpressionValue {
    try ExpressionParser.parse(text).value { Self.scope[$0.joined(separator: ".")] }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func conditionsHoldAsTheyShould(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<20 {
      let (text, holds) = condition(&numbers, 4)
      #expect(try value(text).isTrue == holds, "\(text)")
    }
  }

  /// `or` binds least, then `and`, then `not`, then comparison.
  @Test(arguments: 1...30 as ClosedRange<UInt64>) func whatBindsWhat(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let leaves = ["true", "false", "params.on", "quotes.count > 3", "article.slug == 'x'", "1 >= 2"]
    let groups = (0..<3).map { _ in
      (0..<1 + numbers.number(below: 3)).map { _ in (numbers.number(below: 2) == 0, numbers.pick(leaves)) }
    }
    let plain = groups.map { $0.map { ($0 ? "not " : "") + $1 }.joined(separator: " and ") }.joined(separator: " or ")
    let whole = groups.map { "(" + $0.map { "(" + ($0 ? "not (\($1))" : $1) + ")" }.joined(separator: " and ") + ")" }
    #expect(try value(plain).isTrue == value(whole.joined(separator: " or ")).isTrue, "\(plain)")
  }

  @Test(arguments: [
    ("1 == '1'", false), ("1 != '1'", true), ("null == false", false), ("null == ''", false),
    ("params.off == null", true),
    ("true == true", true), ("'2' < '10'", false), ("2 < 10", true), ("'a' < 'B'", false), ("null < 1", false),
    ("null >= null", false),
    ("true > false", false), ("'é' == 'é'", true), ("1.0 == 1", true), ("-0 == 0", true),
  ])
  func valuesOfDifferentKinds(text: String, holds: Bool) throws { #expect(try value(text) == .bool(holds)) }

  @Test(arguments: [
    ("date('2026-03-04T07:15:00+01:00')", ExpressionValue.string("2026-03-04")),
    ("date('2026-03-04')", .string("2026-03-04")),
    ("date('2026-3-4')", .null), ("date(null)", .null), ("slug('Über Ærø & Co.')", .string("ueber-aero-co")),
    ("slug(null)", .string(slug(""))),
    ("default(null, default('', 'x'))", .string("x")), ("default(0, 1)", .number(0)),
    ("default(false, true)", .bool(false)),
    ("lower(5)", .string("5")), ("lower(article.slug)", .string("ferry")),
  ])
  func functions(text: String, expected: ExpressionValue) throws { #expect(try value(text) == expected) }

  @Test(arguments: [
    (ExpressionValue.null, false, ""), (.bool(true), true, "true"), (.number(0), false, "0"), (.number(2), true, "2"),
    (.number(2.5), true, "2.5"),
    (.string(""), false, ""), (.string("0"), true, "0"), (.list([]), false, ""),
    (.list([.number(1), .string("a")]), true, "1, a"),
    (.object([:]), true, "{}"), (.number(-0.5), true, "-0.5"), (.number(1e15), true, "1000000000000000"),
  ])
  func valuesAsConditionsAndTexts(value: ExpressionValue, isTrue: Bool, text: String) {
    #expect(value.isTrue == isTrue && value.text == text)
  }

  private static let pieces = [
    "and", "or", "not", "(", ")", "==", "<", "!=", "'", "\"", "a", "a.b", "1", "-", "-1", "slug(", ",", "quotes.any(",
    "$", "{{", "}}", "é", " ", "null", "=",
    ".", "..", "1.2.3", "😀", "\\", "\0",
  ]

  /// Whatever is written is read, or refused at a place that lies in it.
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func anyTextIsReadOrRefused(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<40 {
      let text = numbers.text(of: Self.pieces, atMost: 12)
      do {
        _ = try ExpressionParser.parse(text)
      } catch {
        #expect(
          error.range.lowerBound >= 0 && error.range.upperBound <= text.utf8.count && !error.message.isEmpty, "\(text)")
      }
    }
  }

  /// Texts outside of `${{ … }}` stay as they are, whatever stands in them.
  @Test(arguments: 1...30 as ClosedRange<UInt64>) func textsAroundExpressionsStay(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let pieces = ["a", "/", "{", "}", "}}", "$", " ", "é", "'", "\"", "%", "."]
    let (before, after) = (numbers.text(of: pieces, atMost: 8), numbers.text(of: pieces, atMost: 8))
    guard !(before + after).contains("${{") else { return }
    let template = try parseTemplate(before + "${{ article.slug }}" + after)
    #expect(template.filled { Self.scope[$0.joined(separator: ".")] } == before + "ferry" + after)
  }
}
