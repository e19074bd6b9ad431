import Articles
import Diagnostics
import PluginKit
import YAML

/// What an expression may speak of, by where it stands.
enum ExpressionReach {
  /// Parameters only: the value is needed before the first article.
  case parameters
  /// The article and the layers written so far, too.
  case article
  /// Parameters, the run, and where something may have failed the error of that.
  case handler(HandlerEvent)
}

extension Planner {
  /// A text with expressions, each path checked; `nil` when something is wrong.
  mutating func template(
    _ text: Located<String>, _ node: YAMLNode?, in source: SourceText, allowing reach: ExpressionReach
  ) -> Template? {
    do {
      let template = try parseTemplate(text.value)
      guard checkBraces(text, node, in: source) else { return nil }
      let expressions = template.pieces.compactMap {
        if case .expression(let expression) = $0 { expression } else { nil }
      }
      return check(expressions, text, node, in: source, allowing: reach) ? template : nil
    } catch {
      let place = place(of: error.range, in: text, node, source)
      diagnostics.append(Diagnostic(WorkflowRules.badExpression, error.message, at: place, help: error.help))
      return nil
    }
  }

  /// The condition of a step: an expression, with or without `${{ }}` around it.
  mutating func condition(_ step: StepDefinition, allowing reach: ExpressionReach = .article) -> Expression? {
    guard let node = step.condition else { return nil }
    if let flag = node.bool { return .literal(.bool(flag)) }
    let place = step.source.location(node.range)
    guard let text = node.string else {
      diagnostics.append(Diagnostic(WorkflowRules.wrongType, "`if` must be an expression, not \(node.kind)", at: place))
      return nil
    }
    guard text.contains("${{") else { return bareCondition(text, node, step, reach) }
    guard let template = template(Located(text, at: place), node, in: step.source, allowing: reach) else {
      return nil
    }
    guard case .expression(let expression)? = template.pieces.first, template.pieces.count == 1 else {
      diagnostics.append(
        Diagnostic(
          WorkflowRules.badExpression, "`if` must be one expression and nothing else", at: place,
          help: "write it without text around: if: quotes.count > 0"))
      return nil
    }
    return expression
  }

  /// A condition without `${{ }}` around it.
  private mutating func bareCondition(
    _ text: String, _ node: YAMLNode, _ step: StepDefinition, _ reach: ExpressionReach
  ) -> Expression? {
    let located = Located(text, at: step.source.location(node.range))
    do {
      let expression = try ExpressionParser.parse(text)
      return check([expression], located, node, in: step.source, allowing: reach) ? expression : nil
    } catch {
      let place = place(of: error.range, in: located, node, step.source)
      diagnostics.append(Diagnostic(WorkflowRules.badExpression, error.message, at: place, help: error.help))
      return nil
    }
  }

  /// Whether every path is known and every comparison possible.
  private mutating func check(
    _ expressions: [Expression], _ text: Located<String>, _ node: YAMLNode?, in source: SourceText,
    allowing reach: ExpressionReach
  ) -> Bool {
    guard check(expressions.flatMap(\.paths), text, node, in: source, allowing: reach) else { return false }
    var types = ExpressionTypes(params: params, items: layerItems)
    for expression in expressions { _ = types.check(expression) }
    for problem in types.problems {
      let range = problem.about.flatMap { text.value.utf8Range(ofPath: $0) } ?? 0..<text.value.utf8.count
      diagnostics.append(
        Diagnostic(
          WorkflowRules.badExpression, problem.message, at: place(of: range, in: text, node, source),
          help: problem.help))
    }
    return types.problems.isEmpty
  }

  /// What the items of the layers of plugins have.
  private var layerItems: [String: LayerItems?] {
    Dictionary(loader.registry.flatMap(\.writes).map { ($0.layerName, $0.items) }) { first, _ in first }
  }

  /// Braces of other tools around a path that means something here: `{{ article.slug }}`, `${article.slug}`.
  mutating func checkBraces(_ text: Located<String>, _ node: YAMLNode?, in source: SourceText) -> Bool {
    let roots = Expression.outerRoots.union(loader.registry.flatMap(\.layersWritten))
    guard let found = ForeignExpressions.braces(in: text.value, roots: roots) else { return true }
    let written = String(decoding: Array(text.value.utf8)[found.range], as: UTF8.self)
    diagnostics.append(
      Diagnostic(
        WorkflowRules.badExpression, "“\(written)” is no expression",
        at: place(of: found.range, in: text, node, source),
        help: "write \(found.write)"))
    return false
  }

  private mutating func check(
    _ paths: [[String]], _ text: Located<String>, _ node: YAMLNode?, in source: SourceText,
    allowing reach: ExpressionReach
  ) -> Bool {
    var seen: Set<[String]> = []
    var fine = true
    for path in paths where seen.insert(path).inserted {
      let shown = path.joined(separator: ".")
      if path[0] == "params", paramsMayBeAnything { continue }
      var complaint: Diagnostic?
      if let problem = ExpressionPaths.problem(with: path, params: params.keys.sorted(), layers: countable) {
        complaint = Diagnostic(WorkflowRules.unknownPath, problem.message, help: problem.help)
      } else if !reach.covers(path[0]) {
        complaint = Diagnostic(WorkflowRules.notYetKnown, reach.complaint(shown))
      }
      guard var complaint else { continue }
      let range = text.value.utf8Range(ofPath: shown) ?? 0..<text.value.utf8.count
      complaint.location = place(of: range, in: text, node, source)
      diagnostics.append(complaint)
      fine = false
    }
    return fine
  }

  private func place(
    of range: Range<Int>, in text: Located<String>, _ node: YAMLNode?, _ source: SourceText
  ) -> Location? {
    guard let node else { return text.place }
    return DefinitionReader(source).place(of: range, in: text.value, node)
  }
}

extension ExpressionReach {
  fileprivate func covers(_ root: String) -> Bool {
    switch self {
    case .parameters: root == "params"
    case .article: root != "error" && root != "run"
    case .handler(let event):
      root == "params" || root == "run" || root == "error" && (event == .failure || event == .finish)
    }
  }

  fileprivate func complaint(_ path: String) -> String {
    switch self {
    case .parameters: "“\(path)” is not known yet when options are read: only params are"
    case _ where path.hasPrefix("error."): "“\(path)” is known in `on: failure` and `on: finish` only"
    case .article: "“\(path)” is known in handlers, under `on`, only"
    case .handler: "“\(path)” is not known here: a handler belongs to the run, not to an article"
    }
  }
}

extension String {
  /// The bytes at which a path first stands as a whole word, after the first `${{`.
  fileprivate func utf8Range(ofPath path: String) -> Range<Int>? {
    let whole = Array(utf8)
    var start = whole.firstIndex(of: UInt8(ascii: "{")) ?? 0
    while let word = nextWord(in: whole, from: start) {
      if whole[word].elementsEqual(path.utf8) { return word }
      start = word.upperBound
    }
    return nil
  }
}

private func nextWord(in bytes: [UInt8], from start: Int) -> Range<Int>? {
  guard let first = bytes[start...].firstIndex(where: isWordByte) else { return nil }
  return first..<(bytes[first...].firstIndex { !isWordByte($0) } ?? bytes.count)
}
