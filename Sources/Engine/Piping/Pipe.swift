public import Files

/// Works a stream of articles: one JSON object a line in, one line out for each, in order.
///
/// Three kinds of threads: one reads lines, some work them, and the calling one writes the answers. What is under way
/// is bounded in lines and in bytes, so that memory does not grow with the stream, and a slow reader slows the input.
public struct Pipe: Sendable {
  private enum Report: Sendable {
    case answers(PipeAnswers)
    case end(PipeFeeder.End)
  }

  let request: PipeRequest
  let control: RunControl
  let output: any ByteSink
  let tell: @Sendable (PipeEvent) -> Void

  private let tasks = Mailbox<PipeBatch>()
  private let written = Mailbox<Int>()
  private let reports = Mailbox<Report>()

  /// A pipe to be.
  ///
  /// - Parameters:
  ///   - control: its brake.
  ///   - output: where answers go.
  ///   - tell: told what happens, by the thread that calls ``run()``.
  public init(
    _ request: PipeRequest, control: RunControl, output: any ByteSink, tell: @escaping @Sendable (PipeEvent) -> Void
  ) {
    self.request = request
    self.control = control
    self.output = output
    self.tell = tell
  }

  /// Answers standard input to its end.
  ///
  /// Never throws: whatever goes wrong is the outcome's ``PipeOutcome/ending``.
  public func run() -> PipeOutcome {
    let start = SystemClock.monotonicMicroseconds()
    tell(.started(workflow: request.plan.name, jobs: request.workers, isolated: request.isolatedBy != nil))
    let threads = beginThreads()
    var writer = PipeWriter(output: output, started: start, tell: tell)
    let ending = threads.count > 1 ? write(&writer) : .ioError("The system has no thread to give.")
    // Nobody waits for anything any more.
    control.stop(ending == .done ? .graceful : .now)
    tasks.close()
    for thread in threads { thread.join() }
    var outcome = PipeOutcome(ending: ending)
    outcome.counts = writer.counts
    outcome.seconds = Double(SystemClock.monotonicMicroseconds() - start) / 1_000_000
    tell(.finished(outcome))
    return outcome
  }

  /// Starts the thread that reads and those that work; fewer where the system has no more to give.
  private func beginThreads() -> [ThreadOfItsOwn] {
    let (tasks, reports) = (tasks, reports)
    let feeder = PipeFeeder(
      isNumbered: request.isNumbered, workers: request.workers, control: control, tasks: tasks, written: written)
    let reading = ThreadOfItsOwn { reports.post(.end(feeder.run())) }
    let working = (0..<request.workers).map { _ in
      ThreadOfItsOwn { [self] in
        var answering = answering()
        while let batch = tasks.take() { reports.post(.answers(answering.answer(batch))) }
      }
    }
    return ([reading] + working).compactMap { $0 }
  }

  private func answering() -> any LineAnswering {
    if let program = request.isolatedBy {
      return IsolatedAnswering(program, environment: request.environment, control: control)
    }
    let worker = ArticleWorker(
      plan: request.plan, reader: ArticleReader(layerTypes: request.layerTypes),
      folders: OutputFolders(base: Array(request.plan.folder.utf8), token: "p\(SystemProcess.id)"), control: control,
      clock: SystemClock.seconds, environment: request.environment, knownAnswer: { _ in nil }, knownReviews: nil,
      keepsArticles: true)
    return ChainAnswering(worker: worker)
  }

  /// Writes answers as they come, in order, and at once when no other is at hand.
  private func write(_ writer: inout PipeWriter) -> PipeOutcome.Ending {
    var end: PipeFeeder.End?
    while end == nil || writer.due < end?.batches ?? 0 {
      guard let report = reports.take(atMost: writer.isEmpty ? nil : 0) else {
        if let failure = writer.flush() { return failure }
        continue
      }
      switch report {
      case .end(let reached): end = reached
      case .answers(let answers): writer.take(answers)
      }
      while let batch = writer.next() {
        written.post(batch.taken)
        if let failure = batch.failure { return .ioError(failure) }
        if batch.wasGivenUp { return writer.flush() ?? stopped }
      }
      if writer.isFull, let failure = writer.flush() { return failure }
    }
    if let failure = writer.flush() { return failure }
    if let failure = end?.failure { return .ioError("Standard input cannot be read: \(failure.reason).") }
    return end?.isWhole ?? false ? .done : stopped
  }

  private var stopped: PipeOutcome.Ending { control.stop == .terminate ? .terminated : .interrupted }
}
