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
}

/// Every rule of the toolkit, by code.
let allRules: [Rule] =
  (yamlRules + WorkflowRules.all + RunRules.all + PipeRules.all + MergeRules.all + OptionRules.all + ScheduleRules.all
  + builtinPlugins.flatMap(\.rules))
  .sorted { $0.code < $1.code }

/// Prints complaints: as text to standard error, in the other forms, which programs read, to standard output.
func printDiagnostics(_ diagnostics: [Diagnostic], as format: DiagnosticFormat = .text, color: ColorChoice = .auto) {
  switch format {
  case .text:
    let rendering = TextRendering(color: color.applies(toTerminal: Console.talksToTerminal))
    if !diagnostics.isEmpty { Console.say(rendering.render(diagnostics)) }
  case .json: Console.print(jsonLines(diagnostics))
  case .github: Console.print(gitHubAnnotations(diagnostics))
  case .sarif:
    var writer = JSONWriter(.pretty)
    writer.value(sarifLog(diagnostics, rules: allRules, version: toolVersion))
    Console.print(writer.text)
  }
}
