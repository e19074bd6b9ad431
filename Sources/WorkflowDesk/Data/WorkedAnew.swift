import Articles
import BuiltinPlugins
import Engine
import Files
import PluginKit
import Synchronization

/// What the plugins of a workflow find in an article, worked in memory for a page: nothing is written, no program is
/// started, no export is made.
struct WorkedAnew {
  /// The plugins' steps.
  private let plan: Plan

  /// The plan of what anybody wants to see of an article.
  private static let usual = """
    name: desk
    steps: [parse, extract-quotes, detect-corrections, summarize]
    """

  /// The steps of a workflow that look at an article; the usual ones for `nil`.
  init?(_ plan: Plan?) {
    guard var plan = plan ?? Self.usualPlan else { return nil }
    plan.handlers = Handlers()
    plan.steps = plan.steps.filter { step in
      if case .plugin = step.work { true } else { false }
    }
    // What a program would have written is not there, so a step that needs it is left out too.
    var written: Set<String> = []
    plan.steps = plan.steps.filter { step in
      guard step.reads.allSatisfy(written.contains) else { return false }
      written.formUnion(step.writes)
      return true
    }
    for index in plan.steps.indices { plan.steps[index].needs = [] }
    guard !plan.steps.isEmpty else { return nil }
    self.plan = plan
  }

  private static var usualPlan: Plan? {
    WorkflowLoader(registry: builtinPlugins) { _ in nil }.load(Array(usual.utf8), file: "the desk", folder: "").plan
  }

  /// The article of a file; of one that holds several, the one of that path.
  /// - Returns: the article, or why there is none.
  func article(file: String, path: String) -> Result<Article, Failure> {
    var request = request
    request.articles = [file]
    return run(request, path)
  }

  /// The article in a text.
  func article(text: [UInt8]) -> Result<Article, Failure> {
    var request = request
    request.articles = ["-"]
    request.standardInput = text
    return run(request, "-")
  }

  /// Why there is no article, as a sentence.
  struct Failure: Error {
    var message: String
  }

  private var request: RunRequest {
    var request = RunRequest(plan: plan)
    request.jobs = 1
    request.layerTypes = builtinPlugins.flatMap(\.writes)
    return request
  }

  private func run(_ request: RunRequest, _ path: String) -> Result<Article, Failure> {
    let catcher = Catcher(path: path)
    let outcome = Runner(request, control: RunControl(), listeners: [catcher]).run()
    if let article = catcher.found.withLock({ $0.article }) { return .success(article) }
    let message = catcher.found.withLock { $0.message } ?? outcome.message
    return .failure(Failure(message: message ?? "The article is not there any more."))
  }

  private final class Catcher: RunListener {
    let path: String
    let found = Mutex<(article: Article?, message: String?)>((nil, nil))

    init(path: String) { self.path = path }

    var wantsArticles: Bool { true }

    func hear(_ event: RunEvent) {
      switch event {
      case .articleFinished(let path, _, let article?):
        // Of a file that holds one article, that one.
        found.withLock { if path == self.path || $0.article == nil { $0.article = article } }
      case .articleFailed(let failure): found.withLock { $0.message = failure.message }
      default: break
      }
    }
  }
}
