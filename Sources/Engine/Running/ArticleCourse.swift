/// An article on its way: what expressions see of it, and which steps have failed.
struct ArticleCourse: Sendable {
  var scope: ArticleScope
  var failed: Set<String> = []

  init(scope: ArticleScope) { self.scope = scope }

  /// Whether a step is to be taken: its condition holds and what it needs has not failed.
  func wants(_ step: PlannedStep) -> Bool {
    step.needs.allSatisfy { !failed.contains($0) } && (step.condition?.value(in: scope.value).isTrue ?? true)
  }
}
