import BuiltinPlugins
import Diagnostics

@testable import Engine

/// A workflow of files in memory; `desk.yaml` is loaded.
func load(
  _ files: [String: String], settings: [(name: String, value: String)] = [], records: Bool = false
) -> WorkflowLoader.Loaded {
  var loader = WorkflowLoader(registry: builtinPlugins) { files[$0].map { Array($0.utf8) } }
  loader.settings = settings
  loader.articlesMayBeRecords = records
  return loader.load(path: "desk.yaml")
}

/// A workflow with these steps, indented by two spaces.
func load(steps: String, params: String = "{}", settings: [(name: String, value: String)] = []) -> WorkflowLoader.Loaded
{
  let lines = steps.split(separator: "\n").map { "  \($0)\n" }.joined()
  return load(["desk.yaml": "name: desk\nparams: \(params)\nsteps:\n\(lines)"], settings: settings)
}

extension WorkflowLoader.Loaded {
  /// The codes of the complaints.
  var codes: [String] { diagnostics.map(\.code) }
}
