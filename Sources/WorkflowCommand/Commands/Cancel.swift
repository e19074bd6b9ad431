import ArgumentParser
import Files
import StatusLog

/// `workflow cancel RUN`: tells the process of a run to end.
struct Cancel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "End a run that is going on.",
    discussion: """
      Articles in flight are finished, none is begun; the next run of the workflow goes on from there. The run ends with \
      code 143.
      """)

  @OptionGroup var place: StateOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    guard try place.runNumber() != nil else { throw ValidationError("Name the run: workflow cancel 12") }
    let log = try place.open()
    let run = try place.run(in: log)
    guard run.state == .running, let process = run.process else {
      Console.say("workflow: run \(run.number) is not running: it is \(run.state.rawValue)")
      throw Exit.failed
    }
    guard SystemProcess.terminate(process) else {
      Console.say("workflow: process \(process) of run \(run.number) cannot be told to end")
      throw Exit.failed
    }
    if talk.json { return Console.print(#"{"run":\#(run.number),"process":\#(process)}"#) }
    if !talk.quiet {
      Console.say("Told run \(run.number) (process \(process)) to end; workflow log \(run.number) -f follows it.")
    }
  }
}
