import Diagnostics
import PluginKit
import YAML

/// The keys of a step that say how it is run; the one key that is none of them says what it does.
enum StepKeys {
  /// For every step.
  static let common = ["name", "id", "if", "needs", "retry", "timeout", "on_error"]
  /// For programs only.
  static let program = ["reads", "writes", "inputs", "env", "pass_env", "secrets"]
  /// All, with the two that name no plugin: no plugin may be called so.
  static let all = common + program + ["run", "include"]
}

extension DefinitionReader {
  /// One item of `steps`: a plugin's name, or a mapping of which one key says what is done.
  mutating func stepItem(_ node: YAMLNode) -> StepItem? {
    if let name = node.string {
      return .step(StepDefinition(.plugin(Located(name, at: place(node)), options: nil), at: place(node), in: source))
    }
    guard let pairs = node.mapping, !pairs.isEmpty else {
      complain(
        WorkflowRules.badStep, "a step must be a plugin's name or a mapping, not \(node.kind)", at: node,
        help: "write - parse, or - summarize: {sentences: 3}")
      return nil
    }
    let actions = pairs.filter { isAction($0.key) }
    guard let action = actions.first else { return stepWithoutAction(node, pairs) }
    if actions.count > 1 { complainOfSecond(actions[1], beside: action) }
    let others = pairs.filter { pair in !actions.contains { $0.key.range == pair.key.range } }
    if action.key.string == "include" { return include(action, others) }
    return step(action, others).map(StepItem.step)
  }

  private func isAction(_ key: YAMLNode) -> Bool {
    guard let name = key.string else { return false }
    return name == "run" || name == "include" || plugins.contains { $0.name == name }
  }

  private mutating func complainOfSecond(_ second: YAMLNode.Pair, beside first: YAMLNode.Pair) {
    let (one, other) = (first.key.string ?? "", second.key.string ?? "")
    complain(
      WorkflowRules.badStep, "a step does one thing: this one names “\(one)” and “\(other)”", at: second.key,
      help: "begin another step with a dash: - \(flow(second))")
  }

  private mutating func include(_ action: YAMLNode.Pair, _ others: [YAMLNode.Pair]) -> StepItem? {
    for pair in others { unknown(pair.key, in: "an include", known: ["include"]) }
    return text(action.value, "`include`").map(StepItem.include)
  }

  /// A step that runs a plugin or a program, with what stands beside it.
  private mutating func step(_ action: YAMLNode.Pair, _ others: [YAMLNode.Pair]) -> StepDefinition? {
    let isProgram = action.key.string == "run"
    let known = StepKeys.common + (isProgram ? StepKeys.program : [])
    var members: [String: YAMLNode] = [:]
    var strays: [YAMLNode.Pair] = []
    for pair in others {
      if let key = pair.key.string, known.contains(key) { members[key] = pair.value } else { strays.append(pair) }
    }
    complain(of: strays, beside: action)
    var step: StepDefinition
    if isProgram {
      guard let arguments = arguments(action.value) else { return nil }
      step = StepDefinition(.command(arguments), at: place(action.value), in: source)
    } else {
      let name = Located(action.key.string ?? "", at: place(action.key))
      step = StepDefinition(.plugin(name, options: action.value), at: place(action.key), in: source)
    }
    common(members, &step)
    return step
  }

  /// Keys beside a plugin or program that do not say how it is run: options that belong below it, words of other tools,
  /// keys of programs, misspelt ones.
  private mutating func complain(of strays: [YAMLNode.Pair], beside action: YAMLNode.Pair) {
    let name = action.key.string ?? ""
    let options = plugins.first { $0.name == name }?.options.map(\.name) ?? []
    let misplaced = strays.filter { options.contains($0.key.string ?? "") }
    if let first = misplaced.first {
      let inside = misplaced.map { flow($0) }.joined(separator: ", ")
      let verb = misplaced.count == 1 ? "is an option" : "and what follows are options"
      complain(
        WorkflowRules.unknownKey, "“\(first.key.string ?? "")” \(verb) of \(name) and must stand below it",
        at: first.key, help: "indent it further than “\(name)”, or write - \(name): {\(inside)}")
    }
    for pair in strays where !options.contains(pair.key.string ?? "") {
      if name != "run", ForeignWords.optionKeys.contains(pair.key.string ?? "") {
        complain(
          WorkflowRules.unknownKey, "options stand below the plugin's name, without “\(pair.key.string ?? "")”",
          at: pair.key, help: "write - \(name): \(flow(pair.value))")
      } else if name != "run", StepKeys.program.contains(pair.key.string ?? "") {
        complain(
          WorkflowRules.unknownKey, "“\(pair.key.string ?? "")” goes with programs: \(name) is a plugin", at: pair.key,
          help: "leave it out, or put it beside a `run`")
      } else {
        unknown(pair, in: "a step", known: StepKeys.common + (name == "run" ? StepKeys.program : []), .step)
      }
    }
  }

  mutating func common(_ members: [String: YAMLNode], _ step: inout StepDefinition) {
    step.label = members["name"].flatMap { text($0, "`name`")?.value }
    step.id = members["id"].flatMap { text($0, "`id`") }
    step.condition = members["if"]
    step.needs = members["needs"].map { texts($0, "`needs`") } ?? []
    step.ways = ways(members)
    step.reads = members["reads"].map { texts($0, "`reads`") } ?? []
    step.writes = members["writes"].map { texts($0, "`writes`") } ?? []
    step.inputs = members["inputs"].map { texts($0, "`inputs`") } ?? []
    step.passEnvironment = members["pass_env"].map { texts($0, "`pass_env`") } ?? []
    step.secrets = members["secrets"].map { texts($0, "`secrets`") } ?? []
  }
}
