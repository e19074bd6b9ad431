import Text

/// Reads an expression: `or` binds least, then `and`, `not`, comparison.
struct ExpressionParser {
  /// Deeper nesting than anybody writes.
  private static let maximumDepth = 32

  private let tokens: [ExpressionToken]
  private let end: Int
  private var index = 0
  private var depth = 0
  /// Joined by `and` and `or` so far: a chain makes a tree as deep as it is long.
  private var joined = 0
  private var isInItems = false
  private static let mostJoined = 200

  private init(_ text: [UInt8]) throws(ExpressionFailure) {
    tokens = try expressionTokens(text)
    end = text.count
  }

  /// The expression that fills the whole text.
  static func parse(_ text: String) throws(ExpressionFailure) -> Expression {
    var parser = try ExpressionParser(Array(text.utf8))
    let expression = try parser.disjunction()
    if let extra = parser.next { throw parser.unexpected(extra) }
    return expression
  }

  private var next: ExpressionToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  private mutating func take(_ kind: ExpressionToken.Kind) -> Bool {
    guard next?.kind == kind else { return false }
    index += 1
    return true
  }

  private mutating func disjunction() throws(ExpressionFailure) -> Expression {
    var left = try conjunction()
    while take(.word("or")) {
      try join()
      left = .or(left, try conjunction())
    }
    return left
  }

  private mutating func conjunction() throws(ExpressionFailure) -> Expression {
    var left = try negation()
    while take(.word("and")) {
      try join()
      left = .and(left, try negation())
    }
    return left
  }

  private mutating func negation() throws(ExpressionFailure) -> Expression {
    guard take(.word("not")) else { return try comparison() }
    try descend()
    defer { depth -= 1 }
    return .not(try negation())
  }

  private mutating func comparison() throws(ExpressionFailure) -> Expression {
    let left = try operand()
    guard case .sign(let sign)? = next?.kind, let comparison = Expression.Comparison(rawValue: sign) else {
      return left
    }
    index += 1
    let right = try operand()
    if case .sign(let sign)? = next?.kind, Expression.Comparison(rawValue: sign) != nil, let next {
      throw ExpressionFailure(message: "comparisons cannot be chained", range: next.range, help: "join them with `and`")
    }
    return .compare(comparison, left, right)
  }

  private mutating func operand() throws(ExpressionFailure) -> Expression {
    guard let token = next else {
      throw ExpressionFailure(message: "the expression ends where a value should stand", range: end..<end)
    }
    index += 1
    switch token.kind {
    case .literal(let value): return .literal(value)
    case .sign("("): return try parenthesis(token)
    case .word("true"): return .literal(.bool(true))
    case .word("false"): return .literal(.bool(false))
    case .word("null"): return .literal(.null)
    case .word(let word) where next?.kind == .sign("("):
      if let items = try items(word, token) { return items }
      return try call(word, token)
    case .word(let word) where !["and", "or", "not"].contains(word):
      return .path(word.split(separator: ".", omittingEmptySubsequences: false).map(String.init))
    default: throw unexpected(token)
    }
  }

  private mutating func parenthesis(_ token: ExpressionToken) throws(ExpressionFailure) -> Expression {
    try descend()
    defer { depth -= 1 }
    let inside = try disjunction()
    guard take(.sign(")")) else {
      throw ExpressionFailure(message: "this parenthesis is never closed", range: token.range)
    }
    return inside
  }

  /// `LAYER.any(…)`, `LAYER.all(…)`, `LAYER.count(…)`.
  private mutating func items(_ word: String, _ token: ExpressionToken) throws(ExpressionFailure) -> Expression? {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, let test = Expression.ItemTest(rawValue: parts[1]) else { return nil }
    guard !isInItems else {
      throw ExpressionFailure(message: "a question about items cannot stand inside another", range: token.range)
    }
    isInItems = true
    defer { isInItems = false }
    index += 1
    if test == .count, take(.sign(")")) { return .path(parts) }
    try descend()
    defer { depth -= 1 }
    let condition = try disjunction()
    guard take(.sign(")")) else {
      throw ExpressionFailure(message: "this parenthesis is never closed", range: token.range)
    }
    return .items(test, layer: parts[0], condition)
  }

  private mutating func call(_ name: String, _ token: ExpressionToken) throws(ExpressionFailure) -> Expression {
    guard let function = ExpressionFunction(rawValue: name) else { throw unknownFunction(name, token) }
    try descend()
    defer { depth -= 1 }
    index += 1
    var arguments: [Expression] = []
    while !take(.sign(")")) {
      if !arguments.isEmpty, !take(.sign(",")) {
        throw ExpressionFailure(message: "the list of values is never closed", range: token.range)
      }
      arguments.append(try disjunction())
    }
    guard arguments.count == function.arity else {
      let wanted = function.arity == 1 ? "one value" : "\(function.arity) values"
      throw ExpressionFailure(message: "\(name)() takes \(wanted), not \(arguments.count)", range: token.range)
    }
    return .call(function, arguments)
  }

  private mutating func join() throws(ExpressionFailure) {
    joined += 1
    guard joined <= Self.mostJoined else {
      throw ExpressionFailure(message: "the expression is too long", range: 0..<end)
    }
  }

  private mutating func descend() throws(ExpressionFailure) {
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw ExpressionFailure(message: "the expression is nested too deeply", range: 0..<end)
    }
  }

  private func unknownFunction(_ name: String, _ token: ExpressionToken) -> ExpressionFailure {
    if let help = ForeignExpressions.help(forFunction: name, of: argument) {
      return ExpressionFailure(message: "there is no function “\(name)”", range: token.range, help: help)
    }
    let names = ExpressionFunction.allCases.map(\.rawValue).sorted().joined(separator: ", ")
    return ExpressionFailure(
      message: "there is no function “\(name)”", range: token.range, help: "the functions are \(names)")
  }

  /// The first path behind the parenthesis at hand.
  private var argument: String? {
    guard tokens.indices.contains(index + 1), case .word(let word) = tokens[index + 1].kind else { return nil }
    return word
  }

  private func unexpected(_ token: ExpressionToken) -> ExpressionFailure {
    let help: String? =
      switch token.kind {
      case .sign("="): "compare with =="
      case .sign("{"), .sign("}"), .sign("$"): "write it without braces: if: quotes.count > 0"
      case .word("is"), .word("eq"), .word("equals"): "compare with =="
      case .word("ne"): "compare with !="
      case .word("in"), .word("contains"), .word("matches"): "compare with each value by ==, joined with `or`"
      case .sign("?"): "there is no choice of values; default(VALUE, OTHERWISE) gives one for null"
      case .sign("+"), .sign("-"), .sign("*"), .sign("/"), .sign("%"): "there is no arithmetic in expressions"
      case .sign("["): "there are no lists and no places in lists: ask any(…), all(…) or count(…)"
      case .word("AND"): "write `and`"
      case .word("OR"): "write `or`"
      case .word("NOT"): "write `not`"
      case .sign("&"), .sign("&&"): "write `and`"
      case .sign("|"), .sign("||"): "write `or`"
      case .sign("!"): "write `not`"
      default: nil
      }
    return ExpressionFailure(message: "“\(token.text)” does not belong here", range: token.range, help: help)
  }
}
