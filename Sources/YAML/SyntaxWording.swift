import Diagnostics

extension Problems {
  /// Notes what libyaml found wrong, in an editor's words.
  mutating func add(_ problem: SyntaxProblem) {
    let wording = Wording(problem)
    add(.yamlSyntax, wording.message, at: problem.offset..<problem.offset + 1, help: wording.help)
  }
}

private struct Wording {
  var message: String
  var help: String?
  init(_ problem: SyntaxProblem) { message = problem.problem }
}
