import Testing
import ArgumentParser
import TestSupport
import Testing

@testable import WorkflowCommand

/// The page of commands: what `--help` of each prints.
func commandsReference() throws -> String {
  var parts = ["# Commands", fenced(try help([]), "text")]
  for command in documentedCommands {
    parts += ["## workflow \(command.joined(separator: " "))", fenced(try help(command), "text")]
  }
  parts.append("_This page is made from the help texts._")
  return parts.joined(separator: "\n\n") + "\n"
}

/// Every command that help shows, commands of commands included.
var documentedCommands: [[String]] {
  WorkflowCommand.Workflow.configuration.subcommands.filter { $0.configuration.shouldDisplay }.flatMap {
    command -> [[String]] in
    let name = command._commandName
    return [[name]] + command.configuration.subcommands.map { [name, $0._commandName] }
  }
}

private func help(_ command: [String]) throws -> String {
  try TestSupport.Workflow(command + ["--help"]).with("COLUMNS", "100").expect().stdout
}
