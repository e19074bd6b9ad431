import CSpawn

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program to be run: fed on its standard input, listened to on its standard output, never given to a shell.
public struct ChildProcess: Sendable {
  /// Program and arguments.
  ///
  /// A program without `/` is looked for in the folders of `PATH`.
  public var arguments: [String]
  /// All that it sees of the environment.
  public var environment: [String: String]
  /// Its working folder.
  public var folder: [UInt8]
  /// What it reads.
  public var input: [UInt8]
  /// How much it may write before it is stopped.
  public var outputLimit = 32_000_000
  /// How much of the end of its standard error is kept.
  public var errorLimit = 65_536
  /// When it is stopped: microseconds of ``SystemClock/monotonicMicroseconds()``; `nil` for never.
  public var deadline: Int?

  /// A program with its arguments, environment, working folder and input.
  public init(_ arguments: [String], environment: [String: String], folder: [UInt8], input: [UInt8]) {
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
    self.input = input
  }

  /// How it ended.
  public enum End: Hashable, Sendable {
    /// By itself, with this code.
    case code(Int)
    /// By a signal that it did not expect.
    case signal(Int)
    /// It was never there.
    case notStarted(FileFailure)
    /// It ran past its time and was killed.
    case timedOut
    /// It wrote more than it may and was killed.
    case flooded
    /// Somebody stopped the run.
    case stopped
    /// It ended, but left a process behind that kept its output open or left its process group; that one was killed.
    case leftOthers
  }

  /// What it left.
  public struct Result: Sendable {
    /// How it ended.
    public var end: End
    /// What it wrote.
    public var output: [UInt8] = []
    /// The end of what it wrote to standard error.
    public var error: [UInt8] = []
  }

  /// Starts the program with these descriptors.
  func start(_ pipes: ChildPipes, mark: String) throws(FileFailure) -> pid_t {
    guard let first = arguments.first, !first.isEmpty else { throw FileFailure("start", [], code: ENOENT) }
    let program = Self.program(first, in: environment)
    guard !arguments.contains(where: { $0.utf8.contains(0) }) else {
      throw FileFailure("start", Array(first.utf8), code: EINVAL)
    }
    var environment = environment
    environment[ChildGuard.variable] = mark
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let started = withCStrings(arguments) { arguments in
      withCStrings(variables) { environment in
        withCStrings([program, String(decoding: folder, as: UTF8.self)]) { names in
          var request = cspawn_request(
            program: names[0], arguments: arguments, environment: environment, folder: folder.isEmpty ? nil : names[1],
            input: pipes.childInput, output: pipes.childOutput, error: pipes.childError,
            guard: ChildGuard.descriptor)
          return cspawn_start(&request)
        }
      }
    }
    guard started > 0 else { throw FileFailure("start", Array(first.utf8), code: -started) }
    return started
  }

  /// The file of a program: a name without `/` is looked for in the folders of `PATH`.
  public static func program(_ name: String, in environment: [String: String]) -> String {
    guard !name.utf8.contains(UInt8(ascii: "/")) else { return name }
    for folder in (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":") {
      let path = "\(folder)/\(name)"
      if access(path, X_OK) == 0, FileStatus(Array(path.utf8))?.kind == .file { return path }
    }
    return name
  }
}

/// Calls `body` with the strings as C has them, ended by NULL.
private func withCStrings<Value>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
) -> Value {
  var pointers = strings.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeMutableBufferPointer { buffer in
    guard let start = buffer.baseAddress else { return withCStrings(strings, body) }
    return body(start)
  }
}
