import Foundation
import TestSupport
import Testing

/// The JSON Schema, judged by the Python package `jsonschema` where that is installed.
@Suite struct JSONSchemaTests {
  private static let isInstalled = python(["-c", "import jsonschema"], "").code == 0

  @Test func itIsThereOrWeSaySo() {
    if !Self.isInstalled { print("JSON Schema: not checked, for the Python package jsonschema is not installed.") }
  }

  @Test(.enabled(if: isInstalled)) func theSchemaIsASchema() throws {
    let check = "import json,sys,jsonschema; jsonschema.Draft202012Validator.check_schema(json.load(sys.stdin))"
    let answer = Self.python(["-c", check], try schema())
    #expect(answer.code == 0, "\(answer.text)")
  }

  @Test(.enabled(if: isInstalled)) func acceptsShippedWorkflows() throws {
    let names = ShippedWorkflowsTests.names
    for (name, complaint) in zip(names, try complaints(about: names.map { "Workflows/" + $0 })) {
      #expect(complaint == "", "\(name): \(complaint)")
    }
  }

  /// What a schema can see: forms, names, types, ranges; not layers, references or what is on the disk.
  private static let broken = [
    "root-is-a-list", "root-is-a-text", "key-step-for-steps", "key-in-full-form", "key-in-retry", "key-in-schedule",
    "key-in-test", "key-in-handlers", "key-next-to-include", "key-of-run-in-use", "name-and-steps-missing",
    "steps-empty",
    "schedule-with-both", "test-without-expect", "name-is-a-number", "steps-is-a-mapping", "articles-is-a-mapping",
    "on-error-misspelt", "attempts-zero", "if-is-a-list", "tests-is-a-mapping", "expect-is-a-list", "plugin-misspelt",
    "plugin-unheard-of", "step-is-a-number", "step-with-two-names", "handler-with-a-plugin",
    "parameter-type-string", "parameter-null", "parameters-in-a-list", "timeout-without-unit", "timeout-in-words",
    "option-misspelt", "option-of-other-type", "option-out-of-range", "export-form-misspelt", "schedule-interval",
    "schedule-policies",
  ]

  @Test(.enabled(if: isInstalled)) func refusesBrokenWorkflows() throws {
    let files = Self.broken.map { "Tests/Fixtures/broken/\($0).yaml" }
    for (file, complaint) in zip(files, try complaints(about: files)) { #expect(complaint != "", "\(file)") }
  }

  /// What the schema says against workflow files, which are read as the toolkit reads them; all in one call.
  private func complaints(about files: [String]) throws -> [String] {
    let workflows = try files.map { try Workflow("probe", "yaml", $0).in(repositoryFolder).expect().stdout }
    let check = """
      import json, sys, jsonschema
      schema, *workflows = [json.loads(part) for part in sys.stdin.read().split("\\0")]
      validator = jsonschema.Draft202012Validator(schema)
      for workflow in workflows: print(" ".join(json.dumps(e.message) for e in validator.iter_errors(workflow)))
      """
    let answer = Self.python(["-c", check], ([try schema()] + workflows).joined(separator: "\0"))
    let lines = answer.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(answer.code == 0 && lines.count == files.count + 1, "\(answer.text)")
    return Array(lines.prefix(files.count))
  }

  private func schema() throws -> String { try Workflow("schema").expect().stdout }

  private static func python(_ arguments: [String], _ input: String) -> (code: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let (stdin, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, output, output)
    guard (try? process.run()) != nil else { return (127, "python3 cannot be run") }
    try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? stdin.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
