import Articles
import BuiltinPlugins
import Engine
import Files
import Synchronization

/// Reads two versions of an article and sets them against each other.
struct ComparedVersions {
  let old: Article
  let new: Article
  let comparison: VersionComparison

  /// - Throws: ``Exit/usage`` where a file is no article, or several.
  init(old: String, new: String) throws {
    self.old = try Self.article(old)
    self.new = try Self.article(new)
    comparison = VersionComparison(old: self.old, new: self.new)
  }

  private static func article(_ path: String) throws -> Article {
    var request = RunRequest(plan: try comparisonPlan(path))
    request.articles = [path]
    request.layerTypes = knownLayers
    request.environment = SystemProcess.environment
    let catcher = ArticleCatcher()
    let outcome = runToItsEnd(request, [catcher])
    if let failure = catcher.failure {
      Console.say("workflow: \(shownPath(failure.path)): \(failure.message)")
      throw Exit.usage
    }
    guard let article = catcher.articles.first else {
      Console.say("workflow: " + (outcome.message ?? "\(shownPath(path)): there is no article"))
      throw Exit(code: outcome.exitCode == 0 ? Exit.usage.code : outcome.exitCode)
    }
    guard catcher.articles.count == 1 else {
      Console.say("workflow: \(shownPath(path)): these are \(catcher.articles.count) articles; name one")
      throw Exit.usage
    }
    return article
  }
}

/// Keeps the articles of a run.
private final class ArticleCatcher: RunListener {
  private let state = Mutex<(articles: [Article], failure: ArticleFailure?)>(([], nil))

  var wantsArticles: Bool { true }
  var articles: [Article] { state.withLock { $0.articles } }
  var failure: ArticleFailure? { state.withLock { $0.failure } }

  func hear(_ event: RunEvent) {
    switch event {
    case .articleFinished(_, _, let article?): state.withLock { $0.articles.append(article) }
    case .articleFailed(let failure): state.withLock { $0.failure = $0.failure ?? failure }
    default: break
    }
  }
}
