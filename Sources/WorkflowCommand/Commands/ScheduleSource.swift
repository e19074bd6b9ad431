import ArgumentParser
import Diagnostics
import Engine
import Files
import Scheduling
import Text

/// From when on due times are wanted.
struct ScheduleStart: ParsableArguments {
  @Option(help: ArgumentHelp("Due times after this (default: now).", valueName: "2026-03-08T06:00:00Z"))
  var from: String?

  /// Seconds since 1970.
  func instant() throws -> Int {
    guard let from else { return SystemClock.seconds() }
    guard let instant = Timestamp(from)?.instant else {
      throw ValidationError(
        "--from takes a time with its offset, such as 2026-03-08T06:00:00Z, not “\(visible(from))”.")
    }
    return instant.seconds
  }
}

/// Workflow files that may have schedules.
struct ScheduleSource: ParsableArguments {
  @Argument(help: "Workflow files, or folders of them (default: the current folder).", completion: .file())
  var paths: [String] = []

  @OptionGroup var begin: ScheduleStart

  /// From when on due times are wanted: seconds since 1970.
  func start() throws -> Int { try begin.instant() }

  /// The schedules, in the order of the files; broken files are complained of and left out.
  func schedules(_ talk: TalkOptions) throws -> [(name: String, file: String, schedule: WorkflowSchedule)] {
    let loader = workflowLoader()
    return try (paths.isEmpty ? ["."] : paths).flatMap(files).compactMap { file in
      let loaded = loader.load(path: file)
      printDiagnostics(loaded.diagnostics, color: talk.color)
      return loaded.plan.flatMap { plan in plan.schedule.map { (plan.name, file, $0) } }
    }
  }

  /// The file itself, or the workflow files of a folder by name; sidecar files of articles are none.
  private func files(_ path: String) throws -> [String] {
    guard let status = FileStatus(Array(path.utf8)) else {
      Console.say("workflow: \(shownPath(path)): there is no such file or folder")
      throw Exit.usage
    }
    guard status.kind == .folder else { return [path] }
    let names = (try? FolderListing(Array(path.utf8)))?.map { String(utf8: $0.name) } ?? []
    let workflows = names.filter { isWorkflowFile($0) && !$0.hasSuffix(".meta.yaml") }.sorted()
    return workflows.map { path == "." ? $0 : path + "/" + $0 }
  }
}

/// The next due times of a schedule after an instant, at most `count`.
func dueTimes(of schedule: Schedule, after instant: Int, _ count: Int) -> [DueTime] {
  var times: [DueTime] = []
  var last = instant
  while times.count < count, let next = schedule.next(after: last) {
    times.append(next)
    last = next.instant
  }
  return times
}

/// What a schedule means, in plain English.
func meaning(_ schedule: WorkflowSchedule) -> String {
  let zone = schedule.schedule.zone.name
  return english(schedule.schedule.trigger) + (zone == "UTC" ? "" : " (\(zone))")
}

/// What a trigger means, in plain English.
func english(_ trigger: Schedule.Trigger) -> String {
  switch trigger {
  case .cron(let cron): cron.english
  case .every(let interval): "Every \(Duration.seconds(interval.seconds).text)"
  }
}
