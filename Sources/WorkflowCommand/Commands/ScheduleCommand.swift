import ArgumentParser
import Diagnostics
import Engine
import Files
import Scheduling
import Text

/// `workflow schedule`: when workflows run by themselves.
struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Run workflows by themselves, and tell when.",
    subcommands: [ScheduleList.self, ScheduleNext.self, ScheduleExplain.self, ScheduleRun.self])
}

/// `workflow schedule list`: the schedules of workflow files.
struct ScheduleList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the schedules of workflow files, with their next due time.")

  @OptionGroup var source: ScheduleSource
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let start = try source.start()
    for (name, file, schedule) in try source.schedules(talk) {
      let next = schedule.schedule.next(after: start)
      if talk.json {
        let row: JSONValue = [
          "workflow": .string(name), "file": .string(file), "schedule": .string(schedule.text),
          "timezone": .string(schedule.schedule.zone.name), "meaning": .string(meaning(schedule)),
          "next": next.map { .string($0.rfc3339) } ?? .null,
        ]
        Console.print(row.compact)
      } else {
        let paint = talk.outputPaint
        Console.print("\(paint.bold(visible(name)))  \(next?.rfc3339 ?? "never")  \(meaning(schedule))")
      }
    }
  }
}

/// `workflow schedule next`: the next due times.
struct ScheduleNext: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Print the next due times of workflow files, the earliest first.")

  @Option(name: .shortAndLong, help: "How many.")
  var number = 5

  @Flag(help: "Say what is decided where the clock is changed.")
  var explain = false

  @OptionGroup var source: ScheduleSource
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard (1...10_000).contains(number) else { throw ValidationError("--number takes a number from 1 to 10000.") }
  }

  func run() throws {
    let start = try source.start()
    let due = try source.schedules(talk).flatMap { name, _, schedule in
      dueTimes(of: schedule.schedule, after: start, number).map { (name, $0) }
    }
    let first = due.sorted { ($0.1.instant, $0.0) < ($1.1.instant, $1.0) }.prefix(number)
    for (name, time) in first { Console.print(line(name, time)) }
  }

  private func line(_ name: String, _ time: DueTime) -> String {
    guard talk.json else {
      let rule = explain ? time.rule.map { "  " + $0.sentence } ?? "" : ""
      return "\(time.rfc3339)  \(visible(name))\(rule)"
    }
    let row: JSONValue = [
      "workflow": .string(name), "due": .string(time.rfc3339), "rule": time.rule.map { .string($0.sentence) } ?? .null,
    ]
    return row.compact
  }
}

/// `workflow schedule explain`: a cron expression in plain English.
struct ScheduleExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say in plain English what a cron expression or an interval means.")

  @Argument(help: "Such as \"0 6 * * 1-5\", @daily or 15m.")
  var expression: String

  @Option(help: "The zone whose clock counts, such as Europe/Berlin.")
  var timezone = "UTC"

  @OptionGroup var start: ScheduleStart
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let schedule = try read()
    let times = dueTimes(of: schedule, after: try start.instant(), 3).map(\.rfc3339)
    let meaning = english(schedule.trigger)
    if talk.json {
      let row: JSONValue = [
        "expression": .string(expression), "meaning": .string(meaning), "next": .array(times.map(JSONValue.string)),
      ]
      return Console.print(row.compact)
    }
    Console.print(([meaning] + times.map { "  " + $0 }).joined(separator: "\n"))
  }

  private func read() throws -> Schedule {
    do {
      if let interval = try? Interval(expression) { return Schedule(.every(interval), zone: try Zone.named(timezone)) }
      return Schedule(.cron(try CronExpression(expression)), zone: try Zone.named(timezone))
    } catch {
      printDiagnostics((error as? DiagnosticList)?.all ?? (error as? Diagnostic).map { [$0] } ?? [], color: talk.color)
      throw Exit.usage
    }
  }
}
