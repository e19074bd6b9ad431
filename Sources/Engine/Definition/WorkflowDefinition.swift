import Diagnostics
import Text
import YAML

/// A workflow file as it stands, read but not yet checked as a whole.
struct WorkflowDefinition {
  static let keys = [
    "name", "description", "params", "articles", "steps", "schedule", "watch", "on", "tests",
  ]

  var name = ""
  var about: String?
  var parameters: [ParameterDefinition] = []
  var articles: [Located<String>] = []
  var steps: [StepItem] = []
  var handlers: [HandlerEvent: [StepItem]] = [:]
  var schedule: ScheduleDefinition?
  var watch: Located<String>?
  var tests: [WorkflowTest] = []
}

/// An item of a list of steps: a step, or a file whose steps are put in its place.
enum StepItem {
  case step(StepDefinition)
  case include(Located<String>)
}

/// When a handler runs.
enum HandlerEvent: String, CaseIterable {
  case start
  case success
  case failure
  case finish
}

extension DefinitionReader {
  /// The workflow of a file's root node.
  mutating func workflow(_ root: YAMLNode) -> WorkflowDefinition? {
    guard root.mapping != nil else {
      complain(
        WorkflowRules.notAMapping, "a workflow must be a mapping with `name` and `steps`, not \(root.kind)", at: root)
      return nil
    }
    let members = members(root, of: "a workflow", known: WorkflowDefinition.keys)
    var workflow = WorkflowDefinition()
    for key in ["name", "steps"] where members[key] == nil {
      let place = source.location(root.range.lowerBound..<root.range.lowerBound)
      diagnostics.append(Diagnostic(WorkflowRules.missingKey, "the workflow has no `\(key)`", at: place))
    }
    workflow.name = members["name"].flatMap { text($0, "`name`")?.value } ?? ""
    workflow.about = members["description"].flatMap { text($0, "`description`")?.value }
    workflow.parameters = members["params"].map { parameters($0) } ?? []
    workflow.articles = members["articles"].map { texts($0, "`articles`") } ?? []
    workflow.steps = members["steps"].map { stepItems($0, "`steps`") } ?? []
    workflow.handlers = members["on"].map { handlers($0) } ?? [:]
    workflow.schedule = members["schedule"].flatMap { schedule($0) }
    workflow.watch = members["watch"].flatMap { text($0, "`watch`") }
    workflow.tests = members["tests"].map { tests($0) } ?? []
    return workflow
  }

  /// A list of steps, as `steps`, an `on` handler or an included file has it.
  mutating func stepItems(_ node: YAMLNode, _ what: String) -> [StepItem] {
    guard let items = node.sequence else {
      complain(WorkflowRules.wrongType, "\(what) must be a list of steps, not \(node.kind)", at: node)
      return []
    }
    if items.isEmpty { complain(WorkflowRules.missingKey, "\(what) lists no step", at: node) }
    return items.compactMap { stepItem($0) }
  }

  private mutating func stepItem(_ node: YAMLNode) -> StepItem? {
    guard let file = node["include"] else { return step(node).map(StepItem.step) }
    _ = members(node, of: "an include", known: ["include"])
    return text(file, "`include`").map(StepItem.include)
  }

  private mutating func handlers(_ node: YAMLNode) -> [HandlerEvent: [StepItem]] {
    let members = members(node, of: "`on`", known: HandlerEvent.allCases.map(\.rawValue))
    var handlers: [HandlerEvent: [StepItem]] = [:]
    for event in HandlerEvent.allCases {
      if let steps = members[event.rawValue] { handlers[event] = stepItems(steps, "`\(event.rawValue)`") }
    }
    return handlers
  }
}
