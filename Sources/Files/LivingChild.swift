import CSpawn
import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that lives on and answers each line with one line, until it is let go or dies.
///
/// It belongs to one thread. Like every child it ends with the engine, however that one ends.
public final class LivingChild {
  /// What came of a question.
  public struct Answers: Sendable {
    /// The lines that it answered, each without its line feed; fewer than were asked for when it died.
    public var lines: [[UInt8]]
    /// How it ended; `nil` while it lives.
    public var end: ChildProcess.End?
  }

  private var pipes: ChildPipes
  private let process: pid_t
  private let mark = ChildGuard.mark()
  private var isGone = false
  /// The end of what it wrote to standard error.
  public private(set) var lastWords: [UInt8] = []

  private static let mostWords = 4096
  private static let piece = 1 << 18

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - arguments: program and arguments.
  ///   - environment: all that it sees of the environment.
  public init(_ arguments: [String], environment: [String: String]) throws(FileFailure) {
    signal(SIGPIPE, SIG_IGN)
    var pipes = try ChildPipes()
    let child = ChildProcess(arguments, environment: environment, folder: [], input: [])
    do throws(FileFailure) {
      process = try child.start(pipes, mark: mark)
    } catch {
      pipes.closeChildEnds()
      pipes.closeAll()
      throw error
    }
    pipes.closeChildEnds()
    self.pipes = pipes
  }

  deinit { _ = bury(kills: true) }

  /// Asks it some lines and waits for as many answers, or for its death.
  ///
  /// - Parameters:
  ///   - question: the lines, each with its line feed.
  ///   - count: how many they are.
  ///   - isStopped: asked ten times a second; once true, the program is killed.
  public func ask(_ question: [UInt8], count: Int, isStopped: () -> Bool) -> Answers {
    guard !isGone else { return Answers(lines: [], end: .stopped) }
    var written = 0
    var answer = LineCollector()
    while answer.lines.count < count {
      if isStopped() {
        _ = bury(kills: true)
        return Answers(lines: answer.lines, end: .stopped)
      }
      let asks = written < question.count && pipes.input >= 0
      var wanted = [
        pollfd(fd: asks ? pipes.input : -1, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: pipes.output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipes.error, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&wanted, nfds_t(wanted.count), 100) > 0 else { continue }
      if wanted[0].revents != 0 { written += feed(question, from: written) }
      if wanted[2].revents != 0 { listenToError() }
      if wanted[1].revents != 0, !listen(&answer) { return Answers(lines: answer.lines, end: bury(kills: false)) }
    }
    return Answers(lines: answer.lines, end: nil)
  }

  private func feed(_ question: [UInt8], from written: Int) -> Int {
    let count = question.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { write(pipes.input, $0 + written, buffer.count - written) } ?? 0
    }
    if count < 0, lastError() != EAGAIN, lastError() != EINTR { pipes.closeInput() }
    return max(0, count)
  }

  /// - Returns: `false` when nothing more comes.
  private func listen(_ answer: inout LineCollector) -> Bool {
    guard let piece = Self.read(pipes.output) else { return true }
    answer.take(piece)
    return !piece.isEmpty
  }

  private func listenToError() {
    guard let piece = Self.read(pipes.error) else { return }
    lastWords += piece
    lastWords.removeFirst(max(0, lastWords.count - Self.mostWords))
    guard piece.isEmpty else { return }
    close(pipes.error)
    pipes.error = -1
  }

  /// - Returns: what was there; empty at the end, `nil` when it is not there yet.
  private static func read(_ descriptor: Int32) -> [UInt8]? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: piece) { buffer, filled in
      count = systemRead(descriptor, buffer.baseAddress, piece)
      filled = max(0, count)
    }
    return count < 0 && (lastError() == EAGAIN || lastError() == EINTR) ? nil : bytes
  }

  /// Waits for its end and lets everything go.
  private func bury(kills: Bool) -> ChildProcess.End? {
    guard !isGone else { return nil }
    isGone = true
    if kills { kill(-process, SIGKILL) }
    if pipes.error >= 0 { listenToError() }
    pipes.closeAll()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, lastError() == EINTR {}
    cspawn_release(ChildGuard.descriptor, process)
    _ = ChildGuard.killOrphans(of: process, mark: mark)
    let signal = Int(status & 0x7F)
    return signal == 0 ? .code(Int(status >> 8 & 0xFF)) : .signal(signal)
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

/// Cuts what arrives in pieces into lines.
private struct LineCollector {
  var lines: [[UInt8]] = []
  private var rest: [UInt8] = []

  mutating func take(_ piece: [UInt8]) {
    var start = 0
    while let end = piece.firstPlace(of: 0x0A, in: start..<piece.count) {
      lines.append(rest + piece[start..<end])
      rest = []
      start = end + 1
    }
    rest += piece[start...]
  }
}
