import Testing

@testable import Engine

/// Reading and evaluating what stands between `${{` and `}}`.
@Suite struct ExpressionTests {
  private static let scope: [String: ExpressionValue] = [
    "article.slug": .string("ferry"), "article.headline": .string("Ferry Strike Ends"), "article.byline": .null,
    "article.published": .string("2025-03-02T06:00:00Z"), "quotes.count": .number(4), "params.draft": .bool(false),
    "params.empty": .string(""),
  ]

  @Test(arguments: [
    ("true", ExpressionValue.bool(true)), ("null", .null), ("3", .number(3)), ("-2.5", .number(-2.5)),
    ("'it''s'", .string("it's")), ("\"say \"\"no\"\"\"", .string("say \"no\"")), ("article.slug", .string("ferry")),
    ("quotes.count > 3", .bool(true)), ("quotes.count >= 5", .bool(false)), ("quotes.count == 4", .bool(true)),
    ("quotes.count != 4", .bool(false)), ("quotes.count < 4 or quotes.count <= 4", .bool(true)),
    ("not params.draft", .bool(true)), ("not not params.draft", .bool(false)),
    ("true or false and false", .bool(true)), ("(true or false) and false", .bool(false)),
    ("slug(article.headline)", .string("ferry-strike-ends")), ("date(article.published)", .string("2025-03-02")),
    ("date('soon')", .null), ("lower('ÉCOLE')", .string("école")),
    ("default(article.byline, 'Staff')", .string("Staff")),
    ("default(params.empty, 'Staff')", .string("Staff")), ("default(article.slug, 'x')", .string("ferry")),
    ("article.byline == null", .bool(true)), ("article.slug == 'ferry'", .bool(true)),
    ("article.slug == 4", .bool(false)),
    ("  quotes.count\t>\n3 ", .bool(true)), ("slug(default(article.byline, 'No Name'))", .string("no-name")),
  ])
  func value(text: String, expected: ExpressionValue) throws {
    #expect(try ExpressionParser.parse(text).value { Self.scope[$0.joined(separator: ".")] } == expected)
  }

  @Test(arguments: [
    ("", 0..<0, "ends where a value"), ("1 +", 2..<3, "“+”"), ("a = 1", 2..<3, "“=”"), ("a && b", 2..<4, "“&&”"),
    ("upper(a)", 0..<5, "no function “upper”"), ("slug()", 0..<4, "takes one value, not 0"),
    ("default(a)", 0..<7, "takes 2 values, not 1"), ("(a", 0..<1, "never closed"), ("'a", 0..<2, "never closed"),
    ("1 < 2 < 3", 6..<7, "chained"), ("1x", 0..<2, "not a number"), ("and", 0..<3, "“and”"), ("a b", 2..<3, "“b”"),
    ("not", 3..<3, "ends where a value"), ("slug(a", 0..<4, "never closed"), ("(1))", 3..<4, "“)”"),
    ("é", 0..<2, "“é”"),
  ])
  func failure(text: String, range: Range<Int>, message: String) {
    do {
      _ = try ExpressionParser.parse(text)
      Issue.record("“\(text)” was read")
    } catch {
      #expect(error.range == range)
      #expect(error.message.contains(message), "\(error.message)")
    }
  }

  @Test func pathsAreListed() throws {
    let expression = try ExpressionParser.parse("slug(article.headline) == 'x' and not quotes.count > params.most")
    #expect(expression.paths == [["article", "headline"], ["quotes", "count"], ["params", "most"]])
  }

  @Test func nestingIsCapped() {
    let fine = String(repeating: "(", count: 30) + "1" + String(repeating: ")", count: 30)
    let deep = String(repeating: "(", count: 40) + "1" + String(repeating: ")", count: 40)
    #expect(throws: Never.self) { try ExpressionParser.parse(fine) }
    #expect(throws: ExpressionFailure.self) { try ExpressionParser.parse(deep) }
  }
}
