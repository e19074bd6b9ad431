import Foundation
import TestSupport
import Testing

/// What a plugin is made of, as the build finds it: results of earlier runs are believed as long as that is the same.
@Suite struct FingerprintTests {
  /// A package of three plugins: one uses another, and a module that rests on a second one.
  private func desk() throws -> Desk {
    try Desk([
      "Plugins/Count/Count.swift": "import Words\n\npublic struct Count: Plugin {}\n",
      "Plugins/Count/stop.yaml": "[the, a]\n", "Plugins/Count/README.md": "Counts.\n",
      "Plugins/Sum/Sum.swift": "public struct Sum: Plugin {}\nlet part = CountHelper.self\n",
      "Plugins/Count/CountHelper.swift": "enum CountHelper {}\n",
      "Plugins/Other/Other.swift": "public struct Other: Plugin {}\n",
      "Words/Words.swift": "public import Letters\n\npublic struct Word {}\n", "Letters/Letters.swift": "let a = 1\n",
      "Unused/Unused.swift": "let b = 1\n",
    ])
  }

  /// The fingerprint of each plugin.
  private func fingerprints(_ desk: Desk) throws -> [String: String] {
    let own = desk.files.filter { $0.hasPrefix("Plugins/") }.map(desk.path)
    let others = desk.files.filter { ["Words", "Letters", "Unused"].contains($0.prefix { $0 != "/" }) }
      .map { "\($0.prefix { $0 != "/" })\t\(desk.path($0))" }
    try desk.write("list", (own + others).joined(separator: "\n"))
    let generator = URL(fileURLWithPath: binaryPath).deletingLastPathComponent().path + "/registry-generator"
    let answer = try shell("'\(generator)' BuiltinPlugins \"$PWD/Plugins\" list out", in: desk)
    #expect(answer.code == 0, "\(answer.stderr)")
    let rows = (desk.text("out") ?? "").split(separator: "\n").filter { $0.contains("PluginEntry(") }
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let texts = row.split(separator: "\"")
        return (String(texts[1]), String(texts[3]))
      })
  }

  /// Changes a file and says which plugins are no longer what they were.
  private func changed(by file: String, _ text: String) throws -> [String] {
    let desk = try desk()
    let before = try fingerprints(desk)
    #expect(before.count == 3 && before.values.allSatisfy { $0.utf8.count == 16 })
    try desk.write(file, text)
    let after = try fingerprints(desk)
    return before.keys.filter { before[$0] != after[$0] }.sorted()
  }

  @Test(arguments: [
    ("Plugins/Count/Count.swift", ["Count", "Sum"]), ("Plugins/Count/stop.yaml", ["Count", "Sum"]),
    ("Plugins/Sum/Sum.swift", ["Sum"]), ("Words/Words.swift", ["Count", "Sum"]),
    ("Letters/Letters.swift", ["Count", "Sum"]), ("Unused/Unused.swift", []), ("Plugins/Count/README.md", []),
    ("Plugins/Count/More.swift", ["Count", "Sum"]), ("Plugins/Other/Other.swift", ["Other"]),
  ])
  func aChangeChangesWhatRestsOnIt(_ file: String, _ plugins: [String]) throws {
    let name = file.split(separator: "/").last?.split(separator: ".").first ?? ""
    let text = file.hasSuffix("yaml") ? "[the]\n" : "import Words\n\npublic struct \(name): Plugin {}\n// new\n"
    #expect(
      try changed(by: file, file.hasPrefix("Plugins/Sum") ? text + "let part = CountHelper.self\n" : text) == plugins)
  }

  @Test func theFolderOfTheSourcesDoesNotMatter() throws {
    #expect(try fingerprints(try desk()) == (try fingerprints(try desk())))
  }

  @Test func everyPluginHasOne() throws {
    let answer = try Workflow("plugins", "--json").expect()
    let rows = answer.stdout.split(separator: "\n")
    #expect(rows.count > 4 && rows.allSatisfy { $0.contains(#""fingerprint":""#) })
  }
}
