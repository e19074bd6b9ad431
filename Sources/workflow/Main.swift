import WorkflowCommand

@main
struct Main {
  static func main() async { await Workflow.start() }
}
