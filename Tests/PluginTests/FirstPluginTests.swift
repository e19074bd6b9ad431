import Articles
import BuiltinPlugins
import Diagnostics
import Foundation
import PluginKit
import TestSupport
import Testing
import Text

/// The plugin that `docs/first-plugin.md` leads to is `CountHedges.swift` beside this file, and it does what the page says.
@Suite struct FirstPluginTests {
  private let entry = PluginEntry(CountHedges.self, folder: "CountHedges", fingerprint: "the guide's")

  private func text(_ file: String) throws -> String {
    try String(contentsOfFile: repositoryFolder + "/" + file, encoding: .utf8)
  }

  @Test func thePageShowsThePlugin() throws {
    let page = try text("docs/first-plugin.md")
    #expect(page.contains("```swift\n\(try text("Tests/PluginTests/CountHedges.swift"))```\n"))
  }

  @Test func itsExampleHolds() throws {
    for example in entry.examples {
      #expect(try failures(of: example, in: entry, registry: builtinPlugins) == [])
    }
  }

  private func plugin(_ list: JSONValue) throws -> CountHedges {
    var options = CountHedges.Options()
    options.words = try DataFile(option: OptionValue(.file(path: "hedges.yaml", data: list)))
    return try CountHedges(options)
  }

  @Test func aNewsroomsOwnWordsAreAdded() throws {
    var article = article("Ferry returns\n\nPerhaps it sails; it may not.")
    try work(&article, [("parse", [:])], registry: builtinPlugins)
    var context = testContext()
    try plugin(["words": ["perhaps"]]).run(&article, &context)
    #expect(article[CountHedgesLayer.self]?.words == 2)
    let problem = #expect(throws: Diagnostic.self) { try plugin(["wrods": ["perhaps"]]) }
    #expect(problem?.code == "H102" && problem?.message == "hedges.yaml has no list “words”")
  }
}
