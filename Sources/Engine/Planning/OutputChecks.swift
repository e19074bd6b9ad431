import Diagnostics

extension Planner {
  /// Complains of outputs that two steps would write, and of paths that lead out of the workflow's folder.
  mutating func checkOutputs(_ steps: [PlannedStep]) {
    var writers: [String: String] = [:]
    for step in steps {
      guard case .export(_, let destination) = step.work, !destination.isStandardOutput else { continue }
      let path = shownPath(destination.template)
      if let other = writers[path] {
        diagnostics.append(
          Diagnostic(
            WorkflowRules.sameOutput, "“\(step.id)” and “\(other)” both write \(path)",
            at: destination.place ?? step.place,
            help: "give each its own path in `to:`"))
      }
      writers[path] = step.id
      checkPath(path, at: destination.place ?? step.place)
    }
    for step in steps { checkPages(step, writers) }
  }

  /// An index must not lead to pages that nobody writes.
  private mutating func checkPages(_ step: PlannedStep, _ writers: [String: String]) {
    guard case .export(_, let destination) = step.work, let pages = destination.pages else { return }
    let path = shownPath(pages)
    guard writers[path] == nil else { return }
    diagnostics.append(
      Diagnostic(
        WorkflowRules.noSuchPages, "no step writes \(path)", at: destination.place ?? step.place,
        help: "name what another `export` has in its `to:`"))
  }

  private mutating func checkPath(_ path: String, at place: Location?) {
    let parts = path.split(separator: "/")
    if !path.hasPrefix("/"), parts.contains("..") {
      diagnostics.append(
        Diagnostic(
          WorkflowRules.badOutput, "the output \(path) leads out of the workflow's folder", at: place,
          help: "name a path inside the folder, or an absolute one"))
    } else if path.hasSuffix("/") || parts.isEmpty {
      diagnostics.append(
        Diagnostic(WorkflowRules.badOutput, "the output \(path) names a folder, not a file", at: place))
    }
  }

  /// The path as written, parameters filled in, without `./` and doubled slashes.
  private func shownPath(_ template: Template) -> String {
    let text = template.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .expression(let expression): shown(expression)
      }
    }.joined()
    let parts = text.split(separator: "/", omittingEmptySubsequences: true).filter { $0 != "." }
    return (text.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/") + (text.hasSuffix("/") ? "/" : "")
  }

  private func shown(_ expression: Expression) -> String {
    if expression.paths.allSatisfy({ $0.first == "params" }) {
      return expression.value { params[$0.dropFirst().joined(separator: ".")] }.text
    }
    return "${{ \(expression.written) }}"
  }
}
