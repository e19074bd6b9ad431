import Articles
import Digests
import Text

/// What stands for a workflow's steps when it is asked whether an earlier result still holds: any change of what is
/// done to an article changes it.
struct WorkflowKey: Hashable, Sendable {
  /// 16 hexadecimal digits.
  let text: String

  /// The key of a plan.
  init(_ plan: Plan) {
    var parts: [JSONValue] = [.string(Article.schema), .string(engineFingerprint)]
    for step in plan.steps {
      parts.append(.string(step.id))
      parts.append(step.fingerprint)
      parts.append(step.condition.map(Self.json) ?? .null)
      parts.append(.array(step.needs.map(JSONValue.string)))
      if case .export(_, let destination) = step.work {
        parts.append(Self.json(destination.template))
        parts.append(.bool(destination.gathers))
      }
    }
    for converter in plan.converters {
      parts.append(.array(converter.endings.sorted().map(JSONValue.string)))
      parts.append(.array(converter.arguments.map(Self.json)))
      parts.append(converter.fingerprint)
    }
    for (name, value) in plan.params.sorted(by: { $0.key < $1.key }) {
      parts.append(.string(name))
      parts.append(value.json)
    }
    text = String(sha256(Array(JSONValue.array(parts).compact.utf8)).prefix(16))
  }

  private static func json(_ template: Template) -> JSONValue {
    .array(
      template.pieces.map { piece in
        switch piece {
        case .text(let text): .string(text)
        case .expression(let expression): .array([json(expression)])
        }
      })
  }

  /// Recursive: safe because the parser of expressions caps their depth.
  private static func json(_ expression: Expression) -> JSONValue {
    switch expression {
    case .literal(let value): ["value": value.json]
    case .path(let path): ["path": .array(path.map(JSONValue.string))]
    case .compare(let comparison, let left, let right):
      .array([.string(comparison.rawValue), json(left), json(right)])
    case .and(let left, let right): .array(["and", json(left), json(right)])
    case .or(let left, let right): .array(["or", json(left), json(right)])
    case .not(let operand): .array(["not", json(operand)])
    case .call(let function, let arguments): .array([.string(function.rawValue)] + arguments.map(json))
    case .items(let test, let layer, let condition): .array([.string(test.rawValue), .string(layer), json(condition)])
    }
  }
}
