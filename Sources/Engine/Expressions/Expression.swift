/// An expression between `${{` and `}}`: paths, literals, comparison, `and`, `or`, `not`, a few functions.
///
/// There are no loops, and values are never read as expressions again: text of an article stays text.
public indirect enum Expression: Hashable, Sendable {
  /// A literal.
  case literal(ExpressionValue)
  /// A path such as `article.slug`.
  case path([String])
  /// A comparison.
  case compare(Comparison, Expression, Expression)
  /// Both; the second is not looked at when the first is false.
  case and(Expression, Expression)
  /// Either; the second is not looked at when the first is true.
  case or(Expression, Expression)
  /// The opposite.
  case not(Expression)
  /// A function of values.
  case call(ExpressionFunction, [Expression])

  /// How two values are compared.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
  }

  /// The value, with paths looked up by `scope`; a path that it does not know is null.
  public func value(in scope: (_ path: [String]) -> ExpressionValue?) -> ExpressionValue {
    switch self {
    case .literal(let value): value
    case .path(let path): scope(path) ?? .null
    case .compare(let comparison, let left, let right):
      .bool(comparison.holds(left.value(in: scope), right.value(in: scope)))
    case .and(let left, let right): .bool(left.value(in: scope).isTrue && right.value(in: scope).isTrue)
    case .or(let left, let right): .bool(left.value(in: scope).isTrue || right.value(in: scope).isTrue)
    case .not(let operand): .bool(!operand.value(in: scope).isTrue)
    case .call(let function, let arguments): function.value(of: arguments.map { $0.value(in: scope) })
    }
  }

  /// All paths that it looks up.
  public var paths: [[String]] {
    switch self {
    case .literal: []
    case .path(let path): [path]
    case .compare(_, let left, let right), .and(let left, let right), .or(let left, let right):
      left.paths + right.paths
    case .not(let operand): operand.paths
    case .call(_, let arguments): arguments.flatMap(\.paths)
    }
  }
}

extension Expression.Comparison {
  /// Numbers compare as numbers, all else as text; values of different kinds are only ever unequal.
  func holds(_ left: ExpressionValue, _ right: ExpressionValue) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less:
      ordered(left, right) {
        $0 < $1
      } _: {
        $0 < $1
      }
    case .lessOrEqual:
      ordered(left, right) {
        $0 <= $1
      } _: {
        $0 <= $1
      }
    case .greater:
      ordered(left, right) {
        $0 > $1
      } _: {
        $0 > $1
      }
    case .greaterOrEqual:
      ordered(left, right) {
        $0 >= $1
      } _: {
        $0 >= $1
      }
    }
  }

  private func ordered(
    _ left: ExpressionValue, _ right: ExpressionValue, _ numbers: (Double, Double) -> Bool,
    _ texts: (String, String) -> Bool
  ) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): numbers(left, right)
    case (.string(let left), .string(let right)): texts(left, right)
    default: false
    }
  }
}
