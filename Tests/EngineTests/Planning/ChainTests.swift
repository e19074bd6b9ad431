import Diagnostics
import Testing

@testable import Engine

/// The checks of a whole chain: needs, layers, outputs, secrets.
@Suite struct ChainTests {
  @Test(arguments: [
    ("- {parse: {}, id: a}\n- {extract-quotes: {}, needs: [a]}", [String]()),
    ("- {parse: {}, id: a, needs: [a]}", ["W015"]),
    ("- {parse: {}, id: a, needs: [b]}\n- {extract-quotes: {}, id: b, needs: [a]}", ["W015"]),
    ("- {parse: {}, id: a, needs: [b]}\n- {extract-quotes: {}, id: b}", ["W014"]),
    ("- {parse: {}, id: a}\n- {extract-quotes: {}, needs: [a, a]}", []),
    ("- parse\n- {extract-quotes: {}, needs: parse}", []),
  ])
  func needs(steps: String, codes: [String]) {
    #expect(load(steps: steps).codes == codes)
  }

  @Test(arguments: [
    ("- parse\n- extract-quotes", [String]()), ("- extract-quotes", ["W012"]),
    ("- parse\n- {run: [x], reads: [quotes]}", ["W012"]),
    ("- parse\n- {run: [x], writes: [facts]}\n- {run: [y], reads: [facts]}", []),
    ("- {run: [y], reads: [facts]}", ["W052"]),
    ("- {run: [y], writes: [text]}", ["W052"]), ("- {run: [y], writes: [Facts]}", ["W052"]),
  ])
  func layers(steps: String, codes: [String]) {
    #expect(load(steps: steps).codes == codes)
  }

  @Test(arguments: [
    ("a.html", "b.html", [String]()), ("a.html", "a.html", ["W016"]), ("a/b.html", "a//./b.html", ["W016"]),
    ("../a.html", "b.html", ["W017"]), ("/tmp/../a.html", "b.html", []), ("a/../../b.html", "c.html", ["W017"]),
    ("-", "-", []), ("a..b.html", "b.html", []), ("Out/", "b.html", ["W017"]),
    ("${{ article.slug }}.html", "${{ article.slug }}.html", ["W016"]),
    ("${{ article.slug }}.html", "${{ article.id }}.html", []),
  ])
  func outputs(first: String, second: String, codes: [String]) {
    let steps = "- parse\n- export: {as: html, to: \"\(first)\"}\n- export: {as: html, to: \"\(second)\"}"
    #expect(load(steps: steps).codes == codes)
  }

  @Test(arguments: [
    ("password=swordfish", true), ("--api-key=4f9a1c77e0", true), ("ghp_0123456789abcdef0123", true),
    ("password=$PASSWORD", false), ("token: see the wiki page", false), ("a sentence about a password", false),
    ("token=${{ params.t }}", false), ("sk-ip", false), ("monkey=bananas", false),
  ])
  func secrets(text: String, isSecret: Bool) {
    let loaded = load(steps: "- parse\n- run: [send, \"\(text)\"]", params: "{t: x}")
    #expect(loaded.codes == (isSecret ? ["W050"] : []))
  }

  @Test(arguments: [
    ("article.slug == 'a'", [String]()), ("params.n > 1", []), ("error.message == 'x'", ["W022"]),
    ("run.failed > 0", ["W022"]), ("quotes.count > 0", ["W021"]), ("structure.count > 0", []),
    ("article.headlin == 'x'", ["W021"]),
  ])
  func conditions(text: String, codes: [String]) {
    #expect(load(steps: "- parse\n- extract-quotes:\n  if: \(text)", params: "{n: 1}").codes == codes)
  }
}
