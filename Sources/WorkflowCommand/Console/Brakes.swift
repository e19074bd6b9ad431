import Engine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ctrl-C once finishes the articles in flight, twice stops now; SIGTERM finishes too, and says so in its exit code.
///
/// The handlers only set an atomic, which is all that a signal handler may do.
enum Brakes {
  private static let control = RunControl()

  /// Takes the signals over for the rest of the process.
  static func install() -> RunControl {
    let control = control
    _ = signal(SIGINT) { _ in Brakes.control.stop(Brakes.control.stop == nil ? .graceful : .now) }
    _ = signal(SIGTERM) { _ in Brakes.control.stop(.terminate) }
    return control
  }
}
