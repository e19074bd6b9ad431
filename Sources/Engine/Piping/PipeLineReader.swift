import Files
import Text

/// Reads the lines of a pipe, and their numbers where they bring them.
struct PipeLineReader {
  private var lines: LineReader
  private let isNumbered: Bool
  private var count = 0

  /// More digits than any number of a line has, with the spaces before them.
  private static let longestNumber = 32

  init(isNumbered: Bool) {
    self.isNumbered = isNumbered
    lines = LineReader(limit: PipeRequest.longestLine + (isNumbered ? Self.longestNumber : 0))
  }

  /// Whether a line can be had without waiting.
  mutating func hasLine() -> Bool { lines.hasLine() }

  /// The next line, for which it waits; `nil` at the end.
  mutating func next(isStopped: () -> Bool) throws(FileFailure) -> PipeLine? {
    guard let line = try lines.next(isStopped: isStopped) else { return nil }
    count += 1
    switch line {
    case .whole(let bytes):
      guard let start = number(bytes) else { return unnumbered }
      guard bytes.count - start.content <= PipeRequest.longestLine else {
        return tooLong(bytes.count - start.content, start.number)
      }
      return PipeLine(
        number: start.number, content: .bytes(start.content == 0 ? bytes : Array(bytes[start.content...])))
    case .tooLong(let size, let beginning):
      guard let start = number(beginning) else { return unnumbered }
      return tooLong(size - start.content, start.number)
    }
  }

  private func tooLong(_ size: Int, _ number: Int) -> PipeLine {
    let message = "The line has \(size) bytes; lines of up to \(PipeRequest.longestLine) are taken."
    return PipeLine(number: number, content: .refused(message))
  }

  /// A line that does not say which one it is gets the number 0, which no line has.
  private var unnumbered: PipeLine {
    PipeLine(number: 0, content: .refused("The line does not begin with its number and a tab."))
  }

  /// The line's number, and where what it says begins: as `cat -n` writes it, or counted.
  private func number(_ bytes: [UInt8]) -> (number: Int, content: Int)? {
    guard isNumbered else { return (count, 0) }
    let beginning = bytes.prefix(Self.longestNumber)
    guard let tab = beginning.firstIndex(of: 0x09) else { return nil }
    let digits = beginning[..<tab].drop { $0 == 0x20 }
    guard digits.allSatisfy(isASCIIDigit), let number = Int(String(utf8: Array(digits))), number > 0 else { return nil }
    return (number, tab + 1)
  }
}
