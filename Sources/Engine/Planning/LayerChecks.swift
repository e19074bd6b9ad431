import Diagnostics
import PluginKit

extension Planner {
  /// Complains of layers that a step reads and no earlier step writes.
  mutating func checkReads(_ layers: [String], of step: String, at place: Location?) {
    guard !loader.articlesMayBeRecords, !mayWriteAnything else { return }
    // The first step that misses a layer tells what is wrong: those behind it miss it too.
    for layer in layers where !written.contains(layer) && missed.insert(layer).inserted {
      let writer = loader.registry.first { $0.layersWritten.contains(layer) }?.name
      diagnostics.append(
        Diagnostic(
          WorkflowRules.layerOrder, "\(step) reads the layer “\(layer)”, which no earlier step writes", at: place,
          help: writer.map { "put the step `- \($0)` before it" }))
    }
  }

  /// Checks the layers and secrets that a step with `run` names.
  mutating func checkLayers(_ step: StepDefinition) {
    let builtIn = loader.registry.flatMap(\.layersWritten)
    for layer in step.reads
    where !mayWriteAnything && !written.contains(layer.value) && !builtIn.contains(layer.value) {
      let near = nearestName(to: layer.value, among: written + builtIn).map { "did you mean “\($0)”?" }
      diagnostics.append(
        Diagnostic(
          WorkflowRules.commandLayers, "no earlier step writes the layer “\(layer.value)”", at: layer.place, help: near)
      )
    }
    for layer in step.reads where builtIn.contains(layer.value) {
      checkReads([layer.value], of: "the program", at: layer.place)
    }
    for layer in step.writes where builtIn.contains(layer.value) || !isLayerName(layer.value) {
      diagnostics.append(
        Diagnostic(
          WorkflowRules.commandLayers, "a program cannot write the layer “\(layer.value)”", at: layer.place,
          help: "name a layer of its own: small letters, digits and dashes, such as `fact-check`"))
    }
    for secret in step.secrets where !step.passEnvironment.contains(where: { $0.value == secret.value }) {
      diagnostics.append(
        Diagnostic(
          WorkflowRules.undeclaredSecret, "“\(secret.value)” is a secret but not passed on", at: secret.place,
          help: "add it to `pass_env`"))
    }
  }

  private func isLayerName(_ name: String) -> Bool {
    let reserved = ["schema", "id", "source", "text", "text_map", "diagnostics"]
    return !name.isEmpty && !reserved.contains(name)
      && name.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
      }
  }
}
