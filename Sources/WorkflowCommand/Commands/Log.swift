import ArgumentParser
import Files
import StatusLog

/// `workflow log`: what happened in a run, event by event.
struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Tell what happened in a run, event by event (default: the latest run).",
    discussion: """
      workflow log            the latest run
      workflow log 12 --json  run 12: one JSON object a line, named as CloudEvents names things
      workflow log -f         follows a run to its end
      """)

  /// Events read at once.
  private static let chunk = 1000

  @OptionGroup var place: StateOptions

  @Flag(name: .shortAndLong, help: "Go on until the run has ended.")
  var follow = false

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let log = try place.open()
    let run = try place.run(in: log)
    var last = 0
    while true {
      // Asked before reading: what a run writes before it ends is then read too.
      let goesOn = follow ? try reading { try log.run(run.number)?.state == .running } : false
      last = try tell(log, run, after: last)
      guard goesOn, !Console.outputFailed else { return }
      SystemClock.pause(microseconds: 200_000)
    }
  }

  /// Prints the events after a number and returns the last one's.
  private func tell(_ log: StatusLog, _ run: LoggedRun, after sequence: Int) throws -> Int {
    var last = sequence
    while true {
      let events = try reading { try log.events(of: run.number, after: last, limit: Self.chunk) }
      for event in events {
        Console.print(talk.json ? cloudEvent(event, workflow: run.workflow) : eventLine(event, talk.outputPaint))
      }
      guard let newest = events.last else { return last }
      last = newest.sequence
    }
  }
}
