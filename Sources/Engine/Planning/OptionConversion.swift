import Diagnostics
import PluginKit
import Text
import YAML

extension Planner {
  /// A node as an option value: expressions filled in with parameters, data files read.
  ///
  /// Gives `nil` when something in it is wrong, which has been said then.
  mutating func optionValue(_ node: YAMLNode, for entry: PluginEntry, in source: SourceText) -> OptionValue? {
    guard let pairs = node.mapping else { return mainOption(node, of: entry, in: source) }
    var members: [(key: String, place: Location?, value: OptionValue)] = []
    for pair in pairs {
      let key = pair.key.string ?? pair.key.json.compact
      if complainOfForeignOption(pair, of: entry, in: source) { continue }
      let handling = entry.options.first { $0.name == key }?.handling ?? .plain
      guard let value = value(pair.value, handling, in: source) else { continue }
      members.append((key, source.location(pair.key.range), value))
    }
    return OptionValue(.map(members), at: source.location(node.range))
  }

  /// An option that other tools call otherwise.
  private mutating func complainOfForeignOption(
    _ pair: YAMLNode.Pair, of entry: PluginEntry, in source: SourceText
  ) -> Bool {
    guard entry.isExporter, let key = pair.key.string, !entry.options.contains(where: { $0.name == key }),
      let word = ForeignWords.word(key, in: .export)
    else { return false }
    let write = word.write.replacing("{}", with: DefinitionReader(source).flow(pair.value))
    diagnostics.append(
      Diagnostic(
        OptionRules.unknown, "\(entry.name) has no option “\(key)”", at: source.location(pair.key.range),
        help: "write \(write)"))
    return true
  }

  /// A value that stands alone is that of the plugin's main option.
  private mutating func mainOption(_ node: YAMLNode, of entry: PluginEntry, in source: SourceText) -> OptionValue? {
    guard !node.isNull, let option = entry.mainOption else { return plain(node, in: source) }
    guard let value = value(node, option.handling, in: source) else { return nil }
    let place = source.location(node.range)
    return OptionValue(.map([(option.name, place, value)]), at: place)
  }

  private mutating func value(
    _ node: YAMLNode, _ handling: OptionHandling, in source: SourceText
  ) -> OptionValue? {
    switch handling {
    case .plain: plain(node, in: source)
    case .output, .articleFiles, .articlePage: OptionValue(json: node.json, at: source.location(node.range))
    case .dataFile: dataFile(node, in: source)
    }
  }

  private mutating func plain(_ node: YAMLNode, in source: SourceText) -> OptionValue? {
    let place = source.location(node.range)
    switch node.content {
    case .null: return OptionValue(.null, at: place)
    case .bool(let flag): return OptionValue(.bool(flag), at: place)
    case .integer(let number): return OptionValue(.integer(number), at: place)
    case .number(let number): return OptionValue(.number(number), at: place)
    case .string(let text): return string(Located(text, at: place), node, in: source)
    case .sequence(let items): return OptionValue(.list(items.compactMap { plain($0, in: source) }), at: place)
    case .mapping(let pairs):
      let members = pairs.compactMap { pair -> (key: String, place: Location?, value: OptionValue)? in
        guard let value = plain(pair.value, in: source) else { return nil }
        return (pair.key.string ?? pair.key.json.compact, source.location(pair.key.range), value)
      }
      return OptionValue(.map(members), at: place)
    }
  }

  private mutating func string(_ text: Located<String>, _ node: YAMLNode, in source: SourceText) -> OptionValue? {
    checkSecret(text)
    guard checkBraces(text, node, in: source) else { return nil }
    guard text.value.contains("${{") else { return OptionValue(.string(text.value), at: text.place) }
    guard let template = template(text, node, in: source, allowing: .parameters) else { return nil }
    if paramsMayBeAnything, template.paths.contains(where: { parameter($0) == nil }) { return nil }
    return OptionValue(json: template.value { parameter($0) }.json, at: text.place)
  }

  private func parameter(_ path: [String]) -> ExpressionValue? {
    path.first == "params" ? params[path.dropFirst().joined(separator: ".")] : nil
  }

  private mutating func dataFile(_ node: YAMLNode, in source: SourceText) -> OptionValue? {
    let place = source.location(node.range)
    guard let value = plain(node, in: source), case .string(let name) = value.content else {
      return OptionValue(json: node.json, at: place)
    }
    let path = resolvedPath(name, in: folderPath(of: source.file))
    guard let bytes = loader.readFile(path) else {
      diagnostics.append(Diagnostic(WorkflowRules.missingFile, "the file “\(name)” cannot be read", at: place))
      return nil
    }
    let document = YAMLDocument.parse(bytes, file: path)
    diagnostics += document.diagnostics
    return OptionValue(.file(path: name, data: document.root?.json ?? .null), at: place)
  }
}

extension OptionValue {
  /// A JSON value, all of it at one place.
  fileprivate init(json: JSONValue, at place: Location?) {
    self.init(json)
    self.place = place
  }
}
