public import Diagnostics
public import Text
import YAML

/// A test inside a workflow file: an article, and what should come out of it.
public struct WorkflowTest: Hashable, Sendable {
  /// What should come out: the value at a path of the record.
  public struct Expectation: Hashable, Sendable {
    /// A path such as `quotes.count` or `corrections[0].kind`.
    public var path: String
    /// The value that should stand there.
    public var value: JSONValue
    /// Where it is stated.
    public var place: Location?
  }

  /// The article's path, relative to the workflow's folder.
  public var article: Located<String>
  /// What should come out.
  public var expectations: [Expectation]
}

extension DefinitionReader {
  /// The items of `tests`.
  mutating func tests(_ node: YAMLNode) -> [WorkflowTest] {
    guard let items = node.sequence else {
      complain(WorkflowRules.wrongType, "`tests` must be a list, not \(node.kind)", at: node)
      return []
    }
    if let stranger = items.first(where: { $0["article"] == nil && $0["expect"] == nil }) {
      // A step that slid under `tests`, most likely: its keys need no complaint each.
      complain(
        WorkflowRules.missingKey, "this is no test: a test needs `article` and `expect`", at: stranger,
        help: "steps stand under `steps`")
      return []
    }
    return items.compactMap { test($0) }
  }

  private mutating func test(_ node: YAMLNode) -> WorkflowTest? {
    let before = diagnostics.count
    let members = members(node, of: "a test", known: ["article", "expect"])
    guard diagnostics.count == before else { return nil }
    guard let article = members["article"].flatMap({ text($0, "`article`") }), let expect = members["expect"] else {
      complain(WorkflowRules.missingKey, "a test needs `article` and `expect`", at: node)
      return nil
    }
    guard let pairs = expect.mapping else {
      complain(
        WorkflowRules.wrongType, "`expect` must be a mapping of paths and values, not \(expect.kind)", at: expect)
      return nil
    }
    let expectations = pairs.map {
      WorkflowTest.Expectation(path: $0.key.string ?? $0.key.json.compact, value: $0.value.json, place: place($0.key))
    }
    return WorkflowTest(article: article, expectations: expectations)
  }
}
