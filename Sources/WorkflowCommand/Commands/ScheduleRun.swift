import ArgumentParser
import Engine
import Files
import Scheduling
import StatusLog
import Text

/// `workflow schedule run`: runs the workflows of a folder when they are due, until it is told to end.
struct ScheduleRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run the workflows of a folder when they are due, or when files come in.",
    discussion: """
      Stays in the foreground until it is told to end (Ctrl-C, SIGTERM); a service manager can keep it. Workflow files \
      that change are read again, and all of them at SIGHUP; a broken one keeps its last good version. Two schedulers on one state share the work.

      Exit codes: 0 ended, 2 usage, 74 I/O error in the state folder.
      """)

  @Argument(help: "The folder of workflow files (.yaml, .yml).", completion: .directory)
  var folder = "."

  @Option(help: "Keep the status log in this folder (default: .workflow in the folder).", completion: .directory)
  var state: String?

  @Option(name: .shortAndLong, help: "How many articles a run works at once (default: one a core).")
  var jobs: Int?

  @Option(help: "How many runs go on at once, of all workflows together.")
  var runs = 2

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
    guard (1...256).contains(runs) else { throw ValidationError("--runs takes a number from 1 to 256.") }
  }

  func run() throws {
    guard FileStatus(Array(folder.utf8))?.kind == .folder else {
      Console.say("workflow: \(shownPath(folder)): there is no such folder")
      throw Exit.usage
    }
    let scheduler: Scheduler
    let (brake, rereads) = Brakes.installForScheduler()
    var settings = settings
    settings.rereads = rereads
    do {
      scheduler = try Scheduler(settings, listeners: [SchedulerVoice(talk: talk)], brake: brake)
    } catch {
      Console.say("workflow: \(shownPath(error.message))")
      throw Exit.ioError
    }
    let end = Mailbox<Void>()
    Task {
      await scheduler.run()
      end.post(())
    }
    end.take()
  }

  private var settings: SchedulerSettings {
    let path = folder == "." ? "" : folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var settings = SchedulerSettings(
      folder: path, state: state ?? (stateFolder(besides: path.isEmpty ? "" : path + "/")), loader: workflowLoader())
    settings.jobs = jobs
    settings.mostRuns = runs
    settings.layerTypes = knownLayers
    settings.environment = SystemProcess.environment
    return settings
  }
}
