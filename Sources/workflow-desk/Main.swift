import WorkflowDesk

@main
struct Main {
  static func main() async { await DeskProgram.start() }
}
