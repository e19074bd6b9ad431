import Files
import PluginKit
import Text

/// Runs the handlers of a workflow: programs at the start and the end of a run.
struct HandlerRunner: Sendable {
  let request: RunRequest
  let control: RunControl

  /// Runs handlers one after the other; all of them, even when one fails.
  ///
  /// - Returns: how each ended.
  func run(_ steps: [PlannedStep], _ scope: RunScope) -> [HandlerEnd] {
    steps.filter { $0.condition?.value(in: scope.value).isTrue ?? true }.map { run($0, scope) }
  }

  private func run(_ step: PlannedStep, _ scope: RunScope) -> HandlerEnd {
    var end = HandlerEnd(handler: step.id)
    guard case .command(let command) = step.work else {
      end.problem = "a handler can only run a program"
      return end
    }
    let child = ChildStep(
      command, fixed: command.variables(in: scope.value), folder: request.plan.folder, environment: request.environment,
      control: RunControl())
    let deadline = SystemClock.monotonicMicroseconds() + wholeMicroseconds(step.timeout ?? 60)
    do {
      let arguments = command.arguments.map { $0.filled(in: scope.value) }
      let answer = try child.run(arguments, input: Array(scope.json.compact.utf8), deadline: deadline)
      end.output = HandlerEnd.kept(String(utf8: answer.output))
      end.standardError = HandlerEnd.kept(answer.error)
    } catch {
      end.problem = visible(error.message)
      end.standardError = HandlerEnd.kept(error.standardError ?? "")
    }
    return end
  }
}

/// How a handler ended, and what it wrote.
public struct HandlerEnd: Hashable, Sendable {
  /// How much of the end of what it wrote is kept.
  private static let limit = 16_384

  /// The handler: `on-failure`.
  public var handler: String
  /// The end of what it wrote to standard output, secrets masked.
  public var output = ""
  /// The end of what it wrote to standard error, secrets masked.
  public var standardError = ""
  /// Why it failed; `nil` when it did not.
  public var problem: String?

  init(handler: String) { self.handler = handler }

  static func kept(_ text: String) -> String {
    let bytes = text.utf8.suffix(limit).drop { isUTF8Continuation($0) }
    return visible(String(utf8: bytes), keepingLines: true)
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
        "finished": .integer(counts.worked), "reused": .integer(counts.reused), "waiting": .integer(counts.waiting),
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
