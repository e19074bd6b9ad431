extension Expression {
  /// The expression as a workflow file writes it; read again, it is the same.
  var written: String {
    switch self {
    case .literal(.string(let text)): "'\(text.replacing("'", with: "''"))'"
    case .literal(.null): "null"
    // The sign of an exponent would be read as one of arithmetic.
    case .literal(let value): value.text.replacing("e+", with: "e")
    case .path(let path): path.joined(separator: ".")
    case .compare(let comparison, let left, let right):
      "\(left.written(binding: .operand)) \(comparison.rawValue) \(right.written(binding: .operand))"
    case .and(let left, let right):
      "\(left.written(binding: .conjunction)) and \(right.written(binding: .negation))"
    case .or(let left, let right):
      "\(left.written(binding: .disjunction)) or \(right.written(binding: .conjunction))"
    case .not(let operand): "not \(operand.written(binding: .negation))"
    case .call(let function, let arguments):
      "\(function.rawValue)(\(arguments.map(\.written).joined(separator: ", ")))"
    case .items(let test, let layer, let condition): "\(layer).\(test.rawValue)(\(condition.written))"
    }
  }

  /// How tightly the parts of an expression hold together, the loosest first.
  private enum Binding: Int { case disjunction, conjunction, negation, comparison, operand }

  private var binding: Binding {
    switch self {
    case .or: .disjunction
    case .and: .conjunction
    case .not: .negation
    case .compare: .comparison
    case .literal, .path, .call, .items: .operand
    }
  }

  /// In parentheses where it stands in a place that holds tighter than itself.
  private func written(binding least: Binding) -> String {
    binding.rawValue < least.rawValue ? "(\(written))" : written
  }
}
