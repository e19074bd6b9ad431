import Articles
import Diagnostics
import Engine
import Synchronization

/// Collects what a run has to say of its articles, in their order.
final class CheckListener: RunListener {
  private let state: Mutex<State>

  private struct State {
    var finder: HouseRulesFinder
    var remarks: [CheckedRemark] = []
    var articles = 0
  }

  init(_ finder: HouseRulesFinder) { state = Mutex(State(finder: finder)) }

  var wantsArticles: Bool { true }

  /// The remarks, with what the house says of the article's level.
  var remarks: [CheckedRemark] { state.withLock { $0.remarks } }

  /// How many articles were looked at.
  var articles: Int { state.withLock { $0.articles } }

  /// What is wrong with the house rules that were found.
  var ruleDiagnostics: [Diagnostic] { state.withLock { $0.finder.diagnostics } }

  func hear(_ event: RunEvent) {
    switch event {
    case .articleFinished(_, _, let article?):
      add(article.source.path) { rules in
        var check = ArticleCheck(article, rules: rules)
        return check.remarks()
      }
    case .articleFailed(let failure):
      add(failure.path) { rules in
        let step = failure.step.map { $0 + ": " } ?? ""
        let diagnostic = Diagnostic(
          CheckRules.notWorked, step + failure.message, at: Location(file: failure.path))
        return [rules.applied(to: diagnostic)].compactMap { $0 }
      }
    default: break
    }
  }

  private func add(_ path: String, _ check: (HouseRules) -> [Diagnostic]) {
    state.withLock { state in
      let rules = state.finder.rules(for: path)
      state.articles += 1
      state.remarks += check(rules).map { CheckedRemark(diagnostic: $0, atLeast: rules.atLeast) }
    }
  }
}

/// A remark, and the level that the house rules of its article name.
struct CheckedRemark {
  var diagnostic: Diagnostic
  var atLeast: Diagnostic.Severity?
}
