import Diagnostics
import Text

/// Two articles of one name, where outputs are named by it.
struct SlugClash {
  /// What to tell the user.
  let diagnostic: Diagnostic

  /// The first clash; `nil` when all names differ or no output is named by them.
  init?(_ articles: ArticleList, in plan: Plan) {
    guard plan.steps.contains(where: Self.isNamedBySlug), articles.count > 1 else { return nil }
    var seen: [String: Int] = [:]
    for index in 0..<articles.count {
      let slug = articles.slug(index)
      guard let first = seen.updateValue(index, forKey: slug) else { continue }
      diagnostic = Diagnostic(
        RunRules.slugClash,
        """
        Two articles would both be named “\(visible(slug))”: \(visible(articles[first].shownPath)) and \
        \(visible(articles[index].shownPath))
        """, help: "Rename one of them, or run them one after the other into different folders with --out.")
      return
    }
    return nil
  }

  private static func isNamedBySlug(_ step: PlannedStep) -> Bool {
    guard case .export(_, let destination) = step.work else { return false }
    return destination.template.paths.contains(["article", "slug"])
  }
}
