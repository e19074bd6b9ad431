import BuiltinPlugins
import Diagnostics
import Engine
import Foundation
import PluginKit
import Scheduling
import TestSupport
import Testing
import YAML

private let folder = "Tests/Fixtures/broken"

/// What is said of workflow files that are broken, one way each.
///
/// The rendered complaints are golden files, so that place, wording and suggestion are all reviewed like code.
/// `UPDATE_GOLDEN=1` writes them anew.
@Suite struct BrokenFilesTests {
  private static let names = filesInRepository(folder, endingIn: ".yaml").map { String($0.dropLast(5)) }

  @Test(arguments: names) func complaints(name: String) throws {
    let rendered = TextRendering().render(try diagnostics(name))
    try expectFile("\(folder)/\(name).txt", holds: rendered, orUpdateWith: "UPDATE_GOLDEN")
  }

  @Test(arguments: names) func everyBrokenFileIsComplainedOf(name: String) throws {
    #expect(try !diagnostics(name).isEmpty)
  }

  @Test func everyGoldenFileHasItsWorkflow() {
    #expect(filesInRepository(folder, endingIn: ".txt").map { String($0.dropLast(4)) } == Self.names)
  }

  /// Rules that no small workflow file can break.
  private static let unprovoked = [
    "Y004": "needs a file of 4 MB", "Y016": "needs 100 problems",
    "W060": "needs a run: see the tests of `workflow test`",
  ]

  @Test func everyRuleIsProvoked() throws {
    let seen = Set(try Self.names.flatMap(diagnostics).map(\.code))
    let rules = yamlRules + WorkflowRules.all + OptionRules.all + ScheduleRules.all
    let missing = rules.map(\.code).filter { !seen.contains($0) && Self.unprovoked[$0] == nil }
    #expect(missing == [])
    #expect(Self.unprovoked.keys.filter(seen.contains) == [])
  }

  @Test(arguments: names) func complaintsPointIntoTheFile(name: String) throws {
    for diagnostic in try diagnostics(name) {
      guard let place = diagnostic.location, place.line > 0 else { continue }
      let text = try bytes(place.file)
      let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      #expect(place.line <= max(1, lines.count))
      #expect(place.column >= 1 && place.column <= lines[min(place.line, lines.count) - 1].count + 1)
    }
  }

  private func diagnostics(_ name: String) throws -> [Diagnostic] {
    var loader = WorkflowLoader(registry: builtinPlugins) { try? bytes($0) }
    loader.settings = try settings(name)
    return loader.load(path: name + ".yaml").diagnostics
  }

  /// A first line `# --set NAME=VALUE` is taken as the command line.
  private func settings(_ name: String) throws -> [(name: String, value: String)] {
    let first = String(decoding: try bytes(name + ".yaml").prefix { $0 != 0x0A }, as: UTF8.self)
    guard first.hasPrefix("# --set ") else { return [] }
    let parts = first.dropFirst(8).split(separator: "=", maxSplits: 1)
    return [(String(parts[0]), String(parts[1]))]
  }
}

private func bytes(_ file: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(repositoryFolder)/\(folder)/\(file)")))
}
