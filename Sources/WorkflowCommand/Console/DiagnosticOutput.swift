import ArgumentParser
import BuiltinPlugins
import Diagnostics
import Engine
import PluginKit
import Scheduling
import Text
import YAML

/// The forms in which complaints can be printed.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case github
  case sarif
  case vale
}

/// Every rule of the toolkit, by code.
let allRules: [Rule] =
  (yamlRules + WorkflowRules.all + RunRules.all + PipeRules.all + MergeRules.all + OptionRules.all + ScheduleRules.all
  + CheckRules.all + builtinPlugins.flatMap(\.rules))
  .sorted { $0.code < $1.code }

/// Prints complaints: as text to standard error, in the other forms, which programs read, to standard output.
///
/// - Parameter toStandardOutput: whether they are what was asked for, so that text goes to standard output too.
func printDiagnostics(
  _ diagnostics: [Diagnostic], as format: DiagnosticFormat = .text, color: ColorChoice = .auto,
  toStandardOutput: Bool = false
) {
  switch format {
  case .text:
    let isTerminal = toStandardOutput ? Console.printsToTerminal : Console.talksToTerminal
    let text = TextRendering(color: color.applies(toTerminal: isTerminal)).render(diagnostics)
    if diagnostics.isEmpty { return }
    if toStandardOutput { Console.print(text) } else { Console.say(text) }
  case .json: Console.print(jsonLines(diagnostics))
  case .github: Console.print(gitHubAnnotations(diagnostics))
  case .sarif:
    var writer = JSONWriter(.pretty)
    writer.value(sarifLog(diagnostics, rules: allRules, version: toolVersion))
    Console.print(writer.text)
  case .vale:
    var writer = JSONWriter(.pretty)
    writer.value(valeAlerts(diagnostics))
    Console.print(writer.text)
  }
}
