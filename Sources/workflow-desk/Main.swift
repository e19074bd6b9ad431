import Files
import WorkflowCommand
import WorkflowDesk

/// The desk; under another name the engine, so that a tarball needs one file for both, which share nearly all.
@main
struct Main {
  static func main() {
    let name = SystemProcess.arguments.first?.split(separator: "/").last ?? ""
    guard name.hasPrefix("workflow-desk") else { Workflow.start() }
    DeskProgram.start()
  }
}
