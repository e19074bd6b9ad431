import Diagnostics
import Files
import PluginKit
import Text
import YAML

extension Planner {
  /// The planned steps, in order, each with a name of its own.
  mutating func plan(_ steps: [StepDefinition]) -> [PlannedStep] {
    var names = StepNames()
    var planned: [PlannedStep] = []
    for step in steps {
      let id = name(of: step, among: &names)
      stepNames.append(id)
      if let step = plan(step, id: id) { planned.append(step) }
      written += layersWritten(by: step)
    }
    return planned
  }

  /// What a step writes, or would write if nothing were wrong with it.
  private func layersWritten(by step: StepDefinition) -> [String] {
    switch step.action {
    case .plugin(let name, _): loader.registry.first { $0.name == name.value }?.layersWritten ?? []
    case .command: step.writes.map(\.value)
    }
  }

  private mutating func name(of step: StepDefinition, among names: inout StepNames) -> String {
    if let id = step.id {
      if !names.take(id.value) {
        diagnostics.append(Diagnostic(WorkflowRules.duplicateID, "two steps have the id “\(id.value)”", at: id.place))
      }
      return id.value
    }
    switch step.action {
    case .plugin(let name, _): return names.free(like: name.value)
    case .command: return names.free(like: "run")
    }
  }

  private mutating func plan(_ step: StepDefinition, id: String) -> PlannedStep? {
    switch step.action {
    case .plugin(let name, let options): plugin(step, name, options, id: id)
    case .command(let arguments): command(step, arguments, id: id, allowing: .article)
    }
  }

  private mutating func plugin(
    _ step: StepDefinition, _ name: Located<String>, _ options: YAMLNode?, id: String
  ) -> PlannedStep? {
    guard let entry = loader.registry.first(where: { $0.name == name.value }) else {
      unknownPlugin(name)
      return nil
    }
    checkReads(entry.layersRead, of: name.value, at: name.place)
    let value = options.flatMap { optionValue($0, for: entry, in: step.source) }
    let made = entry.make(value, at: name.place)
    diagnostics += made.diagnostics
    let condition = condition(step)
    guard let work = work(made, options, step, entry), let files = files(made, options, step, entry) else { return nil }
    var fingerprint: JSONObject = ["use": .string(entry.name), "made_of": .string(entry.fingerprint)]
    fingerprint.append("with", .object(made.resolved))
    var planned = planned(
      step, id: id, work, reads: entry.layersRead, writes: entry.layersWritten,
      condition: condition, fingerprint: fingerprint)
    planned.files = files
    return planned
  }

  /// The files of each article that options name, each pattern checked; `nil` when something is wrong with one.
  private mutating func files(
    _ made: PluginEntry.Made, _ options: YAMLNode?, _ step: StepDefinition, _ entry: PluginEntry
  ) -> [StepFiles]? {
    var files: [StepFiles] = []
    for option in entry.options where option.handling == .articleFiles {
      let value = made.resolved[option.name] ?? .null
      let texts = (value.items ?? [value]).compactMap(\.text)
      let node = options.flatMap { $0.mapping == nil ? $0 : $0[option.name] }
      let place = node.map { step.source.location($0.range) } ?? step.place
      let templates = texts.compactMap { template(Located($0, at: place), node, in: step.source, allowing: .article) }
      guard templates.count == texts.count else { return nil }
      files.append(
        StepFiles(option: option.name, templates: templates, folder: folderPath(of: step.source.file)))
    }
    return files
  }

  /// An exporter's destination may name the article; whether it does decides if all go into one file.
  private mutating func work(
    _ made: PluginEntry.Made, _ options: YAMLNode?, _ step: StepDefinition, _ entry: PluginEntry
  ) -> PlannedStep.Work? {
    if let question = made.question { return .review(question) }
    guard let exporter = made.exporter else { return made.plugin.map(PlannedStep.Work.plugin) }
    let isAlone = options.map { $0.mapping == nil && !$0.isNull } ?? false
    let node = isAlone ? options : self.node(.output, options, entry)
    let text = Located(exporter.destination.template, at: node.map { step.source.location($0.range) } ?? step.place)
    guard let template = template(text, node, in: step.source, allowing: .article) else { return nil }
    let gathers = !template.paths.contains { $0.first == "article" }
    var destination = Destination(template: template, gathers: gathers, place: text.place)
    if let pages = exporter.pages {
      let node = self.node(.articlePage, options, entry)
      let text = Located(pages.template, at: node.map { step.source.location($0.range) } ?? step.place)
      guard let template = self.template(text, node, in: step.source, allowing: .article) else { return nil }
      destination.pages = template
    }
    return .export(exporter, destination)
  }

  /// What the workflow says for the option of that kind.
  private func node(_ handling: OptionHandling, _ options: YAMLNode?, _ entry: PluginEntry) -> YAMLNode? {
    entry.options.first { $0.handling == handling }.flatMap { options?[$0.name] }
  }

  /// A step that runs a program.
  ///
  /// - Parameter reach: what it may speak of; in a handler there is no article, but the run.
  mutating func command(
    _ step: StepDefinition, _ arguments: [YAMLNode], id: String, allowing reach: ExpressionReach
  ) -> PlannedStep? {
    checkLayers(step)
    let templates = arguments.compactMap { argument -> Template? in
      let text = Located(argument.string ?? argument.json.compact, at: step.source.location(argument.range))
      checkSecret(text)
      return template(text, argument, in: step.source, allowing: reach)
    }
    let condition = condition(step, allowing: reach)
    guard templates.count == arguments.count, let program = templates.first else { return nil }
    var all = templates
    all[0] = programPath(program, arguments[0], step)
    let isHandler = if case .handler = reach { true } else { false }
    let variables = (isHandler ? step.ways : step.ways.joined(with: defaults)).environment
    let command = ChildCommand(
      arguments: all, environment: environment(variables, step, reach), inputs: inputs(step),
      passEnvironment: step.passEnvironment.map(\.value), secrets: step.secrets.map(\.value))
    var fingerprint: JSONObject = [
      "run": .array(arguments.map(\.json)), "writes": .array(step.writes.map { .string($0.value) }),
    ]
    if !variables.isEmpty {
      fingerprint.append("env", .array(variables.map { .array([.string($0.name), $0.value.json]) }))
    }
    return planned(
      step, id: id, .command(command), reads: step.reads.map(\.value), writes: step.writes.map(\.value),
      condition: condition, fingerprint: fingerprint)
  }

  /// What a program reads besides its article, each path checked and filled in.
  private mutating func inputs(_ step: StepDefinition) -> [String] {
    step.inputs.compactMap { text in
      guard let template = template(text, nil, in: step.source, allowing: .parameters) else { return nil }
      let path = template.filled { path in path.first == "params" ? params[path.dropFirst().joined()] : nil }
      let resolved = resolvedPath(path, in: folderPath(of: step.source.file))
      checkInput(resolved, Located(path, at: text.place))
      return resolved
    }
  }

  private mutating func checkInput(_ path: String, _ text: Located<String>) {
    let bytes = Array(path.utf8)
    guard !GlobPattern.isPattern(bytes), FileStatus(bytes) == nil, loader.readFile(path) == nil else { return }
    diagnostics.append(
      Diagnostic(
        WorkflowRules.missingFile, "the input “\(text.value)” cannot be read", at: text.place,
        help: "paths are relative to the folder of the file that names them"))
  }

  /// The fixed variables of a program, each checked.
  private mutating func environment(
    _ variables: [(name: String, value: YAMLNode)], _ step: StepDefinition, _ reach: ExpressionReach
  ) -> [ChildCommand.Variable] {
    variables.compactMap { variable in
      let node = variable.value
      let text = Located(node.string ?? node.json.compact, at: step.source.location(node.range))
      checkSecret(Located("\(variable.name)=\(text.value)", at: text.place))
      return template(text, node, in: step.source, allowing: reach)
        .map { ChildCommand.Variable(name: variable.name, value: $0) }
    }
  }

  private func planned(
    _ step: StepDefinition, id: String, _ work: PlannedStep.Work, reads: [String], writes: [String],
    condition: Expression?, fingerprint: JSONObject
  ) -> PlannedStep {
    var fingerprint = fingerprint
    if let text = step.condition?.string { fingerprint.append("if", .string(text)) }
    let ways = step.ways.joined(with: defaults)
    return PlannedStep(
      id: id, label: step.label, work: work, reads: reads, writes: writes, condition: condition,
      retry: ways.retry ?? RetryPolicy(), timeout: ways.timeout, onError: ways.onError ?? .failArticle,
      needs: step.needs.map(\.value), fingerprint: .object(fingerprint), place: step.place)
  }

  /// A program named with a slash lies beside the workflow file; a bare name is looked up in PATH when it runs.
  private mutating func programPath(_ program: Template, _ node: YAMLNode, _ step: StepDefinition) -> Template {
    guard case .text(let path)? = program.pieces.first, program.pieces.count == 1, path.contains("/") else {
      return program
    }
    let resolved = resolvedPath(path, in: folderPath(of: step.source.file))
    if loader.readFile(resolved) == nil {
      let place = step.source.location(node.range)
      diagnostics.append(Diagnostic(WorkflowRules.missingFile, "the program “\(path)” cannot be read", at: place))
    }
    return Template(text: resolved)
  }

  private mutating func unknownPlugin(_ name: Located<String>) {
    mayWriteAnything = true
    let names = loader.registry.map(\.name)
    let near = PluginAliases.meant(by: name.value, among: loader.registry).map { "did you mean “\($0)”?" }
    diagnostics.append(
      Diagnostic(
        WorkflowRules.unknownPlugin, "there is no plugin “\(name.value)”", at: name.place,
        help: near ?? "the plugins are \(names.joined(separator: ", "))"))
  }
}
