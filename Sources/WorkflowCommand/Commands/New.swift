import ArgumentParser
import Files

/// `workflow new`: something to start from.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a workflow or a plugin to start from.",
    subcommands: [NewWorkflow.self, NewPlugin.self])
}

/// `workflow new workflow NAME`: a commented workflow file.
struct NewWorkflow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workflow", abstract: "Write a workflow file, NAME.yaml, to start from.")

  @Argument(help: "The workflow's name: small letters, digits, dashes.")
  var name: String

  @Option(help: "The folder to write it into.", completion: .directory)
  var into = "."

  func run() throws {
    guard isDashedName(name) else {
      throw ValidationError("A workflow's name has small letters, digits and dashes: morning-quotes")
    }
    try writeNew([(name + ".yaml", workflowTemplate(name))], into: into)
    Console.say("Wrote \(shownPath(into + "/" + name)).yaml. Try: workflow validate \(shownPath(name)).yaml")
  }
}

/// `workflow new plugin NAME`: a folder in `Plugins/` that compiles, is tested and is listed.
struct NewPlugin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin", abstract: "Write a plugin to start from, into Plugins/ of the repository.",
    discussion: "The next build finds it: nothing else is to be edited.")

  @Argument(help: "The plugin's name as workflows use it: small letters, digits, dashes.")
  var name: String

  @Option(help: "The repository.", completion: .directory)
  var repository = "."

  func run() throws {
    guard isDashedName(name) else {
      throw ValidationError("A plugin's name has small letters, digits and dashes: count-words")
    }
    guard FileStatus(Array((repository + "/Plugins").utf8))?.kind == .folder else {
      throw ValidationError(
        "\(shownPath(repository)) has no folder Plugins: run this in the toolkit's repository, or name it with --repository."
      )
    }
    let type = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    try writeNew([("\(type).swift", pluginTemplate(type: type, layer: name))], into: "\(repository)/Plugins/\(type)")
    Console.say("Wrote Plugins/\(type)/\(type).swift. `make build` builds it, `make test` runs its example.")
  }
}

/// Whether a name has small letters, digits and single dashes, and begins with a letter.
private func isDashedName(_ name: String) -> Bool {
  let parts = name.split(separator: "-", omittingEmptySubsequences: false)
  let isPlain = parts.allSatisfy { part in
    !part.isEmpty && part.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
  }
  return isPlain && name.utf8.count <= 60 && name.unicodeScalars.first.map { ("a"..."z").contains($0) } == true
}
