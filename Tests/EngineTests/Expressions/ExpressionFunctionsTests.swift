import Testing

@testable import Engine

/// The functions of expressions, one value at a time.
@Suite struct ExpressionFunctionsTests {
  private func value(_ function: ExpressionFunction, _ values: ExpressionValue...) -> ExpressionValue {
    function.value(of: values)
  }

  /// A day that no calendar has is no date.
  @Test(arguments: [
    ("2026-03-04", "2026-03-04" as String?), ("2026-03-04T07:15:00Z", "2026-03-04"), ("2024-02-29", "2024-02-29"),
    ("2025-02-29", nil), ("2026-13-01", nil), ("2026-00-10", nil), ("2026-04-31", nil), ("2026-04-00", nil),
    ("0000-01-01", "0000-01-01"),
    ("2026/03/04", nil), ("04-03-2026", nil), ("2026-3-4", nil), ("XXXX-03-04", nil), ("", nil), ("2026-03", nil),
    ("20260304", nil),
    (" 2026-03-04", nil), ("２０２６-03-04", nil),
  ])
  func date(text: String, day: String?) {
    #expect(value(.date, .string(text)) == day.map(ExpressionValue.string) ?? .null)
  }

  @Test(arguments: [
    (ExpressionValue.null, ExpressionValue.string("x")), (.string(""), .string("x")), (.string(" "), .string(" ")),
    (.number(0), .number(0)), (.bool(false), .bool(false)), (.list([]), .list([])), (.string("a"), .string("a")),
  ])
  func defaults(given: ExpressionValue, expected: ExpressionValue) {
    #expect(value(.default, given, .string("x")) == expected)
  }

  @Test(arguments: [
    (ExpressionValue.string("ÄÖÜ ß"), "äöü ß"), (.null, ""), (.bool(true), "true"), (.number(2.5), "2.5"),
    (.string("İ"), "İ".lowercased()),
  ])
  func lower(given: ExpressionValue, expected: String) { #expect(value(.lower, given) == .string(expected)) }

  @Test(arguments: [
    (ExpressionValue.string("A  b—c"), "a-b-c"), (.number(3), "3"), (.string("../x"), "x"),
    (.list([.string("A"), .string("B")]), "a-b"),
  ])
  func slugs(given: ExpressionValue, expected: String) { #expect(value(.slug, given) == .string(expected)) }

  @Test func eachSaysHowManyValuesItTakes() throws {
    for function in ExpressionFunction.allCases {
      for count in 0...3 {
        let text = "\(function.rawValue)(\((0..<count).map { "'\($0)'" }.joined(separator: ", ")))"
        let isRead = (try? ExpressionParser.parse(text)) != nil
        #expect(isRead == (count == function.arity), "\(text)")
      }
    }
  }

  /// Of two that are joined, the second is not asked where the first decides.
  @Test(arguments: [
    ("a and b", false, ["a"]), ("a and b", true, ["a", "b"]), ("a or b", true, ["a"]), ("a or b", false, ["a", "b"]),
  ])
  func theSecondIsAskedWhereItMatters(text: String, first: Bool, asked: [String]) throws {
    var seen: [String] = []
    _ = try ExpressionParser.parse(text).value { path in
      seen.append(path[0])
      return .bool(first)
    }
    #expect(seen == asked)
  }
}
