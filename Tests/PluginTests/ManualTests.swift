import BuiltinPlugins
import Foundation
import PluginKit
import TestSupport
import Testing

/// What every plugin owes its users, checked for all of them, those of tomorrow included.
@Suite struct ManualTests {
  @Test(arguments: builtinPlugins.flatMap { entry in entry.examples.map { (entry.name, $0.title) } })
  func examplesShowWhatHappens(plugin: String, title: String) throws {
    let entry = try #require(builtinPlugins.first { $0.name == plugin })
    let example = try #require(entry.examples.first { $0.title == title })
    #expect(try failures(of: example, in: entry, registry: builtinPlugins) == [])
  }

  @Test(arguments: builtinPlugins.map(\.name))
  func everyPluginIsExplained(plugin: String) throws {
    let entry = try #require(builtinPlugins.first { $0.name == plugin })
    #expect(!entry.summary.isEmpty && entry.summary.hasSuffix("."))
    #expect(!entry.examples.isEmpty)
    #expect(entry.options.allSatisfy { !$0.about.isEmpty })
    #expect(Set(entry.options.map(\.name)).count == entry.options.count)
    #expect(Set(entry.examples.map(\.title)).count == entry.examples.count)
  }

  @Test func registryHoldsTheFoldersOfPlugins() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folders = try FileManager.default.contentsOfDirectory(
      at: root.appending(path: "Plugins"), includingPropertiesForKeys: [.isDirectoryKey])
    let names = folders.filter(\.hasDirectoryPath).map(\.lastPathComponent).sorted()
    #expect(builtinPlugins.map(\.folder) == names)
  }

  @Test func layersHaveOneWriter() {
    let written = builtinPlugins.flatMap(\.layersWritten)
    #expect(Set(written).count == written.count)
  }
}
