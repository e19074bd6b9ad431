import WorkflowCommand

@main
struct Main {
  static func main() { Workflow.start() }
}
