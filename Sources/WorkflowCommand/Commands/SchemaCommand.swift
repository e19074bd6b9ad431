import ArgumentParser
import BuiltinPlugins
import Text

/// `workflow schema`: the JSON Schema of workflow files.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of workflow files, for editors that complete from it.",
    discussion: "In a workflow file: # yaml-language-server: $schema=workflow.schema.json")

  func run() {
    var writer = JSONWriter(.pretty)
    writer.value(workflowSchema(builtinPlugins))
    Console.print(writer.text)
  }
}
