#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The process, as far as the engine must know it.
public enum SystemProcess {
  /// Its number.
  public static var id: Int { Int(getpid()) }
  /// The name of the user that it runs for: as the environment has it, or the system; a number where neither knows one.
  public static var userName: String {
    let variables = environment
    if let name = variables["USER"] ?? variables["LOGNAME"] { return name }
    let number = getuid()
    guard let name = getpwuid(number)?.pointee.pw_name else { return "user \(number)" }
    return String(cString: name)
  }
  /// How many processors are there for it.
  public static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The program that it runs, so that another process can run it too.
  public static var program: String {
    // The name by which it was called says too little where it was found by way of `PATH`.
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return CommandLine.arguments.first ?? "" }
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Its environment.
  public static var environment: [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let parts = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    return variables
  }

  /// The current folder, absolute, without a slash at its end.
  public static func currentFolder() throws(FileFailure) -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 65_536)
    guard getcwd(&buffer, buffer.count) != nil else { throw FileFailure("find", Array("the current folder".utf8)) }
    return buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  }

  /// Whether a process of that number is alive.
  public static func isAlive(_ id: Int) -> Bool {
    guard let process = pid_t(exactly: id), process > 0 else { return false }
    return kill(process, 0) == 0 || errno == EPERM
  }

  /// Tells a process to end (SIGTERM).
  /// - Returns: whether there is such a process that we may tell.
  public static func terminate(_ id: Int) -> Bool {
    guard let process = pid_t(exactly: id), process > 0 else { return false }
    return kill(process, SIGTERM) == 0
  }

  /// Goes on as another program in the place of this one, with the same environment and the same open files.
  /// - Returns: only where that is not possible.
  public static func become(_ program: String, _ arguments: [String]) {
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    execv(program, &words)
    for word in words { free(word) }
  }

  /// How many seconds the clock of this machine's zone is ahead of UTC at a time (seconds since 1970).
  public static func zoneOffset(at seconds: Int) -> Int {
    var time = time_t(seconds)
    var parts = tm()
    guard localtime_r(&time, &parts) != nil else { return 0 }
    return parts.tm_gmtoff
  }
}
