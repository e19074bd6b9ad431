import Diagnostics
import Text
import YAML

/// A workflow file as it stands, read but not yet checked as a whole.
struct WorkflowDefinition {
  static let keys = [
    "name", "description", "params", "articles", "steps", "defaults", "schedule", "watch", "on", "tests",
  ]

  var name = ""
  var about: String?
  var parameters: [ParameterDefinition] = []
  var articles: [Located<String>] = []
  var converters: [ConverterDefinition] = []
  var steps: [StepItem] = []
  var defaults = StepWays()
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
        WorkflowRules.notAMapping, "a workflow must be a mapping with `steps`, not \(root.kind)", at: root,
        help: root.sequence == nil ? nil : "put `steps:` above the list")
      return nil
    }
    if let empty = emptyContainer(root) {
      // What should stand below it stands somewhere else: nothing more is certain about this file.
      complain(
        WorkflowRules.wrongType, "nothing stands below `\(empty.key.string ?? "")`", at: empty.key,
        help: "indent what belongs to it further than the key itself")
      return nil
    }
    let members = members(root, of: "a workflow", known: WorkflowDefinition.keys, .workflow)
    var workflow = WorkflowDefinition()
    // Whoever wrote `jobs` has steps somewhere: they are told once.
    if members["steps"] == nil, diagnostics.isEmpty {
      let place = source.location(root.range.lowerBound..<root.range.lowerBound)
      diagnostics.append(
        Diagnostic(
          WorkflowRules.missingKey, "the workflow has no `steps`", at: place,
          help: "write steps: [parse, extract-quotes, {export: out/quotes.csv}]"))
    }
    workflow.name = members["name"].flatMap { text($0, "`name`")?.value } ?? fileStem
    workflow.defaults = members["defaults"].map { defaults($0) } ?? StepWays()
    workflow.about = members["description"].flatMap { text($0, "`description`")?.value }
    workflow.parameters = members["params"].map { parameters($0) } ?? []
    if let node = members["articles"] { articles(node, of: &workflow) }
    workflow.steps = members["steps"].map { stepItems($0, "`steps`") } ?? []
    workflow.handlers = members["on"].map { handlers($0) } ?? [:]
    workflow.schedule = members["schedule"].flatMap { schedule($0) }
    workflow.watch = members["watch"].flatMap { text($0, "`watch`") }
    workflow.tests = members["tests"].map { tests($0) } ?? []
    return workflow
  }

  /// A key of the file that should have something below it and has not.
  private func emptyContainer(_ root: YAMLNode) -> YAMLNode.Pair? {
    root.mapping?.first { pair in
      pair.value.isNull && ["params", "steps", "tests", "on", "schedule", "defaults"].contains(pair.key.string)
    }
  }

  /// A workflow without a name is called like its file.
  private var fileStem: String {
    let name = source.file.split(separator: "/").last.map(String.init) ?? ""
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
      ? String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)]) : name
  }

  /// What holds for all steps.
  private mutating func defaults(_ node: YAMLNode) -> StepWays {
    ways(members(node, of: "`defaults`", known: ["retry", "timeout", "on_error", "env"], .step))
  }

  /// A list of steps, as `steps`, an `on` handler or an included file has it.
  mutating func stepItems(_ node: YAMLNode, _ what: String) -> [StepItem] {
    guard let items = node.sequence else {
      let example = node.mapping?.first.map { flow($0) } ?? node.string ?? "parse"
      complain(
        WorkflowRules.wrongType, "\(what) must be a list of steps, not \(node.kind)", at: node,
        help: "put a dash before each step: - \(example)")
      return []
    }
    if items.isEmpty { complain(WorkflowRules.missingKey, "\(what) lists no step", at: node) }
    return items.compactMap { stepItem($0) }
  }

  private mutating func handlers(_ node: YAMLNode) -> [HandlerEvent: [StepItem]] {
    guard node.mapping != nil else {
      complain(
        WorkflowRules.wrongType, "`on` must be a mapping of handlers: start, success, failure, finish", at: node,
        help: "a workflow runs when it is called, by `schedule` or by `watch`")
      return [:]
    }
    let members = members(node, of: "`on`", known: HandlerEvent.allCases.map(\.rawValue), .on)
    var handlers: [HandlerEvent: [StepItem]] = [:]
    for event in HandlerEvent.allCases {
      guard let steps = members[event.rawValue] else { continue }
      if let program = steps.string {
        complain(
          WorkflowRules.wrongType, "`\(event.rawValue)` must be a list of steps, not a text", at: steps,
          help: "write \(event.rawValue): [{run: \(program)}]")
        continue
      }
      handlers[event] = stepItems(steps, "`\(event.rawValue)`")
    }
    return handlers
  }
}
