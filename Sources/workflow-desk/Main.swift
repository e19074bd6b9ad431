import Files
import WorkflowCommand
import WorkflowDesk

/// The desk. Under another name it is the engine, so that a tarball needs one file for both: they share nearly all.
@main
struct Main {
  static func main() {
    let name = SystemProcess.arguments.first?.split(separator: "/").last ?? ""
    guard name.hasPrefix("workflow-desk") else { Workflow.start() }
    DeskProgram.start()
  }
}
