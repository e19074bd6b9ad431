import ArgumentParser
import Engine
import Text

/// `workflow plan`: what a run would do, and why.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Say for each article whether a run would work it or reuse what is there, and why.")

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

/// Prints what a run would do with each article.
func explainPlan(_ request: RunRequest, json: Bool) throws {
  let outcome = Runner(request).explain { decision in
    let word = decision.runs ? "run" : "reuse"
    if json {
      let row: JSONValue = [
        "article": .string(decision.path), "action": .string(word), "reason": .string(decision.reason),
      ]
      Console.print(row.compact)
    } else {
      Console.print("\(decision.runs ? "run  " : "reuse")  \(visible(decision.path))  (\(visible(decision.reason)))")
    }
  }
  if let message = outcome.message { Console.say("workflow: \(visible(message))") }
  throw Exit(code: outcome.exitCode)
}
