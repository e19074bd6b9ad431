import PluginKit
import Text
import YAML

/// What is certain about a step: its plugin's name, keys of other tools, options at the wrong level, expressions.
struct StepFixes {
  let bytes: [UInt8]
  let plugins: [PluginEntry]

  /// What to change in an item of `steps`.
  func edits(_ node: YAMLNode) -> [SourceEdit] {
    if let name = node.string { return alias(name).map { [SourceEdit(node.range, $0)] } ?? [] }
    guard let pairs = node.mapping else { return [] }
    let strange = pairs.filter { pair in
      guard let key = pair.key.string else { return false }
      return !StepKeys.all.contains(key) && !plugins.contains { $0.name == key }
    }
    if let form = strange.first(where: { ForeignWords.pluginKeys.contains($0.key.string ?? "") }) {
      return pluginKey(form, pairs)
    }
    let action = pairs.first { pair in plugins.contains { $0.name == pair.key.string } }
    var edits: [SourceEdit] = []
    for pair in strange {
      if action == nil, let name = pair.key.string.flatMap(alias) {
        edits.append(SourceEdit(pair.key.range, name))
      } else if let action, isOption(pair, of: action) {
        edits += action.value.isNull ? indented(pair) : []
      } else {
        let place: ForeignWords.Place = action == nil && !pairs.contains { $0.key.string == "run" } ? .program : .step
        edits += renamed(pair, in: place).isEmpty ? renamed(pair, in: .step) : renamed(pair, in: place)
      }
    }
    for pair in pairs {
      switch pair.key.string {
      case "export": edits += renamed(pair.value, in: .export)
      case "retry": edits += renamed(pair.value, in: .retry)
      case "if": edits += operators(pair.value)
      default: break
      }
      edits += braces(pair.value)
    }
    return edits
  }

  /// The plugin that a name of another tool or another spelling means for certain.
  private func alias(_ name: String) -> String? {
    guard !plugins.contains(where: { $0.name == name }) else { return nil }
    return PluginAliases.certain(name, among: plugins)
  }

  private func isOption(_ pair: YAMLNode.Pair, of action: YAMLNode.Pair) -> Bool {
    plugins.first { $0.name == action.key.string }?.options.contains { $0.name == pair.key.string } ?? false
  }

  // MARK: Keys

  /// The keys of a mapping that other tools call otherwise.
  func renamed(_ node: YAMLNode, in place: ForeignWords.Place) -> [SourceEdit] {
    (node.mapping ?? []).flatMap { renamed($0, in: place) }
  }

  /// A key that another tool calls otherwise, where the value means the same.
  func renamed(_ pair: YAMLNode.Pair, in place: ForeignWords.Place) -> [SourceEdit] {
    guard let key = pair.key.string, let word = ForeignWords.word(key, in: place),
      let colon = word.write.firstIndex(of: ":"), word.isCertain
    else { return [] }
    let (name, form) = (String(word.write[..<colon]), word.write[word.write.index(colon, offsetBy: 2)...])
    switch form {
    case "{}": return fits(pair.value, name) ? [SourceEdit(pair.key.range, name)] : []
    case "{}m", "{}s":
      guard pair.value.integer != nil else { return [] }
      let unit = String(form.suffix(1))
      return [
        SourceEdit(pair.key.range, name), SourceEdit(pair.value.range.upperBound..<pair.value.range.upperBound, unit),
      ]
    case "continue" where pair.value.bool == true:
      return [SourceEdit(pair.key.range, name), SourceEdit(pair.value.range, "continue")]
    case "{attempts: {}}":
      guard let number = pair.value.integer, (1...100).contains(number) else { return [] }
      return [SourceEdit(pair.key.range, name), SourceEdit(pair.value.range, "{attempts: \(number)}")]
    default: return []
    }
  }

  /// Whether the value has the form that the key takes here.
  private func fits(_ value: YAMLNode, _ key: String) -> Bool {
    switch key {
    case "if": value.string != nil || value.bool != nil
    case "env": value.mapping != nil
    case "needs", "articles", "pass_env", "reads", "writes", "inputs": value.string != nil || value.sequence != nil
    case "run": value.string != nil || value.sequence != nil
    case "attempts": value.integer != nil
    case "params", "tests": false
    default: value.string != nil
    }
  }

  // MARK: Forms

  /// `use: export` with `with: {…}` beside it becomes `export: {…}`.
  private func pluginKey(_ form: YAMLNode.Pair, _ pairs: [YAMLNode.Pair]) -> [SourceEdit] {
    guard let given = form.value.string else { return [] }
    let name = plugins.contains { $0.name == given } ? given : alias(given)
    guard let name else { return [] }
    if let options = pairs.first(where: { ForeignWords.optionKeys.contains($0.key.string ?? "") }) {
      return [SourceEdit(options.key.range, name), removed(form, pairs)].compactMap(\.self)
    }
    let whole = form.key.range.lowerBound..<form.value.range.upperBound
    if pairs.count == 1 { return [SourceEdit(whole, isFlow(whole.lowerBound) ? "\(name): {}" : name)] }
    return [SourceEdit(whole, isFlow(whole.lowerBound) ? "\(name): {}" : "\(name):")]
  }

  /// Takes a pair out of its mapping, together with what parts it from its neighbour.
  private func removed(_ pair: YAMLNode.Pair, _ pairs: [YAMLNode.Pair]) -> SourceEdit? {
    guard let index = pairs.firstIndex(where: { $0.key.range == pair.key.range }) else { return nil }
    if index + 1 < pairs.count {
      return SourceEdit(pair.key.range.lowerBound..<pairs[index + 1].key.range.lowerBound, "")
    }
    guard index > 0 else { return nil }
    return SourceEdit(pairs[index - 1].value.range.upperBound..<pair.value.range.upperBound, "")
  }

  /// Whether the place stands inside braces on its line.
  private func isFlow(_ place: Int) -> Bool {
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return bytes[start..<place].contains(UInt8(ascii: "{"))
  }

  /// Moves an option two spaces to the right, below its plugin.
  private func indented(_ pair: YAMLNode.Pair) -> [SourceEdit] {
    guard !isFlow(pair.key.range.lowerBound) else { return [] }
    var edits = [SourceEdit(pair.key.range.lowerBound..<pair.key.range.lowerBound, "  ")]
    for place in pair.key.range.lowerBound..<pair.value.range.upperBound where bytes[place] == 0x0A {
      edits.append(SourceEdit(place + 1..<place + 1, "  "))
    }
    return edits
  }

  // MARK: Expressions

  /// `&&` and `||` of a condition, outside of its texts in quotes.
  private func operators(_ node: YAMLNode) -> [SourceEdit] {
    guard node.string != nil else { return [] }
    var edits: [SourceEdit] = []
    var mark: UInt8?
    let inner = node.range.dropFirst(bytes[node.range.lowerBound] == UInt8(ascii: "\"") ? 1 : 0)
    for place in inner where place + 1 < node.range.upperBound {
      let pair = (bytes[place], bytes[place + 1])
      if let open = mark {
        if pair.0 == open { mark = nil }
      } else if pair.0 == UInt8(ascii: "'") || pair.0 == UInt8(ascii: "\"") {
        mark = pair.0
      } else if pair == (UInt8(ascii: "&"), UInt8(ascii: "&")) {
        edits.append(SourceEdit(place..<place + 2, "and"))
      } else if pair == (UInt8(ascii: "|"), UInt8(ascii: "|")) {
        edits.append(SourceEdit(place..<place + 2, "or"))
      }
    }
    return edits
  }

  /// `{{ article.slug }}` and `${article.slug}` in any text of a step.
  private func braces(_ node: YAMLNode) -> [SourceEdit] {
    switch node.content {
    case .sequence(let items): return items.flatMap(braces)
    case .mapping(let pairs): return pairs.flatMap { braces($0.value) }
    case .string:
      let roots = Expression.outerRoots.union(plugins.flatMap(\.layersWritten))
      let raw = String(utf8: bytes[node.range])
      guard let found = ForeignExpressions.braces(in: raw, roots: roots) else { return [] }
      let start = node.range.lowerBound
      return [SourceEdit(start + found.range.lowerBound..<start + found.range.upperBound, found.write)]
    default: return []
    }
  }
}
