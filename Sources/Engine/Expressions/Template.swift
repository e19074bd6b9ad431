/// A text with expressions in it, such as `Out/${{ article.slug }}.html`.
public struct Template: Hashable, Sendable {
  /// A part of a template.
  public enum Piece: Hashable, Sendable {
    case text(String)
    case expression(Expression)
  }

  /// The parts, in order.
  public var pieces: [Piece]

  /// A template of these parts.
  public init(pieces: [Piece]) { self.pieces = pieces }

  /// A text without expressions.
  public init(text: String) { pieces = [.text(text)] }

  /// The text with its expressions filled in.
  ///
  /// - Parameter escape: made of each expression's value before it is put in; a path keeps `/` out of values with it.
  public func filled(
    in scope: (_ path: [String]) -> ExpressionValue?, escape: (String) -> String = { $0 }
  ) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .expression(let expression): escape(expression.value(in: scope).text)
      }
    }.joined()
  }

  /// All paths that its expressions look up.
  public var paths: [[String]] {
    pieces.flatMap { piece in
      if case .expression(let expression) = piece { expression.paths } else { [[String]]() }
    }
  }

  /// The whole value, where the template is one expression and nothing else: `${{ params.sentences }}` is a number.
  public func value(in scope: (_ path: [String]) -> ExpressionValue?) -> ExpressionValue {
    if case .expression(let expression)? = pieces.first, pieces.count == 1 { return expression.value(in: scope) }
    return .string(filled(in: scope))
  }
}
