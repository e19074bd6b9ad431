import Diagnostics
import TestSupport
import Testing

@testable import Engine

/// An expression that is written and read again is the same.
@Suite struct ExpressionWritingTests {
  private static let literals: [ExpressionValue] = [
    .null, .bool(true), .bool(false), .number(0), .number(3), .number(-2), .number(2.5), .number(-0.125), .number(1e21),
    .number(1e-7), .string(""), .string("a"), .string("it's"), .string("''"), .string("say \"no\""), .string("}}"),
    .string("${{ x }}"), .string("a and b"), .string("é 😀"), .string("\n"), .string("\\"),
  ]
  private static let paths = [
    ["article", "slug"], ["params", "most"], ["quotes", "count"], ["speaker"], ["speaker", "name"],
    ["fact-check", "count"],
    ["a_b", "c1"], ["nothing"], ["android"], ["order", "note"],
  ]

  /// An expression of at most so many levels.
  private func expression(_ numbers: inout SeededNumbers, _ depth: Int, inItems: Bool = false) -> Expression {
    guard depth > 0 else {
      return numbers.number(below: 2) == 0 ? .literal(numbers.pick(Self.literals)) : .path(numbers.pick(Self.paths))
    }
    func part() -> Expression { expression(&numbers, depth - 1, inItems: inItems) }
    switch numbers.number(below: inItems ? 7 : 8) {
    case 0: return .and(part(), part())
    case 1: return .or(part(), part())
    case 2: return .not(part())
    case 3, 4: return .compare(numbers.pick(Expression.Comparison.allCases), part(), part())
    case 5: return .call(.default, [part(), part()])
    case 6: return .call(numbers.pick([.slug, .date, .lower]), [part()])
    default:
      return .items(
        numbers.pick(Expression.ItemTest.allCases), layer: numbers.pick(["quotes", "fact-check"]),
        expression(&numbers, depth - 1, inItems: true))
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func whatIsWrittenIsReadAsItWas(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<20 {
      let expression = expression(&numbers, numbers.number(below: 5))
      #expect(try ExpressionParser.parse(expression.written) == expression, "\(expression.written)")
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func itMayStandInATemplate(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<20 {
      let expression = expression(&numbers, numbers.number(below: 4))
      let template = try parseTemplate("Out/${{ \(expression.written) }}.txt")
      #expect(template.pieces == [.text("Out/"), .expression(expression), .text(".txt")], "\(expression.written)")
    }
  }

  /// Parentheses stand where they must, and nowhere else.
  @Test(arguments: [
    "a and b or c and d", "a and (b or c)", "not a and b", "not (a and b)", "not not a", "(a or b) and c",
    "a == b and c != d", "a == (b == c)", "(not a) == b", "slug(default(a, 'x')) == 'y'", "quotes.any(a or b)",
    "quotes.count(kind == 'direct') > 2", "a or (b or c)", "a < -2.5", "null == a", "quotes.all(not reviewed)",
  ])
  func whatIsWrittenPlainlyStaysSo(text: String) throws {
    #expect(try ExpressionParser.parse(text).written == text)
  }

  @Test(arguments: [
    ("((a))", "a"), ("(a and b) and c", "a and b and c"), ("( a or b )or c", "a or b or c"), ("\"x\"", "'x'"),
    ("quotes.count()", "quotes.count"), ("1.0", "1"), ("-0", "0"), ("1e3", "1000"), ("\"it's\"", "'it''s'"),
  ])
  func otherFormsBecomeThePlainOne(text: String, plain: String) throws {
    #expect(try ExpressionParser.parse(text).written == plain)
  }

  /// Two outputs of one name are told in the words of the file, whatever expression is in them.
  @Test(arguments: [
    "slug(article.headline)", "default(article.headline_slug, 'x')", "lower(article.name)", "article.id",
  ])
  func collisionsAreToldAsWritten(expression: String) throws {
    let export = "- export: {as: html, to: \"Out/${{ \(expression) }}.html\"}\n"
    let said = load(steps: "- parse\n" + export + export).diagnostics
    #expect(said.map(\.code) == ["W016"])
    #expect(said.first?.message.contains("both write Out/${{ \(expression) }}.html") == true, "\(said)")
  }
}
