import Diagnostics
import Engine
import Text

/// The steps of a plan with an arrow from each to those that use what it writes or need it.
struct StepGraph {
  private let steps: [PlannedStep]
  private let arrows: [(from: Int, to: Int, why: String)]

  init(_ plan: Plan) {
    steps = plan.steps
    arrows = plan.steps.indices.flatMap { Self.arrows(to: $0, in: plan.steps) }
  }

  /// The arrows to a step, one for each earlier step that it builds on, with all the reasons for it.
  private static func arrows(to index: Int, in steps: [PlannedStep]) -> [(from: Int, to: Int, why: String)] {
    let (step, earlier) = (steps[index], steps[..<index])
    var reasons: [Int: [String]] = [:]
    func add(_ other: Int?, _ why: String) {
      guard let other, reasons[other]?.contains(why) != true else { return }
      reasons[other, default: []].append(why)
    }
    for layer in step.layersUsed { add(earlier.lastIndex { $0.writes.contains(layer) }, layer) }
    if step.isExport {
      for (other, writer) in earlier.enumerated() { for layer in writer.writes { add(other, layer) } }
    }
    for need in step.needs { add(earlier.firstIndex { $0.id == need }, "needs") }
    return reasons.sorted { $0.key < $1.key }.map { ($0.key, index, $0.value.joined(separator: ", ")) }
  }

  /// One line a step, with what it reads and writes.
  var text: String {
    steps.enumerated().map { index, step in
      let from = sources(of: index)
      let sources = from.isEmpty ? "" : "  ← \(from.joined(separator: ", "))"
      let writes = step.writes.isEmpty ? "" : "  writes \(step.writes.joined(separator: ", "))"
      return "\(index + 1). \(visible(step.id))\(writes)\(sources)"
    }.joined(separator: "\n")
  }

  /// One object a step: its name, the layers it writes, and the steps that it builds on.
  var json: [JSONValue] {
    steps.enumerated().map { index, step in
      [
        "step": .string(step.id), "writes": .array(step.writes.map(JSONValue.string)),
        "from": .array(sources(of: index).map(JSONValue.string)),
      ]
    }
  }

  private func sources(of index: Int) -> [String] {
    Set(arrows.filter { $0.to == index }.map { steps[$0.from].id }).sorted()
  }

  /// A Mermaid flowchart (https://mermaid.js.org).
  var mermaid: String {
    let nodes = steps.enumerated().map { "  s\($0)[\"\(escapedHTML(visible($1.id)))\"]" }
    let edges = arrows.map { "  s\($0.from) -->|\(escapedHTML($0.why))| s\($0.to)" }
    return (["flowchart TD"] + nodes + edges).joined(separator: "\n")
  }

  /// A DOT digraph (https://graphviz.org).
  var dot: String {
    let nodes = steps.enumerated().map { "  s\($0) [label=\(quoted(visible($1.id)))];" }
    let edges = arrows.map { "  s\($0.from) -> s\($0.to) [label=\(quoted($0.why))];" }
    return (["digraph workflow {", "  node [shape=box];"] + nodes + edges + ["}"]).joined(separator: "\n")
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}

extension PlannedStep {
  fileprivate var isExport: Bool {
    if case .export = work { true } else { false }
  }

  /// The layers it reads, those of its condition included.
  fileprivate var layersUsed: [String] {
    reads + (condition?.paths.compactMap { $0.last == "count" ? $0.first : nil }.filter { !reads.contains($0) } ?? [])
  }
}
