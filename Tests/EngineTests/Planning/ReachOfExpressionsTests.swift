import Diagnostics
import Testing

@testable import Engine

/// Where an expression may speak of what: options know parameters, steps their article, handlers the run.
@Suite struct ReachOfExpressionsTests {
  private static let paths = ["params.n", "article.slug", "structure.count", "run.id", "run.failed", "error.message"]

  /// What stands at a place, with a path in it, and the paths that are known there.
  struct Place: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let steps: String
    let known: Set<String>
  }

  private static let places = [
    Place(testDescription: "an option", steps: "- parse: {language: \"${{ PATH }}\"}", known: ["params.n"]),
    Place(
      testDescription: "an output", steps: "- parse\n- export: {as: html, to: \"Out/${{ PATH }}.html\"}",
      known: ["params.n", "article.slug", "structure.count"]),
    Place(
      testDescription: "a condition", steps: "- parse\n- summarize:\n  if: PATH != null",
      known: ["params.n", "article.slug", "structure.count"]),
    Place(
      testDescription: "an argument", steps: "- parse\n- run: [check, \"${{ PATH }}\"]\n  writes: [facts]",
      known: ["params.n", "article.slug", "structure.count"]),
    Place(
      testDescription: "a variable", steps: "- parse\n- run: [check]\n  env: {A: \"${{ PATH }}\"}\n  writes: [facts]",
      known: ["params.n", "article.slug", "structure.count"]),
    Place(
      testDescription: "an input", steps: "- parse\n- run: [check]\n  inputs: [\"*${{ PATH }}\"]\n  writes: [facts]",
      known: ["params.n"]),
  ]

  @Test(arguments: places, paths) func inSteps(place: Place, path: String) {
    let loaded = load(steps: place.steps.replacing("PATH", with: path), params: "{n: en}")
    let isKnown = place.known.contains(path)
    #expect(loaded.codes.isEmpty == isKnown, "\(loaded.diagnostics.map(\.message))")
    if !isKnown {
      #expect(loaded.codes == ["W022"] || (path == "structure.count" && loaded.codes == ["W021"]), "\(loaded.codes)")
      #expect(loaded.diagnostics.first?.message.contains(path.prefix { $0 != "." }) == true)
    }
  }

  @Test(arguments: ["start", "success", "failure", "finish"], paths) func inHandlers(event: String, path: String) {
    let loaded = load([
      "desk.yaml": "params: {n: 3}\nsteps: [parse]\non: {\(event): [{run: [tell, \"${{ \(path) }}\"]}]}\n"
    ])
    #expect(loaded.codes.isEmpty == Self.isKnown(path, on: event), "\(loaded.diagnostics.map(\.message))")
    guard path == "error.message", let said = loaded.diagnostics.first else { return }
    #expect(said.code == "W022" && said.message.hasSuffix("is known in `on: failure` and `on: finish` only"))
  }

  /// A handler knows the run; of an error only those that may run after one.
  private static func isKnown(_ path: String, on event: String) -> Bool {
    if path.hasPrefix("error") { return event == "failure" || event == "finish" }
    return !path.hasPrefix("article") && !path.hasPrefix("structure")
  }

  /// The condition and the variables of a handler know what its arguments know.
  @Test(
    arguments: ["start", "success", "failure", "finish"],
    paths.flatMap { ["if: \"\($0) != null\"", "if: \"${{ \($0) != null }}\"", "env: {A: \"${{ \($0) }}\"}"] })
  func besideHandlers(event: String, key: String) throws {
    let path = try #require(Self.paths.first { key.contains($0) })
    let loaded = load(["desk.yaml": "params: {n: 3}\nsteps: [parse]\non: {\(event): [{run: [tell], \(key)}]}\n"])
    #expect(loaded.codes.isEmpty == Self.isKnown(path, on: event), "\(loaded.diagnostics.map(\.message))")
  }

  /// The caret stands under the path, wherever in the text it is.
  @Test(arguments: [
    ("Out/${{ article.slg }}.html", 9), ("${{ article.slg }}", 5), ("é${{ article.slg }}", 6),
    ("${{ article.slug }}/${{ article.slg }}", 25), ("${{ slug(article.slg) }}", 10),
    ("${{default(article.slug,article.slg)}}", 25),
  ])
  func whereAPathIsWrong(text: String, column: Int) {
    let said = load(["desk.yaml": "steps:\n- parse\n- export:\n    as: html\n    to: \"\(text)\"\n"]).diagnostics
    #expect(said.map(\.code) == ["W021"])
    #expect(said.first?.location?.line == 5)
    #expect(said.first?.location?.column == column + "    to: \"".count, "\(said.first?.location?.column ?? 0)")
    #expect(said.first?.location?.length == "article.slg".count)
    #expect(said.first?.help == "did you mean “article.slug”?")
  }

  /// A layer is known from the step on that writes it.
  @Test(arguments: [
    ("- parse\n- extract-quotes\n- summarize:\n  if: quotes.count > 0", [String]()),
    ("- parse\n- summarize:\n  if: quotes.count > 0\n- extract-quotes", ["W021"]),
    ("- parse\n- extract-quotes:\n  if: quotes.count > 0", ["W021"]),
    ("- parse\n- run: [x]\n  writes: [facts]\n- summarize:\n  if: facts.count > 0", []),
    ("- parse\n- run: [x]\n  writes: [facts]\n- summarize:\n  if: facts.any(anything == 'x')", []),
    ("- parse\n- extract-quotes\n- summarize:\n  if: people.count > 2", []),
  ])
  func layersAreKnownFromTheirStepOn(steps: String, codes: [String]) { #expect(load(steps: steps).codes == codes) }
}
