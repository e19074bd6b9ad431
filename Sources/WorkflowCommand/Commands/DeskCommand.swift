import ArgumentParser
import Files

/// `workflow desk`: starts the desk, which is a program of its own.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Show a folder’s runs, articles and quotes in a browser.",
    discussion: """
      workflow desk          the current folder
      workflow desk FOLDER   another one; further options as `workflow-desk --help` has them

      The desk is a program of its own, workflow-desk, which stands beside this one: `make desk` builds it.
      """)

  @Argument(
    parsing: .captureForPassthrough, help: ArgumentHelp("Given to the desk.", valueName: "arguments"),
    completion: .directory)
  var arguments: [String] = []

  func run() throws {
    if arguments == ["--help"] || arguments == ["-h"] { throw CleanExit.helpRequest(self) }
    let own = SystemProcess.program
    let folder = own.lastIndex(of: "/").map { own[...$0] } ?? ""
    let program = ChildProcess.program("workflow-desk", in: SystemProcess.environment)
    for candidate in [folder + "workflow-desk", program] where candidate.utf8.contains(UInt8(ascii: "/")) {
      // Returns only where the program is not there.
      SystemProcess.become(candidate, arguments)
    }
    Console.say(
      """
      workflow: the desk is not built: workflow-desk does not stand beside this program
      help: in the toolkit's folder, run: make desk
      """)
    throw Exit.usage
  }
}
