import Text

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension DecodedSource {
  /// A file in an encoding that it names itself, read through the system's iconv.
  ///
  /// `nil` where the system does not know the encoding, or where so much is none of it that the name must be wrong.
  static func legacy(_ bytes: [UInt8], _ encoding: SourceEncoding) -> DecodedSource? {
    guard let converter = Converter(encoding.iconvName) else { return nil }
    var reading = LegacyReading(bytes, encoding, converter)
    reading.read()
    guard reading.damaged * 4 <= reading.wellFormed else { return nil }
    let damage = reading.firstDamage.map { DecodedSource.Damage(count: reading.damaged, first: $0) }
    return DecodedSource(encoding: encoding, utf8: reading.utf8, anchors: reading.anchors, damage: damage)
  }
}

/// Goes through a file character by character, so that each is known by its bytes.
private struct LegacyReading {
  private(set) var utf8: [UInt8] = []
  private(set) var anchors = [DecodedSource.Anchor(decoded: 0, raw: 0)]
  private(set) var wellFormed = 0
  private(set) var damaged = 0
  private(set) var firstDamage: Int?

  private let bytes: [UInt8]
  private let encoding: SourceEncoding
  private let converter: Converter
  /// What the bytes of an encoding of single bytes stand for, filled in as they are met.
  private var known: [[UInt8]?] = Array(repeating: nil, count: 256)

  /// The longest stretch without an anchor, in bytes of UTF-8: finding a place never walks farther.
  private static let stretch = 4_096

  init(_ bytes: [UInt8], _ encoding: SourceEncoding, _ converter: Converter) {
    self.bytes = bytes
    self.encoding = encoding
    self.converter = converter
    utf8.reserveCapacity(bytes.count + bytes.count / 2)
  }

  mutating func read() {
    var place = 0
    while place < bytes.count {
      if utf8.count - (anchors.last?.decoded ?? 0) > Self.stretch { anchor(place) }
      if bytes[place] < 0x80 {
        utf8.append(bytes[place])
        place += 1
      } else {
        place += character(at: place)
      }
    }
  }

  /// Reads one character; says how many bytes it takes.
  private mutating func character(at place: Int) -> Int {
    guard let (text, length) = decoded(at: place) else {
      damaged += 1
      firstDamage = firstDamage ?? place
      anchor(place)
      utf8 += Array("\u{FFFD}".utf8)
      anchor(place + 1)
      return 1
    }
    wellFormed += 1
    let isRegular = encoding.length(of: text[...]) == length
    if !isRegular { anchor(place) }
    utf8 += text
    if !isRegular { anchor(place + length) }
    return length
  }

  private mutating func decoded(at place: Int) -> (text: [UInt8], length: Int)? {
    if !encoding.isMultibyte {
      let byte = Int(bytes[place])
      if known[byte] == nil { known[byte] = converter.convert(bytes[place...place]) ?? [] }
      return known[byte].flatMap { $0.isEmpty ? nil : ($0, 1) }
    }
    for length in 1...4 where place + length <= bytes.count {
      if let text = converter.convert(bytes[place..<place + length]) { return (text, length) }
    }
    return nil
  }

  private mutating func anchor(_ raw: Int) {
    if anchors.last?.decoded == utf8.count { anchors.removeLast() }
    anchors.append(DecodedSource.Anchor(decoded: utf8.count, raw: raw))
  }
}

/// The system's converter from one encoding to UTF-8.
private final class Converter {
  private let handle: iconv_t

  init?(_ name: String) {
    guard let handle = iconv_open("UTF-8", name), Int(bitPattern: handle) != -1 else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// The UTF-8 of bytes that are one whole character; `nil` where they are not.
  func convert(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    iconv(handle, nil, nil, nil, nil)
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 16)
    var (left, room) = (input.count, output.count)
    let result = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        return iconv(handle, &from, &left, &to, &room)
      }
    }
    guard result != -1, left == 0, room < 16 else { return nil }
    return output[..<(16 - room)].map { UInt8(bitPattern: $0) }
  }
}
