/// One line on its way.
struct PipeLine: Sendable {
  /// What stands in the line.
  enum Content: Sendable {
    /// JSON, one hopes.
    case bytes([UInt8])
    /// Nothing that could be worked, and why.
    case refused(String)
  }

  /// Its number in the archive, from 1.
  var number: Int
  /// What stands in it.
  var content: Content

  /// The bytes; `nil` for a line that is refused.
  var bytes: [UInt8]? { if case .bytes(let bytes) = content { bytes } else { nil } }
}

/// Lines that were there together: handing over costs less for many than for each.
struct PipeBatch: Sendable {
  /// Its place among the batches, from 0.
  var place: Int
  /// The lines, in order.
  var lines: [PipeLine] = []
  /// How many bytes the lines have.
  var bytes = 0
}

/// What a worker brings back.
struct PipeAnswers: Sendable {
  /// The batch's place.
  var place: Int
  /// How many bytes the batch had.
  var taken: Int
  /// The answers, a line each, in order.
  var bytes: [UInt8] = []
  /// How many they are.
  var lines = 0
  /// How many of them are errors.
  var errors = 0
  /// What is worth telling.
  var events: [PipeEvent] = []
  /// Why lines of the batch were left without an answer; `nil` when none was.
  var failure: String?
  /// Whether the pipe was told to end before all lines were answered.
  var wasGivenUp = false

  init(of batch: PipeBatch) {
    place = batch.place
    taken = batch.bytes
  }

  /// Adds an answer, without its line feed.
  mutating func add(_ answer: PipeAnswer) {
    bytes += answer.bytes
    bytes.append(0x0A)
    lines += 1
    if answer.isError { errors += 1 }
  }
}
