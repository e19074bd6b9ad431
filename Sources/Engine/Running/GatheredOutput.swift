import Articles
import Files
import PluginKit

/// What one article adds to a gathered output.
struct GatheredBody: Sendable {
  /// The number of the output's step in the plan.
  var step: Int
  /// The bytes.
  var bytes: [UInt8]
  /// What the article has to say to the opening.
  var stamp: String?
  /// What it adds to a database.
  var rows: [DatabaseRow] = []
  /// What it adds to a file that has an order of its own.
  var entries: [OrderedEntry] = []

  /// What an exporter makes of an article.
  ///
  /// - Parameter page: where the article's own page lies, seen from the output.
  init(_ article: Article, position: Int, step: Int, page: String? = nil, by exporter: any Exporter) throws {
    self.step = step
    if exporter.ordersEntries {
      bytes = []
      entries = try exporter.entries(of: article, position: position)
    } else {
      bytes = try exporter.body(of: article, position: position, page: page)
    }
    stamp = exporter.stamp(of: article)
    if exporter.database != nil { rows = try exporter.rows(of: article) }
  }
}

extension Exporter {
  /// Whether its file is an opening, bodies and a closing, so that bodies can be taken over from an earlier file.
  var isMadeOfBodies: Bool { !opensLast && !ordersEntries && database == nil }
}

/// One file, or standard output, that takes the bodies of all articles in order.
struct GatheredOutput {
  /// The number of its step in the plan.
  let step: Int
  private let exporter: any Exporter
  private let target: Target
  private var count = 0
  private var pending: [UInt8] = []
  private var latest: String?
  /// The pieces of a file that has an order of its own, until all are known.
  private var entries: [OrderedEntry] = []

  private enum Target {
    case standardOutput(any ByteSink)
    case file(OutputWriter)
    case database(DatabaseOutput)
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
    } else if let script = exporter.database {
      target = .database(try DatabaseOutput(try OutputPlace(path), in: folders, script: script))
    } else {
      target = .file(try OutputWriter(try OutputPlace(path), in: folders))
    }
    if !exporter.opensLast { pending = exporter.opening() }
  }

  /// Takes the body of the next article.
  mutating func append(_ body: GatheredBody) throws {
    if case .database(let database) = target { return try database.append(body.rows) }
    latest = [latest, body.stamp].compactMap { $0 }.max()
    if exporter.ordersEntries {
      entries += body.entries
      count += 1
      return
    }
    hold(body.bytes)
    if !exporter.opensLast, pending.count >= Self.bufferSize { try flush() }
  }

  private mutating func hold(_ bytes: [UInt8]) {
    if count > 0 { pending += exporter.separator }
    pending += bytes
    count += 1
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
    case .database: break
    }
    pending = []
  }

  /// Writes what is held back for standard output, so that a reader sees what is done.
  mutating func flushStandardOutput() throws {
    if case .standardOutput = target, !exporter.opensLast { try flush() }
  }

  /// Writes what stands after the last article.
  /// - Returns: the file, waiting for its name; `nil` for standard output.
  mutating func finish() throws -> StagedOutput? {
    if exporter.opensLast { pending = exporter.opening(latest: latest) + pending }
    let articles = count
    if exporter.ordersEntries {
      count = 0
      for entry in entries.ordered { hold(entry.bytes) }
    }
    pending += exporter.closing(count: articles)
    try flush()
    switch target {
    case .standardOutput: return nil
    case .file(let writer): return try writer.finish()
    case .database(let database): return try database.finish()
    }
  }

  /// Whether it has what stood in its place and changes that: what failed is then in it as it was.
  var updates: Bool { if case .database = target { true } else { false } }

  /// Gives it up.
  func discard() {
    switch target {
    case .standardOutput: break
    case .file(let writer): writer.discard()
    case .database(let database): database.discard()
    }
  }

  private init(_ other: GatheredOutput, target: Target) {
    step = other.step
    exporter = other.exporter
    count = other.count
    pending = other.pending
    latest = other.latest
    entries = other.entries
    self.target = target
  }
}

/// Standard output does not take any more.
struct StandardOutputFailure: Error {
  var failure: FileFailure

  /// One sentence.
  var sentence: String { "Standard output cannot be written: \(failure.reason)." }
}
