/// Why a text is no expression, and where in it.
struct ExpressionFailure: Error, Hashable {
  let message: String
  /// Bytes of the expression's text.
  let range: Range<Int>
  var help: String?
}
