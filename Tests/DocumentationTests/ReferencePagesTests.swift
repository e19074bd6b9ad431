import BuiltinPlugins
import PluginKit
import TestSupport
import Testing

@testable import WorkflowCommand

/// The reference pages are what the code says: `UPDATE_DOCS=1` (or `make docs`) writes them anew.
@Suite struct ReferencePagesTests {
  @Test(arguments: builtinPlugins.map(\.name)) func pluginPage(name: String) throws {
    let entry = try #require(builtinPlugins.first { $0.name == name })
    try expectFile("docs/plugins/\(name).md", holds: pluginReference(entry), orUpdateWith: "UPDATE_DOCS")
  }

  /// That every plugin has its page is the test above, which may be writing a new one at this moment.
  @Test func everyPageHasItsPlugin() {
    let pages = Set(filesInRepository("docs/plugins", endingIn: ".md"))
    #expect(pages.subtracting(builtinPlugins.map { $0.name + ".md" }).isEmpty)
  }

  @Test func diagnosticsPage() throws {
    try expectFile("docs/diagnostics.md", holds: diagnosticsReference(), orUpdateWith: "UPDATE_DOCS")
  }

  @Test func schemaFile() throws {
    let schema = try TestSupport.Workflow("schema").expect().stdout
    try expectFile("docs/workflow.schema.json", holds: schema, orUpdateWith: "UPDATE_DOCS")
  }

  @Test func formatsPage() throws {
    try expectFile("docs/formats.md", holds: try formatsReference(), orUpdateWith: "UPDATE_DOCS")
  }

  @Test func commandsPage() throws {
    try expectFile("docs/commands.md", holds: try commandsReference(), orUpdateWith: "UPDATE_DOCS")
  }
}
