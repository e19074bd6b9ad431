import Diagnostics
import YAML

extension DefinitionReader {
  private static let commonKeys = ["id", "if", "needs", "retry", "timeout", "on_error"]
  private static let pluginKeys = ["use", "with"] + commonKeys
  private static let commandKeys = ["run"] + commonKeys + ["reads", "writes", "pass_env", "secrets"]

  /// One item of `steps`: short form, short form with options, or full form.
  ///
  /// An `include` is not a step.
  mutating func step(_ node: YAMLNode) -> StepDefinition? {
    if let name = node.string { return plugin(Located(name, at: place(node)), options: nil, node) }
    guard let pairs = node.mapping, let first = pairs.first else {
      complain(WorkflowRules.badStep, "a step must be a plugin's name or a mapping, not \(node.kind)", at: node)
      return nil
    }
    if node["use"] != nil { return fullForm(node) }
    if node["run"] != nil { return command(node) }
    guard pairs.count == 1, let name = first.key.string else {
      complain(
        WorkflowRules.badStep, "this step names neither a plugin nor a program", at: first.key,
        help: "begin the full form with `use: PLUGIN` or `run: [PROGRAM, …]`")
      return nil
    }
    return plugin(Located(name, at: place(first.key)), options: first.value, first.key)
  }

  private func plugin(_ name: Located<String>, options: YAMLNode?, _ node: YAMLNode) -> StepDefinition {
    StepDefinition(action: .plugin(name, options: options), place: place(node), source: source)
  }

  private mutating func fullForm(_ node: YAMLNode) -> StepDefinition? {
    let members = members(node, of: "a step with `use`", known: Self.pluginKeys)
    guard let use = members["use"], let name = text(use, "`use`") else { return nil }
    var step = plugin(name, options: members["with"], use)
    common(members, &step)
    return step
  }

  private mutating func command(_ node: YAMLNode) -> StepDefinition? {
    let members = members(node, of: "a step with `run`", known: Self.commandKeys)
    guard let run = members["run"] else { return nil }
    guard let arguments = run.sequence, !arguments.isEmpty else {
      let help = "write [program, argument, …]: nothing is given to a shell"
      complain(WorkflowRules.badStep, "`run` must be a list: a program and its arguments", at: run, help: help)
      return nil
    }
    var step = StepDefinition(action: .command(arguments), place: place(run), source: source)
    common(members, &step)
    step.reads = members["reads"].map { texts($0, "`reads`") } ?? []
    step.writes = members["writes"].map { texts($0, "`writes`") } ?? []
    step.passEnvironment = members["pass_env"].map { texts($0, "`pass_env`") } ?? []
    step.secrets = members["secrets"].map { texts($0, "`secrets`") } ?? []
    return step
  }

  private mutating func common(_ members: [String: YAMLNode], _ step: inout StepDefinition) {
    step.id = members["id"].flatMap { text($0, "`id`") }
    step.condition = members["if"]
    step.needs = members["needs"].map { texts($0, "`needs`") } ?? []
    step.retry = members["retry"].map { retry($0) } ?? RetryPolicy()
    step.timeout = members["timeout"].flatMap { seconds($0, "`timeout`") }
    if let node = members["on_error"] { step.onError = onError(node) }
  }

  private mutating func onError(_ node: YAMLNode) -> OnError {
    if let choice = node.string.flatMap(OnError.init) { return choice }
    let words = OnError.allCases.map(\.rawValue)
    let near = node.string.flatMap { nearestName(to: $0, among: words) }
    complain(
      WorkflowRules.wrongType, "`on_error` must be one of \(words.joined(separator: ", "))", at: node,
      help: near.map { "did you mean “\($0)”?" })
    return .failArticle
  }

  private mutating func retry(_ node: YAMLNode) -> RetryPolicy {
    var policy = RetryPolicy()
    let members = members(node, of: "`retry`", known: ["attempts", "backoff", "max"])
    if let attempts = members["attempts"] {
      if let number = attempts.integer, (1...100).contains(number) {
        policy.attempts = number
      } else {
        complain(WorkflowRules.wrongType, "`attempts` must be a whole number from 1 to 100", at: attempts)
      }
    }
    if let node = members["backoff"], let seconds = seconds(node, "`backoff`") { policy.backoff = seconds }
    if let node = members["max"], let seconds = seconds(node, "`max`") { policy.longest = seconds }
    return policy
  }
}
