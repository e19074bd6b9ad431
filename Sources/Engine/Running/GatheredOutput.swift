import Files
import PluginKit

/// One file, or standard output, that takes the bodies of all articles in order.
struct GatheredOutput {
  /// The number of its step in the plan.
  let step: Int
  private let exporter: any Exporter
  private let target: Target
  private var count = 0
  private var pending: [UInt8] = []

  private enum Target {
    case standardOutput(any ByteSink)
    case file(OutputWriter)
  }

  /// How many bytes are held back before they are written.
  private static let bufferSize = 65_536

  /// Opens it and writes what stands before the first article.
  init(
    step: Int, exporter: any Exporter, destination: Destination, path: String, folders: OutputFolders,
    standardOutput: any ByteSink
  ) throws {
    self.step = step
    self.exporter = exporter
    if destination.isStandardOutput {
      target = .standardOutput(standardOutput)
    } else {
      target = .file(try OutputWriter(try OutputPlace(path), in: folders))
    }
    pending = exporter.opening()
  }

  /// Takes the body of the next article.
  mutating func append(_ body: [UInt8]) throws {
    if count > 0 { pending += exporter.separator }
    pending += body
    count += 1
    if pending.count >= Self.bufferSize { try flush() }
  }

  /// Writes what is held back.
  mutating func flush() throws {
    guard !pending.isEmpty else { return }
    switch target {
    case .standardOutput(let sink):
      do {
        try sink.write(pending)
      } catch {
        throw StandardOutputFailure(failure: error)
      }
    case .file(var writer):
      try writer.write(pending)
      self = GatheredOutput(self, target: .file(writer))
    }
    pending = []
  }

  /// Writes what is held back for standard output, so that a reader sees what is done.
  mutating func flushStandardOutput() throws {
    if case .standardOutput = target { try flush() }
  }

  /// Writes what stands after the last article.
  /// - Returns: the file, waiting for its name; `nil` for standard output.
  mutating func finish() throws -> StagedOutput? {
    pending += exporter.closing(count: count)
    try flush()
    guard case .file(let writer) = target else { return nil }
    return try writer.finish()
  }

  /// Gives it up.
  func discard() {
    if case .file(let writer) = target { writer.discard() }
  }

  private init(_ other: GatheredOutput, target: Target) {
    step = other.step
    exporter = other.exporter
    count = other.count
    pending = other.pending
    self.target = target
  }
}

/// Standard output does not take any more.
struct StandardOutputFailure: Error {
  var failure: FileFailure

  /// One sentence.
  var sentence: String { "Standard output cannot be written: \(failure.reason)." }
}
