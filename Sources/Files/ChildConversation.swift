import CSpawn

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The talk with a running child: writes its input, reads both outputs, watches the clock, all in one loop.
struct ChildConversation {
  private let child: ChildProcess
  private let process: pid_t
  private let watch: Int32
  private let mark = ChildGuard.mark()
  private var pipes: ChildPipes
  private var written = 0
  private var result = ChildProcess.Result(end: .code(0))
  private var status: Int32?
  /// When what a dead child left behind is given up.
  private var lastCall: Int?

  /// How long the outputs of a dead child may stay open: microseconds.
  private static let grace = 200_000

  init(_ child: ChildProcess) throws(FileFailure) {
    self.child = child
    // A child that does not read its input is an error to be handled, not the end of this process.
    signal(SIGPIPE, SIG_IGN)
    var pipes = try ChildPipes()
    do throws(FileFailure) {
      process = try child.start(pipes, mark: mark)
    } catch {
      pipes.closeChildEnds()
      pipes.closeAll()
      throw error
    }
    pipes.closeChildEnds()
    self.pipes = pipes
    watch = cspawn_watch(process)
  }

  mutating func run(isStopped: () -> Bool) -> ChildProcess.Result {
    var verdict: ChildProcess.End?
    while verdict == nil, !isOver {
      wait()
      if status == nil { reap(WNOHANG) }
      verdict = verdictNow(isStopped)
    }
    kill(-process, SIGKILL)
    if status == nil { reap(0) }
    cspawn_release(ChildGuard.descriptor, process)
    if watch >= 0 { close(watch) }
    pipes.closeAll()
    let leftOthers = ChildGuard.killOrphans(of: process, mark: mark)
    result.end = verdict ?? (leftOthers && end == .code(0) ? .leftOthers : end)
    return result
  }

  private var isOver: Bool { status != nil && pipes.output < 0 && pipes.error < 0 }

  private mutating func verdictNow(_ isStopped: () -> Bool) -> ChildProcess.End? {
    let now = SystemClock.monotonicMicroseconds()
    if isStopped() { return .stopped }
    if let deadline = child.deadline, now >= deadline { return .timedOut }
    if result.output.count > child.outputLimit { return .flooded }
    guard status != nil, !isOver else { return nil }
    let last = lastCall ?? now + Self.grace
    lastCall = last
    // What keeps the pipes open may be of the child's own group: it gets the chance to die with it.
    kill(-process, SIGKILL)
    return now >= last ? .leftOthers : nil
  }

  /// Sleeps until something can be read or written, the child ends, or a tenth of a second has gone.
  private mutating func wait() {
    var wanted = [
      pollfd(fd: pipes.input, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: pipes.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipes.error, events: Int16(POLLIN), revents: 0),
      pollfd(fd: status == nil ? watch : -1, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&wanted, nfds_t(wanted.count), timeout) > 0 else { return }
    if wanted[0].revents != 0 { feed() }
    if wanted[1].revents != 0 { pipes.output = listen(pipes.output, isError: false) }
    if wanted[2].revents != 0 { pipes.error = listen(pipes.error, isError: true) }
  }

  private var timeout: Int32 {
    guard watch >= 0 || status != nil else { return 5 }
    guard let deadline = child.deadline else { return 100 }
    return Int32(clamping: min(100, max(1, (deadline - SystemClock.monotonicMicroseconds()) / 1000)))
  }

  /// A child that does not read its input is not at fault: it may need none of it.
  private mutating func feed() {
    let rest = child.input.count - written
    let count = child.input.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { write(pipes.input, $0 + written, min(rest, 65_536)) } ?? 0
    }
    if count > 0 { written += count }
    if written == child.input.count || (count < 0 && lastError() != EAGAIN && lastError() != EINTR) {
      pipes.closeInput()
    }
  }

  /// - Returns: the descriptor, or -1 when nothing more comes from it.
  private mutating func listen(_ descriptor: Int32, isError: Bool) -> Int32 {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
      count = read(descriptor, buffer.baseAddress, 65_536)
      filled = max(0, count)
    }
    if count < 0, lastError() == EAGAIN || lastError() == EINTR { return descriptor }
    guard count > 0 else {
      close(descriptor)
      return -1
    }
    if isError {
      result.error += piece
      if result.error.count > child.errorLimit { result.error.removeFirst(result.error.count - child.errorLimit) }
    } else {
      result.output += piece
    }
    return descriptor
  }

  private mutating func reap(_ flags: Int32) {
    var code: Int32 = 0
    let got = waitpid(process, &code, flags)
    if got == process { status = code }
    if got < 0, lastError() == ECHILD { status = 0 }
  }

  /// How a process ended that waitpid has told of: the low seven bits are the signal, the next byte is the code.
  private var end: ChildProcess.End {
    let status = status ?? 0
    let signal = Int(status & 0x7F)
    return signal == 0 ? .code(Int(status >> 8 & 0xFF)) : .signal(signal)
  }
}

extension ChildProcess {
  /// Runs it to its end and kills what is left of its process group.
  ///
  /// Blocks the calling thread, which must outlive it.
  ///
  /// - Parameter isStopped: asked now and then; once true, the program is killed.
  public func run(isStopped: () -> Bool) -> Result {
    do {
      var conversation = try ChildConversation(self)
      return conversation.run(isStopped: isStopped)
    } catch {
      return Result(end: .notStarted(error))
    }
  }
}
