import ArgumentParser
import Files
import Serving
import Synchronization
import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program `workflow-desk`, which `workflow desk` starts.
public enum DeskProgram {
  /// Reads the arguments, serves until the process is told to end, and ends it.
  public static func start() -> Never {
    SystemProcess.settle()
    let options: DeskOptions
    do {
      options = try DeskOptions.parse(Array(SystemProcess.arguments.dropFirst()))
    } catch {
      let message = DeskOptions.fullMessage(for: error)
      let isHelp = DeskOptions.exitCode(for: error).isSuccess
      say(message, to: isHelp ? STDOUT_FILENO : STDERR_FILENO)
      exit(isHelp ? 0 : 2)
    }
    Ending.install()
    Task.detached { await serve(options) }
    // The process ends by a signal, or where the server does.
    while true { SystemClock.pause(microseconds: 3_600_000_000) }
  }

  private static func serve(_ options: DeskOptions) async {
    guard FileStatus(Array(options.folder.utf8))?.kind == .folder else {
      say("workflow desk: \(visible(options.folder)): there is no such folder", to: STDERR_FILENO)
      exit(2)
    }
    let newsroom = Newsroom(
      folder: options.folder, state: options.state, program: options.engine,
      person: options.by ?? SystemProcess.userName)
    let routes = Mutex<DeskRoutes?>(nil)
    let server = Server(address: options.host, port: options.port) { request in
      routes.withLock { $0 }?.respond(request) ?? Response(503)
    }
    Ending.watch(newsroom)
    do {
      try await server.run { port in
        let origins = options.origins(port: port)
        // A port that was free by chance is another one next time.
        let file = options.port == 0 ? nil : SessionFile(folder: newsroom.state, port: port)
        let doorkeeper = Doorkeeper(origins: origins, port: port, file: file)
        routes.withLock { $0 = DeskRoutes(newsroom: newsroom, doorkeeper: doorkeeper) }
        let place = origins.first ?? ""
        say(place + doorkeeper.newLink(), to: STDOUT_FILENO)
        say(
          "Open this link in a browser: it opens once. Enter prints a new one, Ctrl-C ends the desk.", to: STDERR_FILENO
        )
        giveLinks { place + doorkeeper.newLink() }
      }
    } catch let failure as Server.StartFailure {
      say("workflow desk: \(failure.message)", to: STDERR_FILENO)
      exit(74)
    } catch {
      say("workflow desk: the server ended: \(error)", to: STDERR_FILENO)
      exit(74)
    }
  }

  /// Prints a new link for each line that is typed.
  private static func giveLinks(_ link: @escaping @Sendable () -> String) {
    let thread = ThreadOfItsOwn { while readLine() != nil { say(link(), to: STDOUT_FILENO) } }
    thread?.detach()
  }
}

/// Writes a line.
func say(_ text: String, to descriptor: Int32) {
  var rest = Array((text + "\n").utf8)[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard written > 0 else { return }
    rest = rest.dropFirst(written)
  }
}

/// Ctrl-C and SIGTERM: runs that were started here are told to end and get a moment for it, then the process ends.
private enum Ending {
  private static let isWanted = Atomic<Bool>(false)
  private static let grace = 2_000_000

  static func install() {
    isWanted.store(false, ordering: .relaxed)
    _ = signal(SIGINT) { _ in Ending.isWanted.store(true, ordering: .relaxed) }
    _ = signal(SIGTERM) { _ in Ending.isWanted.store(true, ordering: .relaxed) }
  }

  static func watch(_ newsroom: Newsroom) {
    let thread = ThreadOfItsOwn {
      while !isWanted.load(ordering: .relaxed) { SystemClock.pause(microseconds: 50_000) }
      newsroom.engine.endAll()
      let last = SystemClock.monotonicMicroseconds() + grace
      while newsroom.engine.isBusy, SystemClock.monotonicMicroseconds() < last {
        SystemClock.pause(microseconds: 20_000)
      }
      exit(0)
    }
    thread?.detach()
  }
}
