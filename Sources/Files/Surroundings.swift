import CSpawn

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SystemProcess {
  /// Makes the process safe wherever it was started from: a supervisor that closes descriptors or blocks signals, a shell
  /// with a limit on file sizes, a pipe that nobody reads.
  ///
  /// Must be called before anything is opened.
  public static func settle() {
    // Whoever started the process may have kept signals from a thread of its own, which is inherited: it could not be
    // told to end.
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 { occupy(descriptor) }
    // A write beyond the limit is then an error (EFBIG), as a full disk is, and not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Puts something in the place of a standard stream that is closed: else the next file opened would be taken for it.
  ///
  /// It is opened the wrong way round, so that reading or writing the stream stays the error that it is.
  private static func occupy(_ descriptor: Int32) {
    let opened = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    // A folder can be neither read nor written.
    if opened < 0 { _ = open("/", O_RDONLY) }
  }

  /// The arguments of the process, its name first.
  ///
  /// Swift's own way to them needs `/proc`, which a container may lack.
  public static var arguments: [String] {
    guard let start = cspawn_arguments() else { return CommandLine.arguments }
    return (0..<Int(cspawn_argument_count())).compactMap { start[$0].map { String(cString: $0) } }
  }

  /// Whether a signal was being ignored when the process began, as `nohup` has it.
  public static func ignores(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
