import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads an endless stream line by line and holds little of it: never more than one line and one piece.
///
/// A line ends with a line feed; the last one may lack it. A line beyond the limit is read to its end and let go.
public struct LineReader {
  /// One line, without its line feed.
  public enum Line: Hashable, Sendable {
    /// All of its bytes.
    case whole([UInt8])
    /// It had so many bytes, which is more than the limit; `beginning` are the first of them.
    case tooLong(count: Int, beginning: [UInt8])
  }

  private let descriptor: Int32
  private let name: String
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer.
  private var start = 0
  /// Up to where the buffer is known to hold no line feed.
  private var searched = 0
  private var isAtEnd = false

  /// How much is asked of the system at once, in bytes.
  private static let piece = 1 << 18
  /// How much is kept of the beginning of a line that is too long, in bytes.
  private static let beginning = 64
  /// How often it is asked whether to stop while nothing comes, in milliseconds.
  private static let patience: Int32 = 100

  /// A reader of an open file or pipe.
  ///
  /// - Parameters:
  ///   - descriptor: what to read; standard input by default.
  ///   - name: what it is called in complaints.
  ///   - limit: the longest line, in bytes without its line feed.
  public init(descriptor: Int32 = 0, name: String = "standard input", limit: Int) {
    self.descriptor = descriptor
    self.name = name
    self.limit = limit
  }

  /// Whether a whole line is at hand, so that ``next(isStopped:)`` does not wait.
  public mutating func hasLine() -> Bool { endOfLine() != nil }

  /// The next line; waits for it.
  ///
  /// - Parameter isStopped: asked now and then while nothing comes; once true, there are no more lines.
  /// - Returns: `nil` at the end.
  public mutating func next(isStopped: () -> Bool) throws(FileFailure) -> Line? {
    while true {
      if let end = endOfLine() { return take(until: end, next: end + 1) }
      if buffer.count - start > limit { return try skip(isStopped) }
      if isAtEnd { return start < buffer.count ? take(until: buffer.count, next: buffer.count) : nil }
      guard try fill(isStopped) else { return nil }
    }
  }

  private mutating func endOfLine() -> Int? {
    let end = buffer.firstPlace(of: 0x0A, in: searched..<buffer.count)
    searched = end ?? buffer.count
    return end
  }

  private mutating func take(until end: Int, next: Int) -> Line {
    let line = buffer[start..<end]
    start = next
    searched = next
    return line.count > limit
      ? .tooLong(count: line.count, beginning: Array(line.prefix(Self.beginning))) : .whole(Array(line))
  }

  /// Reads a line that is too long to its end, and keeps nothing but its beginning.
  private mutating func skip(_ isStopped: () -> Bool) throws(FileFailure) -> Line? {
    let beginning = Array(buffer[start...].prefix(Self.beginning))
    var count = 0
    while true {
      let end = endOfLine()
      count += (end ?? buffer.count) - start
      start = end.map { $0 + 1 } ?? buffer.count
      searched = start
      if end != nil || isAtEnd { return .tooLong(count: count, beginning: beginning) }
      guard try fill(isStopped) else { return nil }
    }
  }

  /// - Returns: `false` when it was stopped.
  private mutating func fill(_ isStopped: () -> Bool) throws(FileFailure) -> Bool {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    while true {
      guard !isStopped() else { return false }
      var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&wanted, 1, Self.patience) != 0 else { continue }
      let count = readPiece()
      if count == 0 { isAtEnd = true }
      if count >= 0 { return true }
      guard lastError() == EINTR || lastError() == EAGAIN else {
        throw FileFailure("read", Array(name.utf8))
      }
    }
  }

  private mutating func readPiece() -> Int {
    var count = 0
    let descriptor = descriptor
    let piece = [UInt8](unsafeUninitializedCapacity: Self.piece) { room, filled in
      count = read(descriptor, room.baseAddress, Self.piece)
      filled = max(0, count)
    }
    buffer += piece
    return count
  }
}
