/// Where the part of one article lies in a file that gathers many, and what it was made from.
public struct BodyEntry: Hashable, Sendable {
  /// Stands for the article's name in the log.
  public var name: NameMark
  /// The first 16 digits of the SHA-256 of the article that it was made from.
  public var content: UInt64
  /// The number of the article's sidecar file.
  public var sidecar: Int
  /// Its first byte in the file; -1 for an article that adds nothing.
  public var start: Int
  /// How many bytes it has.
  public var count: Int
  /// Stands for its bytes.
  public var check: UInt64

  /// How many bytes an entry takes in the log.
  static let size = 56

  /// A part of a file.
  public init(name: NameMark, content: UInt64, sidecar: Int, start: Int, count: Int, check: UInt64) {
    self.name = name
    self.content = content
    self.sidecar = sidecar
    self.start = start
    self.count = count
    self.check = check
  }

  /// Whether the article adds something to the file.
  public var isPresent: Bool { start >= 0 }
  /// The first byte behind it.
  public var end: Int { start + count }

  /// The entries as the log keeps them: seven numbers each, the lowest byte first.
  static func bytes(_ entries: ArraySlice<BodyEntry>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * size)
    for entry in entries {
      let numbers = [
        entry.name.first, entry.name.second, entry.content, UInt64(bitPattern: Int64(entry.sidecar)),
        UInt64(bitPattern: Int64(entry.start)), UInt64(bitPattern: Int64(entry.count)), entry.check,
      ]
      for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    }
    return bytes
  }

  /// Adds the entries that the log keeps in these bytes.
  static func read(_ bytes: UnsafeRawBufferPointer, into entries: inout [BodyEntry]) {
    for start in stride(from: 0, through: bytes.count - size, by: size) {
      func number(_ place: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start + place * 8, as: UInt64.self))
      }
      entries.append(
        BodyEntry(
          name: NameMark(first: number(0), second: number(1)), content: number(2),
          sidecar: Int(Int64(bitPattern: number(3))), start: Int(Int64(bitPattern: number(4))),
          count: Int(Int64(bitPattern: number(5))), check: number(6)))
    }
  }
}

/// Stands for a name: 128 bits, so that no two names of a newsroom share one.
public struct NameMark: Hashable, Sendable {
  /// One half.
  public var first: UInt64
  /// The other half.
  public var second: UInt64

  /// A mark of these halves.
  public init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }
}
