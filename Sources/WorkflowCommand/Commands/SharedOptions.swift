import ArgumentParser

/// Flags that most commands take.
struct TalkOptions: ParsableArguments {
  @Option(help: "Colour the output: auto, always or never.")
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "Say nothing but complaints.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more: a line for each article.")
  var verbose = false

  @Flag(help: "Print machine-readable JSON.")
  var json = false

  @Flag(help: "Never ask anything.")
  var noInput = false

  /// Styles for what goes to standard output.
  var outputPaint: Paint { Paint(isOn: color.applies(toTerminal: Console.printsToTerminal)) }

  /// Styles for what goes to standard error.
  var talkPaint: Paint { Paint(isOn: color.applies(toTerminal: Console.talksToTerminal)) }
}

/// Parameters set on the command line.
struct SettingOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("Set a parameter of the workflow.", valueName: "name=value"))
  var settings: [String] = []

  func validate() throws {
    for setting in settings where !setting.contains("=") {
      throw ValidationError("--set takes NAME=VALUE, not “\(shownPath(setting))”.")
    }
  }
}

/// What to run: a workflow file, articles, parameters.
struct SelectionOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A workflow file (.yaml, .yml), then articles: files, folders, globs, record files, - for standard input.",
      valueName: "inputs"),
    completion: .file())
  var inputs: [String] = []

  @OptionGroup var parameters: SettingOptions

  @Option(
    help: ArgumentHelp("A list of articles, one path a line; - for standard input.", valueName: "list"),
    completion: .file())
  var filesFrom: String?

  /// The workflow file: a first input that ends in `.yaml` or `.yml`.
  var workflowFile: String? {
    inputs.first.flatMap { isWorkflowFile($0) ? $0 : nil }
  }

  /// The articles: all inputs but the workflow file.
  var articles: [String] { workflowFile == nil ? inputs : Array(inputs.dropFirst()) }
}
