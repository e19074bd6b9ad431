import Engine
import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ctrl-C once finishes the articles in flight, twice stops now; SIGTERM, and SIGHUP of a terminal that is closed, finish
/// too, and say so in the exit code.
///
/// The handlers only set an atomic, which is all that a signal handler may do.
enum Brakes {
  private static let control = RunControl()
  private static let wish = RereadWish()

  /// Takes the signals over for the rest of the process.
  static func install() -> RunControl {
    takeOver { _ in Brakes.control.stop(.terminate) }
    return control
  }

  /// Takes the signals over for a scheduler, which reads its files again at SIGHUP, as daemons do.
  static func installForScheduler() -> (brake: RunControl, rereads: RereadWish) {
    takeOver { _ in Brakes.wish.ask() }
    return (control, wish)
  }

  private static func takeOver(_ onHangUp: @convention(c) @escaping (Int32) -> Void) {
    // Made before a handler can want them: making them is more than a handler may do.
    _ = (control, wish)
    _ = signal(SIGINT) { _ in Brakes.control.stop(Brakes.control.stop == nil ? .graceful : .now) }
    _ = signal(SIGTERM) { _ in Brakes.control.stop(.terminate) }
    // What `nohup` started outlives its terminal.
    if !SystemProcess.ignores(SIGHUP) { _ = signal(SIGHUP, onHangUp) }
  }
}
