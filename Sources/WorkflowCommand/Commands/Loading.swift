import Articles
import BuiltinPlugins
import Diagnostics
import Engine
import Files
import PluginKit
import Text

/// A loader over the built-in plugins that reads files from disk.
///
/// - Parameter settings: the `NAME=VALUE` of `--set`.
func workflowLoader(
  settings: [String] = [], articles: [String] = [], looksUpZones: Bool = true
) -> WorkflowLoader {
  var loader = WorkflowLoader(registry: builtinPlugins) { path in
    try? Files.readFile(Array(path.utf8), limit: 16 << 20).bytes
  }
  loader.settings = settings.map { setting in
    let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]), String(parts.count > 1 ? parts[1] : ""))
  }
  loader.looksUpZones = looksUpZones
  loader.articlesMayBeRecords = articles.contains { $0.hasSuffix(".json") || $0.hasSuffix(".jsonl") }
  return loader
}

/// A loader for what is selected.
func workflowLoader(_ selection: SelectionOptions, looksUpZones: Bool = true) -> WorkflowLoader {
  workflowLoader(
    settings: selection.parameters.settings, articles: selection.articles, looksUpZones: looksUpZones)
}

/// Loads a workflow file and prints what is wrong with it.
/// - Throws: ``Exit/usage`` when there is no such file, ``Exit/invalid`` when it holds an error.
func loadedWorkflow(
  _ path: String, _ loader: WorkflowLoader, format: DiagnosticFormat = .text, color: ColorChoice = .auto
) throws -> (plan: Plan, loaded: WorkflowLoader.Loaded) {
  guard loader.readFile(path) != nil else {
    Console.say("workflow: \(shownPath(path)): the workflow file cannot be read")
    throw Exit.usage
  }
  let loaded = loader.load(path: path)
  printDiagnostics(loaded.diagnostics, as: format, color: color)
  guard let plan = loaded.plan else { throw Exit.invalid }
  return (plan, loaded)
}

/// The layers whose types are known: for articles that come as records.
let knownLayers: [any Layer.Type] = builtinPlugins.flatMap(\.writes)

/// A path as it may be printed: control characters made visible.
func shownPath(_ path: String) -> String { visible(path) }
