import Diagnostics
import Engine
import Files
import Text

/// What came of one test of a workflow file.
struct TestResult {
  let workflow: String
  let article: String
  /// What was not as expected, each at its place in the workflow file.
  let problems: [Diagnostic]

  /// The result as JSON.
  var json: JSONValue {
    let failures = problems.map { problem -> JSONValue in
      [
        "message": .string(problem.message), "file": problem.location.map { .string($0.file) } ?? .null,
        "line": problem.location.map { .integer($0.line) } ?? .null,
      ]
    }
    return [
      "workflow": .string(workflow), "article": .string(article), "passed": .bool(problems.isEmpty),
      "failures": .array(failures),
    ]
  }
}

/// Works a test's article through all steps but exports and compares its record with what the test expects.
func testResult(of test: WorkflowTest, in plan: Plan) -> TestResult {
  let catcher = RecordCatcher()
  var request = RunRequest(plan: plan.withoutExports)
  let path = test.article.value
  // A list, not a pattern: a bracket in the file's name means itself.
  request.filesFrom = Array((path.hasPrefix("/") || plan.folder.isEmpty ? path : plan.folder + "/" + path).utf8) + [0]
  request.layerTypes = knownLayers
  request.environment = SystemProcess.environment
  let outcome = Runner(request, listeners: [catcher]).run()
  let problems: [Diagnostic]
  if let record = catcher.record {
    problems = test.expectations.compactMap { problem(with: $0, in: record) }
  } else {
    let reason = catcher.failure ?? outcome.message ?? "it gave no record"
    problems = [
      Diagnostic(
        WorkflowRules.testFailed, "the article \(visible(path)) failed: \(visible(reason))", at: test.article.place)
    ]
  }
  return TestResult(workflow: plan.name, article: path, problems: problems)
}

private func problem(with expectation: WorkflowTest.Expectation, in record: JSONValue) -> Diagnostic? {
  let found = record[path: expectation.path]
  if matches(found ?? .null, expectation.value) { return nil }
  let path = "`\(visible(expectation.path))`"
  guard let found else {
    let help = nearbyName(to: expectation.path, in: record).map { "did you mean “\($0)”?" }
    let message = "the record has nothing at \(path), where \(shown(expectation.value)) is expected"
    return Diagnostic(WorkflowRules.testFailed, message, at: expectation.place, help: help)
  }
  return Diagnostic(
    WorkflowRules.testFailed, "\(path) is \(shown(found)), not \(shown(expectation.value))", at: expectation.place,
    help: difference(found, expectation.value))
}

/// Whether two values are the same; 3 and 3.0 are.
private func matches(_ found: JSONValue, _ expected: JSONValue) -> Bool {
  if let left = found.double, let right = expected.double { return left == right }
  return found == expected
}

/// A value on one line, cut where it gets long.
private func shown(_ value: JSONValue) -> String {
  let text = visible(value.compact)
  return text.count <= 120 ? text : text.prefix(119) + "…"
}

/// For two texts, from where on they differ.
private func difference(_ found: JSONValue, _ expected: JSONValue) -> String? {
  guard let found = found.text, let expected = expected.text else { return nil }
  let common = zip(found, expected).prefix { $0 == $1 }.count
  guard common > 0 else { return nil }
  func rest(_ text: String) -> String {
    let rest = text.dropFirst(common)
    return rest.isEmpty ? "ends" : "goes on “\(visible(String(rest.prefix(40))))”"
  }
  let start = visible(String(found.prefix(common).suffix(20)))
  return "after “\(start)” the record \(rest(found)), the test \(rest(expected))"
}

/// The path with its first unknown name replaced by the nearest one that is there.
private func nearbyName(to path: String, in record: JSONValue) -> String? {
  let parts = path.split(separator: ".").map(String.init)
  for (index, part) in parts.enumerated() {
    let parent = parts[..<index].joined(separator: ".")
    guard let known = parent.isEmpty ? record : record[path: parent] else { return nil }
    let (name, rest) = (String(part.prefix { $0 != "[" }), String(part.drop { $0 != "[" }))
    if known[name] != nil { continue }
    guard let near = nearestName(to: name, among: known.object?.members.map(\.name) ?? []) else { return nil }
    return (parts[..<index] + [near + rest] + parts[(index + 1)...]).joined(separator: ".")
  }
  return nil
}

extension Plan {
  /// The plan without steps that write files and without handlers: for looking at records.
  var withoutExports: Plan {
    var plan = self
    plan.steps.removeAll { if case .export = $0.work { true } else { false } }
    plan.handlers = Handlers()
    return plan
  }
}
