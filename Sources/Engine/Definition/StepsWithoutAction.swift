import Diagnostics
import PluginKit
import YAML

/// Steps of which no key is a plugin's name, `run` or `include`: what other tools would call them, or a misspelling.
extension DefinitionReader {
  /// The step, as far as it can be guessed: one complaint, and nothing follows from it.
  mutating func stepWithoutAction(_ node: YAMLNode, _ pairs: [YAMLNode.Pair]) -> StepItem? {
    let strange = pairs.filter { !StepKeys.all.contains($0.key.string ?? "") }
    if let form = strange.first(where: { ForeignWords.pluginKeys.contains($0.key.string ?? "") }) {
      complainOfPluginKey(form, pairs)
      return nil
    }
    if let word = strange.first(where: { ForeignWords.word($0.key.string ?? "", in: .program) != nil }) {
      unknown(word, in: "a step", known: [], .program)
      return nil
    }
    let named = strange.first { ForeignWords.word($0.key.string ?? "", in: .step) == nil }
    guard let first = named ?? strange.first, let name = first.key.string else {
      complain(
        WorkflowRules.badStep, "this step says how, but not what is done", at: node,
        help: "add a plugin's name (`parse:`), or `run: PROGRAM`")
      return nil
    }
    if ForeignWords.word(name, in: .step) != nil {
      unknown(first, in: "a step", known: StepKeys.common, .step)
      return nil
    }
    // The planner knows all plugins and says which one may be meant.
    let plugin = StepDefinition.Action.plugin(Located(name, at: place(first.key)), options: first.value)
    var step = StepDefinition(plugin, at: place(first.key), in: source)
    common(Dictionary(pairs.map { ($0.key.string ?? "", $0.value) }) { first, _ in first }, &step)
    return .step(step)
  }

  /// `uses: parse`, `plugin: export` with `options:` beside it: the plugin's name is itself the key.
  private mutating func complainOfPluginKey(_ form: YAMLNode.Pair, _ pairs: [YAMLNode.Pair]) {
    let given = form.value.string ?? "PLUGIN"
    let name = plugins.contains { $0.name == given } ? given : (PluginAliases.meant(by: given, among: plugins) ?? given)
    let options = pairs.first { ForeignWords.optionKeys.contains($0.key.string ?? "") }?.value
    let rest = pairs.filter { StepKeys.all.contains($0.key.string ?? "") }.map { ", with `\(flow($0))` beside it" }
    let step = options.map { "- \(name): \(flow($0))" } ?? "- \(name)"
    complain(
      WorkflowRules.badStep, "a step is called by its plugin's name, without “\(form.key.string ?? "")”", at: form.key,
      help: "write \(step)\(rest.joined())")
  }
}
