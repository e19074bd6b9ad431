import Files

/// Reads lines and hands them to workers, never more than a bounded window of them.
///
/// It is the one who waits: for input where there is none, and for room where answers are not yet written.
struct PipeFeeder: Sendable {
  let isNumbered: Bool
  let workers: Int
  let control: RunControl
  /// Where the workers take batches.
  let tasks: Mailbox<PipeBatch>
  /// Where the writer tells the size of each batch whose answers are written.
  let written: Mailbox<Int>

  /// How it ended.
  struct End: Sendable {
    /// How many batches there were.
    var batches: Int
    /// Whether they are all of the input.
    var isWhole = false
    /// Why standard input could not be read to its end.
    var failure: FileFailure?
  }

  /// Lines of a batch at most, and bytes from which on a batch is full.
  private static let mostLines = 16
  private static let fullBatch = 1 << 18
  /// Bytes on their way at most, unless a single batch has more.
  private static let window = 128 << 20
  /// How often it is asked whether to stop, in milliseconds.
  private static let patience = 100

  /// Reads to the end of the input, or until the pipe is to end.
  func run() -> End {
    defer { tasks.close() }
    var reader = PipeLineReader(isNumbered: isNumbered)
    var (place, running, bytes) = (0, 0, 0)
    do {
      while let batch = try nextBatch(&reader, place) {
        while running > 0, running >= workers * 3 || bytes + batch.bytes > Self.window {
          guard control.stop == nil else { return End(batches: place) }
          guard let size = written.take(atMost: Self.patience) else { continue }
          running -= 1
          bytes -= size
        }
        running += 1
        bytes += batch.bytes
        place += 1
        tasks.post(batch)
      }
      return End(batches: place, isWhole: control.stop == nil)
    } catch {
      return End(batches: place, failure: error)
    }
  }

  /// What is there of the next lines; waits for the first of them.
  private func nextBatch(_ reader: inout PipeLineReader, _ place: Int) throws(FileFailure) -> PipeBatch? {
    var batch = PipeBatch(place: place)
    repeat {
      guard let line = try reader.next(isStopped: { control.stop != nil }) else { break }
      batch.bytes += line.bytes?.count ?? 0
      batch.lines.append(line)
    } while batch.lines.count < Self.mostLines && batch.bytes < Self.fullBatch && reader.hasLine()
    return batch.lines.isEmpty || control.stop != nil ? nil : batch
  }
}
