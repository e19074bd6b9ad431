import Diagnostics

extension Planner {
  /// The values of all parameters: what `--set` says, else the default.
  mutating func parameterValues(_ parameters: [ParameterDefinition]) -> [String: ExpressionValue] {
    var values: [String: ExpressionValue] = [:]
    for parameter in parameters {
      let given = loader.settings.last { $0.name == parameter.name.value }
      if let value = given.map({ set(parameter, to: $0.value) }) ?? parameter.initial {
        values[parameter.name.value] = value
      } else if given == nil, !parameter.isBroken {
        missing(parameter)
      }
    }
    for setting in loader.settings where !parameters.contains(where: { $0.name.value == setting.name }) {
      unknown(setting.name, among: parameters.map(\.name.value))
    }
    return values
  }

  private mutating func set(_ parameter: ParameterDefinition, to text: String) -> ExpressionValue? {
    if let value = parameter.kind.value(of: text) { return value }
    let message = "--set \(parameter.name.value)=\(text): the parameter is of type \(parameter.kind.rawValue)"
    diagnostics.append(Diagnostic(WorkflowRules.parameterValue, message, at: parameter.name.place))
    return nil
  }

  private mutating func missing(_ parameter: ParameterDefinition) {
    let name = parameter.name.value
    diagnostics.append(
      Diagnostic(
        WorkflowRules.parameterValue, "parameter “\(name)” has no default and was given no value",
        at: parameter.name.place, help: "give it one: --set \(name)=VALUE"))
  }

  private mutating func unknown(_ name: String, among names: [String]) {
    let near = nearestName(to: name, among: names).map { "did you mean “\($0)”?" }
    let list = names.isEmpty ? "the workflow declares none" : "its parameters are \(names.joined(separator: ", "))"
    diagnostics.append(
      Diagnostic(WorkflowRules.parameterValue, "--set \(name): there is no such parameter", help: near ?? list))
  }
}
