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
    let needs = Dictionary(
      definitions.filter { !$0.needs.isEmpty }.map { ($0.place, $0.needs) }
    ) { first, _ in first }
    for (index, step) in planned.enumerated() where !step.needs.isEmpty {
      for need in step.place.flatMap({ needs[$0] }) ?? [] {
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
  /// Walks from each step along its needs, without recursion, and meets a circle where the walk comes back to itself.
  private func circle(_ steps: [PlannedStep]) -> [String] {
    let needs = Dictionary(steps.filter { !$0.needs.isEmpty }.map { ($0.id, $0.needs) }) { first, _ in first }
    var finished: Set<String> = []
    for start in steps where needs[start.id] != nil && !finished.contains(start.id) {
      var path = [(id: start.id, next: 0)]
      var onPath: Set<String> = [start.id]
      while let (id, next) = path.last {
        guard let all = needs[id], next < all.count else {
          finished.insert(id)
          onPath.remove(id)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let need = all[next]
        if onPath.contains(need) { return path.map(\.id).drop { $0 != need }.map(\.self) }
        guard needs[need] != nil, !finished.contains(need) else { continue }
        path.append((need, 0))
        onPath.insert(need)
      }
    }
    return []
  }
}
