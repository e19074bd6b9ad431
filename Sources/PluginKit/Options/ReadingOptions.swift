import Diagnostics
import Text

/// Options read from a workflow, with everything that is wrong with them.
struct ReadOptions<Options: PluginOptions> {
  var options = Options()
  var diagnostics: [Diagnostic] = []

  /// Reads a mapping of options; `nil` and an empty value give the defaults.
  init(_ value: OptionValue?, fields: [Field<Options>], plugin: String, at place: Location?) {
    guard let value else { return }
    switch value.content {
    case .null: break
    case .map(let members):
      for (key, place, value) in members { read(key, at: place, value, fields: fields, plugin: plugin) }
      guard diagnostics.isEmpty else { return }
      for problem in options.problems() {
        let place = members.first { $0.key == problem.option }?.place ?? place
        diagnostics.append(Diagnostic(OptionRules.conflict, problem.message, at: place, help: problem.help))
      }
    default:
      let message = "the options of \(plugin) must be a mapping of names and values, not \(value.description)"
      diagnostics.append(Diagnostic(OptionRules.wrongType, message, at: value.place ?? place))
    }
  }

  private mutating func read(
    _ key: String, at place: Location?, _ value: OptionValue, fields: [Field<Options>], plugin: String
  ) {
    guard let field = fields.first(where: { $0.name == key }) else {
      diagnostics.append(unknown(key, at: place, among: fields.map(\.name), plugin: plugin))
      return
    }
    do {
      try field.read(value, &options)
    } catch {
      let message = "“\(key)” of \(plugin) must be \(error.expected), not \(error.value.description)"
      let help = error.suggestion.map { "did you mean “\($0)”?" }
      let rule =
        isNumber(error.value) && field.schema["minimum"] != nil ? OptionRules.outOfRange : OptionRules.wrongType
      diagnostics.append(Diagnostic(rule, message, at: error.value.place ?? place, help: help))
    }
  }

  private func unknown(_ key: String, at place: Location?, among names: [String], plugin: String) -> Diagnostic {
    let near = nearestName(to: key, among: names).map { "did you mean “\($0)”?" }
    let list = names.isEmpty ? "it has no options" : "its options are \(names.joined(separator: ", "))"
    return Diagnostic(OptionRules.unknown, "\(plugin) has no option “\(key)”", at: place, help: near ?? list)
  }

  private func isNumber(_ value: OptionValue) -> Bool {
    switch value.content {
    case .integer, .number: true
    default: false
    }
  }
}
