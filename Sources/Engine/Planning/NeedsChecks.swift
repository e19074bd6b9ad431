import Diagnostics

extension Planner {
  /// Complains of needs that name no step, a later one, or lead in a circle.
  mutating func checkNeeds(_ planned: [PlannedStep], _ definitions: [StepDefinition]) {
    let order = Dictionary(planned.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let circles = circle(planned)
    if !circles.isEmpty {
      let message = "steps need each other: \((circles + [circles[0]]).joined(separator: " → "))"
      let next = circles.count > 1 ? circles[1] : circles[0]
      let start = planned.first { $0.id == circles[0] }
      let need = definitions.first { $0.place == start?.place }?.needs.first { $0.value == next }
      diagnostics.append(Diagnostic(WorkflowRules.needsCycle, message, at: need?.place ?? start?.place))
    }
    for (index, step) in planned.enumerated() {
      let places = definitions.first { $0.place == step.place }?.needs ?? []
      for need in places {
        guard let other = order[need.value] else {
          if !stepNames.contains(need.value) { unknown(need, among: stepNames) }
          continue
        }
        guard other >= index, !circles.contains(need.value) else { continue }
        diagnostics.append(
          Diagnostic(
            WorkflowRules.unknownNeed, "“\(step.id)” needs “\(need.value)”, which comes later", at: need.place,
            help: "steps run in the order of the file: move “\(need.value)” up"))
      }
    }
  }

  private mutating func unknown(_ need: Located<String>, among ids: [String]) {
    let near = nearestName(to: need.value, among: ids).map { "did you mean “\($0)”?" }
    diagnostics.append(
      Diagnostic(
        WorkflowRules.unknownNeed, "there is no step “\(need.value)”", at: need.place,
        help: near ?? "the steps are \(ids.joined(separator: ", "))"))
  }

  /// The ids of one circle, in order; empty when there is none.
  ///
  /// Takes away steps that need nothing until none is left.
  private func circle(_ steps: [PlannedStep]) -> [String] {
    var waiting = Dictionary(steps.map { ($0.id, Set($0.needs)) }) { first, _ in first }
    let known = Set(waiting.keys)
    for id in known { waiting[id]?.formIntersection(known) }
    while let free = waiting.first(where: { $0.value.isEmpty })?.key {
      waiting[free] = nil
      for id in waiting.keys { waiting[id]?.remove(free) }
    }
    guard var id = steps.map(\.id).first(where: { waiting[$0] != nil }) else { return [] }
    var path: [String] = []
    while !path.contains(id) {
      path.append(id)
      guard let next = waiting[id]?.min() else { break }
      id = next
    }
    return Array(path.drop { $0 != id })
  }
}
