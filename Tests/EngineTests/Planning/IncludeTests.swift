import Diagnostics
import Testing

@testable import Engine

/// Steps of other files.
@Suite struct IncludeTests {
  private static let desk = "name: desk\nsteps:\n  - include: house/rules.yaml\n  - summarize\n"

  @Test func includedStepsTakeTheIncludesPlace() throws {
    let loaded = load(["desk.yaml": Self.desk, "house/rules.yaml": "steps: [parse, extract-quotes]\n"])
    #expect(loaded.plan?.steps.map(\.id) == ["parse", "extract-quotes", "summarize"])
  }

  @Test func pathsAreRelativeToTheFileThatNamesThem() throws {
    let loaded = load([
      "desk.yaml": Self.desk, "house/rules.yaml": "steps:\n  - include: more/parse.yaml\n",
      "house/more/parse.yaml": "steps: [parse]\n",
    ])
    #expect(loaded.plan?.steps.map(\.id) == ["parse", "summarize"])
  }

  @Test func complaintsNameTheIncludedFile() {
    let loaded = load(["desk.yaml": Self.desk, "house/rules.yaml": "steps:\n  - parse\n  - extract-quote\n"])
    #expect(loaded.diagnostics.map(\.location?.file) == ["house/rules.yaml"])
    #expect(loaded.diagnostics.map(\.location?.line) == [3])
  }

  @Test func aCircleIsFoundThroughOtherFiles() {
    let loaded = load([
      "desk.yaml": Self.desk, "house/rules.yaml": "steps:\n  - include: b.yaml\n",
      "house/b.yaml": "steps:\n  - include: rules.yaml\n",
    ])
    #expect(loaded.codes == ["W041"])
    #expect(loaded.diagnostics.first?.message.contains("house/rules.yaml → house/b.yaml → house/rules.yaml") == true)
  }

  @Test func oneFileMayBeIncludedTwice() {
    let loaded = load([
      "desk.yaml": "name: desk\nsteps:\n  - include: p.yaml\n  - include: p.yaml\n", "p.yaml": "steps: [parse]\n",
    ])
    #expect(loaded.plan?.steps.map(\.id) == ["parse", "parse-2"])
  }
}
