import Diagnostics
import Engine

/// What `workflow run ARTICLE` does without a workflow file.
private let digestWorkflow = """
  name: digest
  description: What is in an article, for the first look.
  steps:
    - parse
    - extract-quotes
    - detect-corrections
    - summarize: {sentences: 3}

  """

/// What `workflow parse ARTICLE` does.
private let parseWorkflow = """
  name: parse
  description: What an article is made of.
  steps:
    - parse

  """

/// What `workflow compare` does to each version first.
private let comparisonWorkflow = """
  name: compare
  description: What a comparison of versions rests on.
  steps:
    - parse
    - extract-quotes
    - detect-corrections

  """

/// The plan of the built-in digest.
func digestPlan(_ selection: SelectionOptions) throws -> Plan {
  try digestPlan(workflowLoader(selection, looksUpZones: false))
}

/// The plan of the built-in digest, by a loader that knows of the articles.
func digestPlan(_ loader: WorkflowLoader) throws -> Plan {
  try builtInPlan(digestWorkflow, "the built-in digest", loader)
}

/// The plan of `workflow parse`.
func parsePlan(_ selection: SelectionOptions) throws -> Plan {
  try builtInPlan(parseWorkflow, "the built-in workflow", workflowLoader(selection, looksUpZones: false))
}

/// The plan of `workflow compare` for one version.
func comparisonPlan(_ article: String) throws -> Plan {
  try builtInPlan(
    comparisonWorkflow, "the built-in workflow", workflowLoader(articles: [article], looksUpZones: false))
}

private func builtInPlan(_ workflow: String, _ name: String, _ loader: WorkflowLoader) throws -> Plan {
  let loaded = loader.load(Array(workflow.utf8), file: name, folder: "")
  printDiagnostics(loaded.diagnostics)
  guard var plan = loaded.plan else { throw Exit.usage }
  plan.file = nil
  return plan
}

/// What to try after the first look.
func digestHints(_ selection: SelectionOptions, _ paint: Paint) -> String {
  let article = selection.articles.first.map(shellWord) ?? "ARTICLE"
  let hints = [
    ("workflow run \(article) --json", "the whole record, every span with its place in the file"),
    ("workflow new workflow my-desk", "a workflow file of your own to start from"),
    ("workflow plugins", "all that a workflow can do"),
  ]
  let width = hints.map(\.0.count).max() ?? 0
  let lines = hints.map { "  \($0.0)\(String(repeating: " ", count: width - $0.0.count + 2))\(paint.dim($0.1))" }
  return "\n" + paint.dim("Nothing was written. Try next:") + "\n" + lines.joined(separator: "\n")
}

/// A path as a word of a shell command.
private func shellWord(_ path: String) -> String {
  let plain = path.unicodeScalars.allSatisfy {
    ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
      || "-._/+,".unicodeScalars.contains($0)
  }
  return plain
    ? path
    : "'" + shownPath(path).split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
