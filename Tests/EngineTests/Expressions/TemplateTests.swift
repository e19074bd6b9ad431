import Testing

@testable import Engine

/// Texts with expressions in them.
@Suite struct TemplateTests {
  private func lookUp(_ path: [String]) -> ExpressionValue? {
    ["a": ExpressionValue.string("x/y"), "n": .number(3), "t": .string("${{ n }}")][path.joined(separator: ".")]
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("${{ a }}", "x/y"), ("Out/${{ a }}-${{ n }}.html", "Out/x/y-3.html"),
    ("${{ '}}' }}", "}}"), ("$ {{ a }}", "$ {{ a }}"), ("a }} b", "a }} b"), ("${{a}}${{a}}", "x/yx/y"),
    ("„${{ n }}“", "„3“"),
  ])
  func filled(text: String, expected: String) throws {
    #expect(try parseTemplate(text).filled(in: lookUp) == expected)
  }

  @Test func textFromAnArticleStaysText() throws {
    #expect(try parseTemplate("${{ t }}").filled(in: lookUp) == "${{ n }}")
  }

  @Test func valuesAreEscapedAndTextIsNot() throws {
    let text = try parseTemplate("Out/${{ a }}").filled(in: lookUp) { $0.replacing("/", with: "-") }
    #expect(text == "Out/x-y")
  }

  @Test func oneExpressionAloneKeepsItsType() throws {
    #expect(try parseTemplate("${{ n }}").value(in: lookUp) == .number(3))
    #expect(try parseTemplate("${{ n }} ").value(in: lookUp) == .string("3 "))
  }

  @Test(arguments: [("${{ a", 0..<3), ("Out/${{ b. = }}", 11..<12), ("${{ 'a }}", 0..<3)])
  func failuresAreAtTheirPlace(text: String, range: Range<Int>) {
    #expect { try parseTemplate(text) } throws: { ($0 as? ExpressionFailure)?.range == range }
  }
}
