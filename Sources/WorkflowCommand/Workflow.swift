public import ArgumentParser
import Files
import Text

/// The command line: `workflow SUBCOMMAND …`.
///
/// Data goes to standard output, talk to standard error. The exit codes are listed in ``Exit``.
public struct Workflow: ParsableCommand {
  /// Name, help and subcommands: all of them, unless the first argument names one.
  ///
  /// Each command says its name: to make it from the type's takes a millisecond in all.
  public static let configuration: CommandConfiguration = commandsNeeded(by: SystemProcess.arguments.dropFirst().first)

  /// The commands that a first argument leaves: the parser reads every command that it is told of before it looks at
  /// the arguments, a millisecond too, and only completion scripts need the others then.
  static func commandsNeeded(by argument: String?) -> CommandConfiguration {
    let name = argument == "completion" ? nil : argument
    let groups = groups.map { CommandGroup(name: $0.name, subcommands: $0.subcommands.named(name)) }
    let isKnown = groups.contains { !$0.subcommands.isEmpty }
    return CommandConfiguration(
      commandName: "workflow",
      abstract: "Run editorial workflows: from articles to a checked, structured, traceable record.",
      discussion: """
        First minute:  workflow run ARTICLE         shows what is in an article
                       workflow run FLOW.yaml       works the articles that a workflow names
                       workflow plugins             lists what steps can do
        """,
      version: toolVersion,
      subcommands: isKnown && name != nil ? [] : [Probe.self],
      groupedSubcommands: isKnown ? groups.filter { !$0.subcommands.isEmpty } : Self.groups)
  }

  private static var groups: [CommandGroup] {
    [
      CommandGroup(
        name: "Working articles",
        subcommands: [
          Run.self, Check.self, CompareCommand.self, ParseCommand.self, PlanCommand.self, Retry.self, Cancel.self,
        ]),
      CommandGroup(name: "Deciding", subcommands: [ReviewCommand.self]),
      CommandGroup(name: "Archives", subcommands: [PipeCommand.self, MergeCommand.self, QuotesCommand.self]),
      CommandGroup(
        name: "Writing workflows",
        subcommands: [New.self, Validate.self, Test.self, Graph.self, Plugins.self, SchemaCommand.self, Explain.self]),
      CommandGroup(
        name: "Looking back", subcommands: [DeskCommand.self, Status.self, History.self, Log.self, Prune.self]),
      CommandGroup(name: "By the clock", subcommands: [ScheduleCommand.self]),
      CommandGroup(name: "The command line", subcommands: [Completion.self]),
    ]
  }

  /// All defaults.
  public init() {}

  /// Reads the arguments, runs the command, and ends the process with a documented exit code.
  public static func start() -> Never {
    SystemProcess.settle()
    let arguments = SystemProcess.arguments
    // Without them the command would be taken for a bare `workflow`.
    guard !arguments.isEmpty else {
      Console.say("workflow: the system does not let the program read its arguments")
      end(Exit.ioError)
    }
    do {
      var command = try parseAsRoot(Array(arguments.dropFirst()))
      try command.run()
      end(Exit.done)
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    if let exit = error as? Exit { end(exit) }
    let message = fullMessage(for: error)
    if exitCode(for: error).isSuccess {
      Console.print(message)
      end(Exit.done)
    }
    // It repeats the arguments, which may hold anything.
    Console.say(visible(message, keepingLines: true))
    end(Exit.usage)
  }

  private static func end(_ exit: Exit) -> Never {
    exitProcess(Console.outputFailed && exit == .done ? Exit.ioError.code : exit.code)
  }
}

extension [any ParsableCommand.Type] {
  /// Those of that name; all for none.
  fileprivate func named(_ name: String?) -> Self {
    guard let name else { return self }
    return filter { $0.configuration.commandName == name }
  }
}
