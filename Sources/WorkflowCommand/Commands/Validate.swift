import ArgumentParser
import Diagnostics
import Engine

/// `workflow validate`: checks workflow files whole and says all that is wrong with them.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check workflow files without running them.",
    discussion: """
      Prints all complaints at once. Exit code 3 if a file has an error, 2 if it cannot be read. With --fix, old forms, \
      words of other tools with one meaning, tabs and missing quotes around ${{ }} are first rewritten; everything else \
      stays as it is to the byte.
      """)

  @Argument(help: "Workflow files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Option(help: "The form of complaints: text, json, github, sarif or vale.")
  var format = DiagnosticFormat.text

  @Flag(help: "Rewrite what is certain, then check.")
  var fix = false

  @Flag(help: "With --fix: show what would change, and write nothing.")
  var dryRun = false

  @OptionGroup var parameters: SettingOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let loader = workflowLoader(settings: parameters.settings)
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix") }
    if fix {
      for file in files { try WorkflowFix(file: file, loader: loader, dryRun: dryRun).make() }
      if dryRun { return }
    }
    var diagnostics: [Diagnostic] = []
    var unreadable = false
    for file in files {
      unreadable = unreadable || loader.readFile(file) == nil
      diagnostics += loader.load(path: file).diagnostics
    }
    printDiagnostics(diagnostics, as: talk.json ? .json : format, color: talk.color)
    if unreadable { throw Exit.usage }
    if diagnostics.hasErrors { throw Exit.invalid }
    if format == .text, !talk.json, !talk.quiet {
      Console.say(files.count == 1 ? "\(shownPath(files[0])) is fine." : "All files are fine.")
    }
  }
}
