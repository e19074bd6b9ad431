import Diagnostics
import PluginKit
import YAML

/// Makes one plan: holds what the parts of the check share, and what they complain of.
struct Planner {
  let loader: WorkflowLoader
  /// The folder of the workflow file.
  let folder: String
  var diagnostics: [Diagnostic] = []
  var params: [String: ExpressionValue] = [:]
  /// Layers that earlier steps write.
  var written: [String] = []
  /// Whether the parameters could not be read as they were meant.
  var paramsMayBeAnything = false
  /// Layers that a step was told to miss.
  var missed: Set<String> = []
  /// The names of all steps so far, those with something wrong included.
  var stepNames: [String] = []
  /// Whether a step is not known, so that it may write any layer: what it did not write is then nobody's mistake.
  var mayWriteAnything = false
  /// What holds for steps that say nothing else.
  var defaults = StepWays()
  /// Layers whose count an expression may ask for.
  var countable: [String] {
    loader.articlesMayBeRecords || mayWriteAnything ? written + loader.registry.flatMap(\.layersWritten) : written
  }

  init(loader: WorkflowLoader, folder: String) {
    self.loader = loader
    self.folder = folder
  }

  /// The definition in a file's bytes.
  mutating func read(_ bytes: [UInt8], file: String) -> WorkflowDefinition? {
    let document = YAMLDocument.parse(bytes, file: file)
    diagnostics += document.diagnostics
    guard let root = document.root else {
      if !diagnostics.hasErrors {
        let message = "the workflow file is empty"
        diagnostics.append(Diagnostic(WorkflowRules.notAMapping, message, at: Location(file: file, line: 1)))
      }
      return nil
    }
    // Half a file says nothing about what stands in the other half.
    if document.diagnostics.contains(where: { $0.code == "Y001" }) { return nil }
    var reader = DefinitionReader(SourceText(file: file, bytes: bytes), plugins: loader.registry)
    let definition = reader.workflow(root)
    // What could not be read as YAML has been told: what follows from it there is no second mistake.
    let told = Set(document.diagnostics.compactMap(\.location?.offset))
    diagnostics += reader.diagnostics.filter { !told.contains($0.location?.offset ?? -1) }
    return definition
  }

  /// The plan of a definition; only to be used when no diagnostic is an error.
  mutating func plan(_ definition: WorkflowDefinition, file: String) -> Plan {
    // Who misspelt `params` is told so, and not again where a parameter is used.
    paramsMayBeAnything = diagnostics.contains { $0.code == "W030" || $0.code == "W002" }
    params = parameterValues(definition.parameters)
    defaults = definition.defaults
    checkArticles(definition.articles)
    let steps = expanded(definition.steps, from: [file], folder: folder)
    let planned = plan(steps)
    checkNeeds(planned, steps)
    checkOutputs(planned)
    let schedule = definition.schedule.flatMap { self.schedule($0) }
    return Plan(
      name: definition.name, about: definition.about, file: file, folder: folder,
      articles: definition.articles.map(\.value), converters: converters(definition.converters), steps: planned,
      handlers: handlers(definition, file: file),
      params: params, schedule: schedule, watch: definition.watch?.value)
  }

  /// Articles are files: nothing is ever fetched.
  private mutating func checkArticles(_ patterns: [Located<String>]) {
    for pattern in patterns where pattern.value.isEmpty || pattern.value.contains("://") {
      diagnostics.append(
        Diagnostic(
          WorkflowRules.badArticles, "“\(pattern.value)” names no file", at: pattern.place,
          help: "name files, folders or globs; the toolkit never reads from the network"))
    }
    for pattern in patterns where !pattern.value.isEmpty && pattern.value.utf8.allSatisfy({ $0 == UInt8(ascii: "/") }) {
      diagnostics.append(
        Diagnostic(
          WorkflowRules.badArticles, "“\(pattern.value)” is the whole disk", at: pattern.place,
          help: "name the folder that holds the articles"))
    }
  }

  private mutating func handlers(_ definition: WorkflowDefinition, file: String) -> Handlers {
    var handlers = Handlers()
    for event in HandlerEvent.allCases {
      let items = definition.handlers[event] ?? []
      let steps = expanded(items, from: [file], folder: folder).compactMap { handlerStep($0, event) }
      switch event {
      case .start: handlers.start = steps
      case .success: handlers.success = steps
      case .failure: handlers.failure = steps
      case .finish: handlers.finish = steps
      }
    }
    return handlers
  }

  private mutating func handlerStep(_ step: StepDefinition, _ event: HandlerEvent) -> PlannedStep? {
    guard case .command(let arguments) = step.action else {
      diagnostics.append(
        Diagnostic(
          WorkflowRules.badStep, "a handler can only run a program", at: step.place,
          help: "write `run: [PROGRAM, argument, …]`; plugins work articles and belong under `steps`"))
      return nil
    }
    return command(step, arguments, id: "on-\(event.rawValue)", allowing: .handler(event))
  }
}
