import ArgumentParser
import Engine
import Text

/// `workflow plan`: what a run would do, and why.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Say for each article whether a run would work it, reuse what is there or let it wait, and why.")

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var options: RunOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    guard let file = selection.workflowFile else { throw ValidationError("Name a workflow file.") }
    let (plan, _) = try loadedWorkflow(file, workflowLoader(selection), color: talk.color)
    var request = try options.request(plan, selection)
    if request.state == .none { request.state = .folder(stateFolder(besides: file)) }
    try explainPlan(request, json: talk.json)
  }
}

/// Prints what a run would do.
func explainPlan(_ request: RunRequest, json: Bool) throws {
  let outcome = Runner(request).explain { decision in
    let (kind, subject) =
      switch decision.subject {
      case .article(let path): ("article", path)
      case .output(let path): ("output", path)
      }
    let word = decision.action.rawValue
    if json {
      var row: JSONObject = [
        kind: .string(subject), "action": .string(word), "reason": .string(decision.reason),
      ]
      if let counts = decision.counts {
        row.append("worked", .integer(counts.worked))
        row.append("taken", .integer(counts.taken))
      }
      Console.print(JSONValue.object(row).compact)
    } else {
      let padding = String(repeating: " ", count: 7 - word.utf8.count)
      Console.print("\(word)\(padding)\(visible(subject))  (\(visible(decision.reason)))")
    }
  }
  if let message = outcome.message { Console.say("workflow: \(visible(message))") }
  throw Exit(code: outcome.exitCode)
}
