import Files
import PluginKit
import Text

/// Runs the handlers of a workflow: programs at the start and the end of a run.
struct HandlerRunner: Sendable {
  let request: RunRequest
  let control: RunControl

  /// Runs handlers one after the other; all of them, even when one fails.
  ///
  /// - Returns: what went wrong, a sentence each.
  func run(_ steps: [PlannedStep], _ scope: RunScope) -> [String] {
    var problems: [String] = []
    for step in steps {
      guard step.condition?.value(in: scope.value).isTrue ?? true else { continue }
      if let problem = run(step, scope) { problems.append("The handler \(step.id) failed: \(problem).") }
    }
    return problems
  }

  private func run(_ step: PlannedStep, _ scope: RunScope) -> String? {
    guard case .command(let command) = step.work else { return "a handler can only run a program" }
    let child = ChildStep(
      command, fixed: command.variables(in: scope.value), folder: request.plan.folder, environment: request.environment,
      control: RunControl())
    let deadline = SystemClock.monotonicMicroseconds() + wholeMicroseconds(step.timeout ?? 60)
    do {
      let arguments = command.arguments.map { $0.filled(in: scope.value) }
      _ = try child.run(arguments, input: Array(scope.json.compact.utf8), deadline: deadline)
      return nil
    } catch {
      return visible(error.message)
    }
  }
}

/// What handlers see of a run: `run.failed`, `error.message`, `params.desk`.
struct RunScope: Sendable {
  var workflow: String
  var run: Int?
  var params: [String: ExpressionValue]
  var counts = RunOutcome.Counts()
  /// The first failure, if there was one.
  var failure: ArticleFailure?

  /// The value at a path; `nil` for one that nothing is known of.
  func value(_ path: [String]) -> ExpressionValue? {
    guard let first = path.first, let name = path.dropFirst().first else { return nil }
    switch first {
    case "params": return params[name]
    case "run", "error": return json[first]?[name].map(ExpressionValue.init)
    default: return nil
    }
  }

  /// What a handler reads on its standard input.
  var json: JSONValue {
    var object: JSONObject = [
      "run": [
        "id": run.map(JSONValue.integer) ?? .null, "workflow": .string(workflow), "failed": .integer(counts.failed),
        "finished": .integer(counts.worked), "reused": .integer(counts.reused),
      ]
    ]
    if let failure {
      object["error"] = [
        "message": .string(failure.message), "step": failure.step.map(JSONValue.string) ?? .null,
        "article": .string(failure.path), "code": failure.timedOut ? "timeout" : "failed",
      ]
    }
    return .object(object)
  }
}
