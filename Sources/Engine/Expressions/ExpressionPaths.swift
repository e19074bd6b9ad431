import Diagnostics

/// The paths that expressions may look up.
public enum ExpressionPaths {
  /// Members of `article`.
  public static let article = [
    "slug", "headline_slug", "id", "path", "name", "headline", "language", "published", "updated", "url", "embargo",
    "byline", "words",
  ]
  /// Members of `error`, known in handlers of `failure` and `finish` only.
  public static let error = ["message", "step", "article", "code"]
  /// Members of `run`, known in handlers only: what a step gives must not depend on the run that works it.
  public static let run = ["id", "workflow", "failed", "finished", "reused", "waiting"]

  /// What is wrong with a path, or `nil`.
  ///
  /// - Parameters:
  ///   - params: the workflow's parameters.
  ///   - layers: layers whose `count` may be asked for.
  static func problem(
    with path: [String], params: [String], layers: [String]
  ) -> (message: String, help: String?)? {
    let shown = path.joined(separator: ".")
    guard let root = path.first, !path.contains("") else { return ("“\(shown)” is no path", nil) }
    switch root {
    case "params": return problem(with: path, members: params, what: "parameter", root)
    case "article": return problem(with: path, members: article, what: "member of article", root)
    case "error": return problem(with: path, members: error, what: "member of error", root)
    case "run": return problem(with: path, members: run, what: "member of run", root)
    default: return layerProblem(with: path, layers: layers, root)
    }
  }

  private static func problem(
    with path: [String], members: [String], what: String, _ root: String
  ) -> (message: String, help: String?)? {
    let member = path.dropFirst().joined(separator: ".")
    guard !members.contains(member) else { return nil }
    if let near = nearestName(to: member, among: members) {
      return ("there is no \(what) “\(member)”", "did you mean “\(root).\(near)”?")
    }
    let list = members.isEmpty ? "none is declared" : "there are \(members.joined(separator: ", "))"
    return ("there is no \(what) “\(member)”", list)
  }

  private static func layerProblem(
    with path: [String], layers: [String], _ root: String
  ) -> (message: String, help: String?)? {
    if layers.contains(root) {
      if path == [root, "count"] { return nil }
      let isCount = path.count == 1 || path.dropFirst().first.map(ForeignExpressions.isCount) == true
      let field = path.dropFirst().joined(separator: ".")
      return isCount
        ? ("of a layer, expressions know the count only", "write “\(root).count”")
        : ("“\(field)” belongs to the items of \(root)", "write \(root).any(\(field) == …), or ask “\(root).count”")
    }
    let roots = ["article", "params", "error", "run"] + layers
    let near = nearestName(to: root, among: roots).map { "did you mean “\($0)”?" }
    return (
      "nothing is called “\(root)” here",
      (article.contains(root) ? "write article.\(root)" : ForeignExpressions.help(forRoot: path)) ?? near
        ?? "expressions know article, params, and the count of layers that earlier steps wrote"
    )
  }
}
