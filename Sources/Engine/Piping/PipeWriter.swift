import Files

/// Puts answers back into the order of their lines and writes them, many at once.
struct PipeWriter {
  private let output: any ByteSink
  private let tell: @Sendable (PipeEvent) -> Void
  /// Answers of batches whose turn it is not yet.
  private var waiting: [Int: PipeAnswers] = [:]
  private var buffer: [UInt8] = []
  private var lastTold: Int
  /// The place of the batch whose turn it is.
  private(set) var due = 0
  /// What has been written or waits to be.
  private(set) var counts = PipeCounts()

  /// From how many bytes on it is written without waiting for more.
  private static let fullBuffer = 65_536
  /// How often it is told how far it is, in microseconds.
  private static let interval = 10_000_000

  /// - Parameter started: when the pipe began, in microseconds of ``SystemClock/monotonicMicroseconds()``.
  init(output: any ByteSink, started: Int, tell: @escaping @Sendable (PipeEvent) -> Void) {
    self.output = output
    self.tell = tell
    lastTold = started
  }

  /// Whether nothing waits to be written.
  var isEmpty: Bool { buffer.isEmpty }
  /// Whether it is time to write.
  var isFull: Bool { buffer.count >= Self.fullBuffer }

  /// Takes what a worker brings.
  mutating func take(_ answers: PipeAnswers) { waiting[answers.place] = answers }

  /// Adds the batch whose turn it is to what waits to be written; `nil` when it is not there yet.
  mutating func next() -> PipeAnswers? {
    guard let batch = waiting.removeValue(forKey: due) else { return nil }
    due += 1
    for event in batch.events { tell(event) }
    buffer += batch.bytes
    counts.lines += batch.lines
    counts.errors += batch.errors
    counts.bytes += batch.bytes.count
    return batch
  }

  /// Writes what waits.
  /// - Returns: how the pipe ends when that is not possible.
  mutating func flush() -> PipeOutcome.Ending? {
    guard !buffer.isEmpty else { return nil }
    do {
      try output.write(buffer)
    } catch {
      return .ioError(StandardOutputFailure(failure: error).sentence)
    }
    buffer.removeAll(keepingCapacity: buffer.capacity <= Self.fullBuffer * 16)
    let now = SystemClock.monotonicMicroseconds()
    if now - lastTold >= Self.interval {
      lastTold = now
      tell(.progress(counts))
    }
    return nil
  }
}
