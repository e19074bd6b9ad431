import BuiltinPlugins
import Engine
import Files
import PluginKit
import StatusLog

extension Newsroom {
  /// The plan of what anybody wants to see of an article.
  private static let usual = """
    name: desk
    steps: [parse, extract-quotes, detect-corrections, summarize]
    """

  private static var usualPlan: Plan? {
    WorkflowLoader(registry: builtinPlugins) { _ in nil }.load(Array(usual.utf8), file: "the desk", folder: "").plan
  }

  /// An article of a workflow, by its name in the status log, as the workflow leaves it.
  ///
  /// Of a workflow that is no longer in the folder, what the usual steps find.
  ///
  /// - Returns: the article, or why it cannot be shown.
  func remade(
    _ name: String, of workflow: String, _ log: StatusLog
  ) throws(StatusLogFailure) -> Result<RemadeArticle, ArticleFailure>? {
    if let plan = self.workflow(named: workflow)?.plan {
      let remaker = try remaker(plan, log)
      return Result { () throws(ArticleFailure) in try remaker.article(named: name) }
    }
    guard var plan = Self.usualPlan else { return nil }
    plan.folder = folder == "." ? "" : folder
    let remaker = try remaker(plan, nil)
    return Result { () throws(ArticleFailure) in try remaker.article(named: name) }
  }

  /// What the usual steps find in a text.
  func worked(_ text: String) throws(StatusLogFailure) -> RemadeArticle? {
    guard let plan = Self.usualPlan else { return nil }
    return try? remaker(plan, nil).article(text: Array(text.utf8))
  }

  private func remaker(_ plan: Plan, _ log: StatusLog?) throws(StatusLogFailure) -> ArticleRemaker {
    try ArticleRemaker(
      plan, log: log, layerTypes: builtinPlugins.flatMap(\.writes), environment: SystemProcess.environment)
  }
}
