import Files
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The two streams of a command: data on standard output, talk on standard error.
enum Console {
  private static let output = StandardOutput()
  private static let failure = Atomic<Bool>(false)

  /// Whether something could not be written to standard output.
  static var outputFailed: Bool { failure.load(ordering: .relaxed) }

  /// Whether standard error is a terminal.
  static var talksToTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether standard output is a terminal.
  static var printsToTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes a line of data; of a text that ends with a line break, no other one.
  static func print(_ text: String) {
    guard !text.isEmpty else { return }
    emit(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Writes data as it is.
  ///
  /// A full disk is told once and remembered: the command then ends with code 74.
  static func emit(_ bytes: [UInt8]) {
    guard !outputFailed else { return }
    do {
      try output.write(bytes)
    } catch {
      failure.store(true, ordering: .relaxed)
      if error.code != EPIPE { say("workflow: standard output: \(error.sentence)") }
    }
  }

  /// Writes a line of talk.
  static func say(_ text: String) {
    murmur(text.hasSuffix("\n") ? text : text + "\n")
  }

  /// Writes talk that is no whole line: progress.
  static func murmur(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}

/// Ends the process.
func exitProcess(_ code: Int32) -> Never { exit(code) }
