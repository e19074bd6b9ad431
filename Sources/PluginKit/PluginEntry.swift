public import Articles
public import Diagnostics
public import Text

/// One row of the registry: a plugin, with its types erased, as the engine, the schema and the reference pages see it.
public struct PluginEntry: Sendable {
  /// What an option is, without its plugin's types.
  public struct Option: Sendable {
    /// The name in workflow files.
    public let name: String
    /// What it is for.
    public let about: String
    /// The type as JSON Schema.
    public let schema: JSONObject
    /// The default as JSON.
    public let initial: JSONValue
    /// What the engine does with a value first.
    public let handling: OptionHandling
  }

  /// A step made from a plugin and options, or what is wrong with the options.
  public struct Made: Sendable {
    /// The step; `nil` when a diagnostic is an error.
    public let plugin: (any Plugin)?
    /// The same step, if it writes files.
    public let exporter: (any Exporter)?
    /// What it asks, if articles wait at it for somebody.
    public let question: ReviewQuestion?
    /// All options with their values, defaults included.
    public let resolved: JSONObject
    /// Complaints about the options.
    public let diagnostics: [Diagnostic]
  }

  /// The name in workflow files, such as `extract-quotes`.
  public let name: String
  /// Its folder in `Plugins/`.
  public let folder: String
  /// One line: what it does.
  public let summary: String
  /// How it works.
  public let discussion: String
  /// Its options.
  public let options: [Option]
  /// The option that may stand alone: `summarize: 3`.
  public let mainOption: Option?
  /// The plugin at work.
  public let examples: [Example]
  /// What its diagnostics mean.
  public let rules: [Rule]
  /// The layers it reads.
  public let reads: [any Layer.Type]
  /// The layers it writes.
  public let writes: [any Layer.Type]
  /// Stands for what it was built from: its folder and the modules that it rests on.
  ///
  /// Part of what decides whether a result is up to date.
  public let fingerprint: String
  /// Whether it writes files.
  public let isExporter: Bool
  private let makeStep: @Sendable (OptionValue?, Location?) -> Made

  /// The row of a plugin that adds layers.
  public init<P: Plugin>(_ type: P.Type, folder: String, fingerprint: String) {
    self.init(type, folder, fingerprint, isExporter: false, exporter: { _ in nil }, question: { _ in nil })
  }

  /// The row of a plugin at which articles wait for somebody.
  public init<P: ReviewingPlugin>(_ type: P.Type, folder: String, fingerprint: String) {
    self.init(type, folder, fingerprint, isExporter: false, exporter: { _ in nil }, question: { $0.question })
  }

  /// The row of a plugin that writes files.
  ///
  /// Which of the two it is the compiler decides: asking at run time whether a type is an exporter searches all types
  /// of the program, and takes longer than working a small article.
  public init<P: Exporter>(_ type: P.Type, folder: String, fingerprint: String) {
    self.init(type, folder, fingerprint, isExporter: true, exporter: { $0 }, question: { _ in nil })
  }

  private init<P: Plugin>(
    _ type: P.Type, _ folder: String, _ fingerprint: String, isExporter: Bool,
    exporter: @escaping @Sendable (P) -> (any Exporter)?, question: @escaping @Sendable (P) -> ReviewQuestion?
  ) {
    let manual = P.manual
    let name = pluginName(folder)
    let defaults = P.Options()
    self.name = name
    self.folder = folder
    self.isExporter = isExporter
    summary = manual.summary
    discussion = manual.discussion
    examples = manual.examples
    rules = manual.rules
    reads = P.reads
    writes = P.writes
    self.fingerprint = fingerprint
    let options = manual.options.map {
      Option(name: $0.name, about: $0.about, schema: $0.schema, initial: $0.value(defaults), handling: $0.handling)
    }
    self.options = options
    mainOption = manual.main.flatMap { main in options.first { $0.name == main } }
    makeStep = { makePlugin(name: name, manual: manual, $0, at: $1, exporter: exporter, question: question) }
  }

  /// The names of the layers it reads.
  public var layersRead: [String] { reads.map { $0.layerName } }

  /// The names of the layers it writes.
  public var layersWritten: [String] { writes.map { $0.layerName } }

  /// Makes a step with these options.
  /// - Parameter place: where the step stands, for complaints that belong to no single option.
  public func make(_ options: OptionValue?, at place: Location? = nil) -> Made { makeStep(options, place) }
}

private func makePlugin<P: Plugin>(
  name: String, manual: Manual<P.Options>, _ value: OptionValue?, at place: Location?,
  exporter: (P) -> (any Exporter)?, question: (P) -> ReviewQuestion?
) -> PluginEntry.Made {
  let read = ReadOptions(value, fields: manual.options, plugin: name, at: place)
  var diagnostics = read.diagnostics
  var plugin: P?
  if !diagnostics.hasErrors {
    do {
      plugin = try P(read.options)
    } catch {
      diagnostics.append(error as? Diagnostic ?? Diagnostic(OptionRules.conflict, "\(error)", at: place))
    }
  }
  var resolved = JSONObject()
  for field in manual.options { resolved.append(field.name, field.value(read.options)) }
  return PluginEntry.Made(
    plugin: plugin, exporter: plugin.flatMap(exporter), question: plugin.flatMap(question), resolved: resolved,
    diagnostics: diagnostics)
}

/// The name of a plugin in workflow files: its type's name in small letters, words joined by dashes.
public func pluginName(_ typeName: String) -> String {
  var name = ""
  for scalar in typeName.unicodeScalars {
    if scalar.properties.isUppercase, !name.isEmpty { name += "-" }
    name += scalar.properties.lowercaseMapping
  }
  return name
}
