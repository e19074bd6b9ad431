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
  /// A question about the items of a layer: `quotes.any(confidence < 0.5)`.
  case items(ItemTest, layer: String, Expression)

  /// What is asked about items.
  public enum ItemTest: String, Hashable, Sendable, CaseIterable {
    /// Whether it holds for one of them at least.
    case any
    /// Whether it holds for each of them; it does where there are none.
    case all
    /// For how many it holds.
    case count
  }

  /// The path at which a scope has the items of a layer as a list.
  static func itemsPath(_ layer: String) -> [String] { [layer, "[]"] }

  /// What paths begin with that do not belong to an item.
  static let outerRoots: Set<String> = ["article", "params", "run", "error"]

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
    case .items(let test, let layer, let condition): Self.value(of: test, layer, condition, in: scope)
    }
  }

  private static func value(
    of test: ItemTest, _ layer: String, _ condition: Expression, in scope: (_ path: [String]) -> ExpressionValue?
  ) -> ExpressionValue {
    guard case .list(let items)? = scope(itemsPath(layer)) else {
      return test == .count ? .number(0) : .bool(test == .all)
    }
    func holds(_ item: ExpressionValue) -> Bool {
      condition.value { path in
        path.first.map(outerRoots.contains) == true ? scope(path) : item.member(at: path)
      }.isTrue
    }
    switch test {
    case .any: return .bool(items.contains(where: holds))
    case .all: return .bool(items.allSatisfy(holds))
    case .count: return .number(Double(items.count(where: holds)))
    }
  }

  /// All paths that it looks up, those of items left out.
  public var paths: [[String]] {
    switch self {
    case .literal: []
    case .path(let path): [path]
    case .compare(_, let left, let right), .and(let left, let right), .or(let left, let right):
      left.paths + right.paths
    case .not(let operand): operand.paths
    case .call(_, let arguments): arguments.flatMap(\.paths)
    case .items(_, let layer, let condition):
      [[layer, "count"]] + condition.paths.filter { $0.first.map(Self.outerRoots.contains) == true }
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
