import ArgumentParser
import Diagnostics
import Engine
import Text

/// `workflow graph`: the steps of a workflow as a picture.
struct Graph: ParsableCommand {
  /// The forms a graph can have.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text
    case mermaid
    case dot
  }

  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Draw the steps of a workflow: as text, Mermaid or DOT.")

  @Argument(help: "A workflow file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(name: .customLong("as"), help: "The form: text, mermaid or dot.")
  var form = Form.text

  @OptionGroup var parameters: SettingOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let (plan, _) = try loadedWorkflow(file, workflowLoader(settings: parameters.settings), color: talk.color)
    let graph = StepGraph(plan)
    if talk.json { return graph.json.forEach { Console.print($0.compact) } }
    switch form {
    case .text: Console.print(graph.text)
    case .mermaid: Console.print(graph.mermaid)
    case .dot: Console.print(graph.dot)
    }
  }
}
