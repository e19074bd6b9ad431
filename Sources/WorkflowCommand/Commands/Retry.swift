import ArgumentParser
import Diagnostics
import Engine
import StatusLog

/// `workflow retry RUN`: works the articles again that failed in a run.
struct Retry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Work the articles again that failed in a run.",
    discussion:
      "The workflow file is the one that the run used, unless another one is named: workflow retry FLOW.yaml 12")

  @OptionGroup var place: StateOptions
  @OptionGroup var parameters: SettingOptions
  @OptionGroup var options: RunFlags
  @OptionGroup var talk: TalkOptions

  func run() throws {
    guard let number = try place.runNumber() else { throw ValidationError("Name the run: workflow retry 12") }
    let log = try place.open()
    guard let run = try reading({ try log.run(number) }) else {
      Console.say("workflow: there is no run \(number) in the status log; see workflow history")
      throw Exit.usage
    }
    let loader = workflowLoader(settings: parameters.settings, looksUpZones: false)
    let (plan, _) = try loadedWorkflow(try file(of: run), loader, color: talk.color)
    var request = options.request(plan)
    request.retryOf = number
    request.state = .folder(place.folder)
    if options.dryRun { return try explainPlan(request, json: talk.json) }
    try runAndTell(request, talk)
  }

  private func file(of run: LoggedRun) throws -> String {
    guard let file = place.workflowFile ?? run.file else {
      throw ValidationError("Run \(run.number) used no workflow file that is on record: name one.")
    }
    return file
  }
}
