import Diagnostics
import YAML

/// Files that a program turns into pages or texts, as a workflow file names them: `{from: …, through: […]}`.
struct ConverterDefinition {
  static let keys = ["from", "through", "timeout"]

  var patterns: [Located<String>]
  var arguments: [Template]
  var timeout: Double?
  var place: Location?
}

extension DefinitionReader {
  /// What `articles` lists: texts, and mappings with a program for files that are no text.
  mutating func articles(_ node: YAMLNode, of workflow: inout WorkflowDefinition) {
    for item in node.sequence ?? [node] {
      guard item.mapping != nil else {
        if let text = text(item, node.sequence == nil ? "`articles`" : "each item of `articles`") {
          workflow.articles.append(text)
        }
        continue
      }
      guard let converter = converter(item) else { continue }
      workflow.articles += converter.patterns
      workflow.converters.append(converter)
    }
  }

  private mutating func converter(_ node: YAMLNode) -> ConverterDefinition? {
    let before = diagnostics.count
    let members = members(node, of: "an item of `articles`", known: ConverterDefinition.keys)
    guard let from = members["from"], let through = members["through"] else {
      if diagnostics.count == before {
        complain(
          WorkflowRules.badArticles, "an item of `articles` needs `from` and `through`, or is a text", at: node,
          help: "write {from: \"Inbox/*.docx\", through: [pandoc, --to=html]}")
      }
      return nil
    }
    let patterns = texts(from, "`from`")
    let arguments = converterArguments(through)
    guard !patterns.isEmpty, !arguments.isEmpty else { return nil }
    return ConverterDefinition(
      patterns: patterns, arguments: arguments, timeout: members["timeout"].flatMap { seconds($0, "`timeout`") },
      place: place(node))
  }

  /// A program with its arguments, as a list or on one line.
  private mutating func converterArguments(_ node: YAMLNode) -> [Template] {
    if let line = node.string {
      do {
        return try RunLine.words(of: line).compactMap { template(Located($0, at: place(node)), node: node) }
      } catch {
        let place = place(of: error.range, in: line, node)
        diagnostics.append(
          Diagnostic(
            WorkflowRules.badArticles, "`through`: \(error.message)", at: place,
            help: "write a list: through: [pandoc, --to=html]"))
        return []
      }
    }
    guard let items = node.sequence, !items.isEmpty else {
      complain(
        WorkflowRules.wrongType, "`through` must be a program with its arguments, not \(node.kind)", at: node,
        help: "write through: [pandoc, --to=html]")
      return []
    }
    return items.compactMap { item in
      text(item, "each item of `through`").flatMap { template($0, node: item) }
    }
  }
}
