import Diagnostics
import Text

/// Two articles of one name, where outputs are named by it.
struct SlugClash {
  /// What to tell the user.
  let diagnostic: Diagnostic

  /// The first clash; `nil` when all names differ or no output is named by them.
  init?(_ articles: ArticleList, in plan: Plan) {
    guard plan.steps.contains(where: Self.isNamedBySlug), articles.count > 1 else { return nil }
    guard let (first, second) = Self.clash(articles) else { return nil }
    diagnostic = Diagnostic(
      RunRules.slugClash,
      """
      Two articles would both be named “\(visible(articles.slug(first)))”: \(visible(articles[first].shownPath)) and \
      \(visible(articles[second].shownPath))
      """, help: "Rename one of them, or run them one after the other into different folders with --out.")
  }

  /// Names are compared by their hashes first: a million names themselves would take a hundred megabytes.
  private static func clash(_ articles: ArticleList) -> (Int, Int)? {
    var hashes: Set<Int> = Set(minimumCapacity: articles.count)
    for index in 0..<articles.count {
      let slug = articles.slug(index)
      if !hashes.insert(slug.hashValue).inserted,
        let first = (0..<index).first(where: { articles.slug($0) == slug })
      {
        return (first, index)
      }
    }
    return nil
  }

  private static func isNamedBySlug(_ step: PlannedStep) -> Bool {
    guard case .export(_, let destination) = step.work else { return false }
    return destination.template.paths.contains(["article", "slug"])
  }
}
