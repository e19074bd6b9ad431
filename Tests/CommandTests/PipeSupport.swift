import Foundation
import TestSupport
import Testing
import Text

/// A workflow for pipes.
let pipeWorkflow = "name: archive\nsteps: [parse, extract-quotes, detect-corrections, summarize]\n"

/// The same with a step that kills the process which works the article `poison`, as a trap would.
let poisonedWorkflow = """
  name: poisoned
  steps:
    - parse
    - run: [sh, -c, "kill -9 $PPID; sleep 5; echo {}"]
      id: poison
      if: article.id == "poison"

  """

/// A line of input.
func inputLine(_ id: String?, _ text: String, _ more: JSONObject = [:]) -> String {
  var object: JSONObject = [:]
  if let id { object["id"] = .string(id) }
  object["text"] = .string(text)
  for member in more.members { object.append(member.name, member.value) }
  return JSONValue.object(object).compact + "\n"
}

/// So many lines of articles that differ.
func inputLines(_ count: Int) -> String {
  (1...count).map { inputLine("a\($0)", ferryArticle.replacing("Monday", with: "day \($0)")) }.joined()
}

/// The answers, each as JSON.
func answers(_ output: String) throws -> [JSONValue] {
  try output.split(separator: "\n").map { try JSONParser.parse(String($0)) }
}

/// What became of each line: `ok`, or the class of its error.
func verdicts(_ output: String) throws -> [String] {
  try answers(output).map { $0["status"]?.text == "ok" ? "ok" : $0["error"]?["class"]?.text ?? "?" }
}
