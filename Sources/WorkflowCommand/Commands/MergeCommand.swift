import ArgumentParser
import BuiltinPlugins
import Diagnostics
import Engine
import Files
import PluginKit
import Text

/// `workflow merge`: puts the answers of many pipes together.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Check that each line of an archive has one answer, and build tables of them.",
    discussion: """
      workflow merge Answers --input archive.jsonl --to Out/quotes.csv --to Out/all.jsonl --again again.jsonl

      Answers is a folder of what `workflow pipe` wrote, in any number of files and any order. Tables are written when
      no line is missing or answered twice and every answer is about the text of its line; lines without a record are
      written to --again, which `workflow pipe --numbered` takes as it is. Put its answers into the folder, merge again.

      Exit codes: 0 each line has one answer (errors are answers too), 1 lines are missing or doubled, or answers do not
      fit the input, 2 usage, 74 a file could not be read or written.
      """)

  @Argument(help: ArgumentHelp("The folder of the answers.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("What was worked, in the order of its lines; - for standard input.", valueName: "files"),
    completion: .file())
  var input: [String] = []

  @Option(help: "How many lines were worked, where the input is not at hand.")
  var lines: Int?

  @Option(
    name: .customLong("to"), parsing: .singleValue,
    help: ArgumentHelp("Write all articles in the format of this ending; - for JSON Lines.", valueName: "file"),
    completion: .file())
  var outputs: [String] = []

  @Option(name: .customLong("as"), help: ArgumentHelp("The format, where no ending tells it.", valueName: "format"))
  var format: String?

  @Option(name: .customLong("of"), help: ArgumentHelp("What tables have a row for: quotes …", valueName: "rows"))
  var table: String?

  @Option(help: ArgumentHelp("Write the lines without a record.", valueName: "file"), completion: .file())
  var again: String?

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if let lines, lines < 0 { throw ValidationError("--lines takes a number from 0 on.") }
    if lines != nil, !input.isEmpty { throw ValidationError("--lines is for when there is no --input.") }
    if again != nil, input.isEmpty { throw ValidationError("--again copies lines of the input: name it with --input.") }
    if talk.json, outputs.contains("-") { throw ValidationError("--json and --to - both go to standard output.") }
    if let output = outputs.first(where: { $0.contains("${{") }) {
      throw ValidationError("--to writes one file of all articles; “\(shownPath(output))” would be many.")
    }
  }

  func run() throws {
    guard FileStatus(Array(folder.utf8))?.kind == .folder else {
      Console.say("workflow: \(shownPath(folder)): there is no such folder")
      throw Exit.usage
    }
    let outcome = Merge(try request()).run()
    printDiagnostics(outcome.diagnostics, color: talk.color)
    if case .ioError(let message) = outcome.ending { Console.say("workflow: \(visible(message))") }
    if talk.json { Console.print(mergeJSON(outcome).compact) } else if !talk.quiet { Console.say(summary(outcome)) }
    throw Exit(code: outcome.exitCode)
  }

  private func request() throws -> MergeRequest {
    var request = MergeRequest(folder: Array(folder.utf8))
    request.inputs = input.map { Array($0.utf8) }
    request.lines = lines
    request.again = try again.map(absolute)
    request.layerTypes = knownLayers
    for output in outputs {
      request.exports.append((try exporter(output), output == "-" ? output : try absolute(output)))
    }
    return request
  }

  /// The exporter of a path, with options as a workflow file would give them.
  private func exporter(_ path: String) throws -> any Exporter {
    var options: JSONObject = ["to": .string(path)]
    if let format { options.append("as", .string(format)) }
    if let table { options.append("of", .string(table)) }
    let made = builtinPlugins.first(where: \.isExporter)?.make(OptionValue(.object(options)))
    printDiagnostics(made?.diagnostics ?? [], color: talk.color)
    guard let exporter = made?.exporter else { throw Exit.usage }
    return exporter
  }

  private func absolute(_ path: String) throws -> String {
    String(utf8: joined(path.hasPrefix("/") ? [] : try SystemProcess.currentFolder(), Array(path.utf8)))
  }

  private func summary(_ outcome: MergeOutcome) -> String {
    var parts = ["\(outcome.lines) lines: \(outcome.records) records", "\(outcome.errors) errors"]
    if outcome.missing > 0 { parts.append("\(outcome.missing) without an answer") }
    if outcome.doubled > 0 { parts.append("\(outcome.doubled) answered twice") }
    if outcome.misplaced > 0 { parts.append("\(outcome.misplaced) answers to other texts") }
    if outcome.broken > 0 { parts.append("\(outcome.broken) that are no answers") }
    let noTable = outcome.ending == .incomplete && !outputs.isEmpty ? "; no table was written" : ""
    return parts.joined(separator: ", ") + noTable
  }
}

/// What came of a merge, as JSON.
private func mergeJSON(_ outcome: MergeOutcome) -> JSONValue {
  [
    "lines": .integer(outcome.lines), "records": .integer(outcome.records), "errors": .integer(outcome.errors),
    "settled": .integer(outcome.settled), "missing": .integer(outcome.missing), "doubled": .integer(outcome.doubled),
    "misplaced": .integer(outcome.misplaced), "broken": .integer(outcome.broken),
    "outputs": .array(outcome.outputs.map(JSONValue.string)), "exit_code": .integer(Int(outcome.exitCode)),
  ]
}
