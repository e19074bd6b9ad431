import BuiltinPlugins
import Diagnostics
import Engine
import Testing

/// Files that are large or endless on purpose: an answer, and soon.
@Suite struct HostileFilesTests {
  @Test func aFileOfFiveMegabytesIsRefused() {
    #expect(codes("name: desk\nsteps: [parse]\n#" + String(repeating: "x", count: 5 << 20)) == ["Y004"])
  }

  @Test func afterAHundredProblemsItStops() {
    let keys = String(repeating: "name: desk\n", count: 200)
    #expect(codes(keys).contains("Y016"))
    #expect(codes(keys).count <= 102)
  }

  @Test func aThousandUnknownPluginsAreAllNamed() {
    let steps = (0..<1000).map { "  - plugin-\($0)\n" }.joined()
    #expect(codes("name: desk\nsteps:\n" + steps).count == 1000)
  }

  @Test func aLongTextWithManyExpressionsIsRead() {
    let text = String(repeating: "${{ params.x }} ", count: 20_000)
    #expect(codes("name: desk\nparams: {x: 1}\nsteps:\n  - parse\n  - run: [echo, \"\(text)\"]\n") == [])
  }

  @Test(arguments: ["not ", "("]) func deepExpressionsAreRefused(nesting: String) {
    let condition = String(repeating: nesting, count: 100_000) + "true"
    #expect(codes("name: desk\nsteps:\n  - parse:\n    if: \(condition)\n") == ["W020"])
  }

  @Test(arguments: ["true or ", "true and "]) func endlessExpressionsAreRefused(part: String) {
    let condition = String(repeating: part, count: 100_000) + "true"
    #expect(codes("name: desk\nsteps:\n  - parse:\n    if: \(condition)\n") == ["W020"])
  }

  private func codes(_ text: String) -> [String] {
    WorkflowLoader(registry: builtinPlugins) { _ in nil }
      .load(Array(text.utf8), file: "desk.yaml", folder: "").diagnostics.map(\.code)
  }
}
