import Text

extension DecodedSource {
  /// Decodes a file.
  ///
  /// A byte order mark decides; else UTF-16 shows by its zero bytes; else well-formed UTF-8 is that, whatever a page
  /// says of itself; else a page's own word counts; else the file is UTF-8 if it is nearly so (damaged bytes become
  /// U+FFFD); else Windows-1252, the superset of Latin-1 that old systems write.
  public init(decoding bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      self = Self.utf16(bytes, littleEndian: true, bom: 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = Self.utf16(bytes, littleEndian: false, bom: 2)
    } else if let littleEndian = Self.guessUTF16(bytes) {
      self = Self.utf16(bytes, littleEndian: littleEndian, bom: 0)
    } else if let bad = firstInvalidUTF8(in: bytes) {
      self = Self.declared(bytes) ?? Self.damaged(bytes, from: bad)
    } else {
      let bom = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      self.init(encoding: .utf8, utf8: bytes, bodyStart: bom, anchors: [Anchor(decoded: 0, raw: 0)])
    }
  }

  /// Decodes a text whose encoding is named beside it, as in a mail's header; the name counts as a page's own does.
  public init(decoding bytes: [UInt8], label: String?) {
    if firstInvalidUTF8(in: bytes) != nil, let encoding = label.flatMap({ SourceEncoding(label: $0) }),
      let source = Self.named(bytes, encoding)
    {
      self = source
    } else {
      self.init(decoding: bytes)
    }
  }

  /// Western text in UTF-16 has a zero in every other byte.
  ///
  /// At least 9 of 10 characters of the beginning must.
  private static func guessUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard bytes.count >= 8, bytes.count.isMultiple(of: 2), bytes.firstPlace(of: 0, in: sample.indices) != nil else {
      return nil
    }
    var zeros = (even: 0, odd: 0)
    for (position, byte) in sample.enumerated() where byte == 0 {
      if position.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let units = sample.count / 2
    if zeros.odd * 10 >= units * 9, zeros.even == 0 { return true }
    if zeros.even * 10 >= units * 9, zeros.odd == 0 { return false }
    return nil
  }

  private static func utf16(_ bytes: [UInt8], littleEndian: Bool, bom: Int) -> DecodedSource {
    let (low, high) = littleEndian ? (0, 1) : (1, 0)
    let units = stride(from: bom, to: bytes.count - 1, by: 2).lazy.map { position in
      UInt16(bytes[position + low]) | UInt16(bytes[position + high]) << 8
    }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) { utf8.append($0) }
    return stepping(
      littleEndian ? .utf16LittleEndian : .utf16BigEndian, utf8, raw: bom, damage: loneSurrogates(units, from: bom))
  }

  /// Halves of pairs that stand alone.
  private static func loneSurrogates(_ units: some Sequence<UInt16>, from start: Int) -> Damage? {
    var damage: Damage?
    var high: Int?
    func note(_ unit: Int) {
      damage = Damage(count: (damage?.count ?? 0) + 1, first: damage?.first ?? start + 2 * unit)
    }
    for (place, unit) in units.enumerated() {
      if UTF16.isTrailSurrogate(unit) {
        if high == nil { note(place) }
        high = nil
      } else {
        if let high { note(high) }
        high = UTF16.isLeadSurrogate(unit) ? place : nil
      }
    }
    if let high { note(high) }
    return damage
  }

  /// A page in the encoding that it names.
  private static func declared(_ bytes: [UInt8]) -> DecodedSource? {
    SourceEncoding(declaredIn: bytes).flatMap { named(bytes, $0) }
  }

  private static func named(_ bytes: [UInt8], _ encoding: SourceEncoding) -> DecodedSource? {
    switch encoding {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    case .windows1252: windows1252(bytes)
    default: legacy(bytes, encoding)
    }
  }

  /// Not well-formed UTF-8: damaged UTF-8 if most of its non-ASCII bytes still form sequences, else Windows-1252.
  private static func damaged(_ bytes: [UInt8], from bad: Int) -> DecodedSource {
    let repaired = repairedUTF8(bytes, from: bad)
    return repaired.damaged * 4 <= repaired.wellFormed ? repaired.source : windows1252(bytes)
  }

  private static func repairedUTF8(
    _ bytes: [UInt8], from bad: Int
  ) -> (source: DecodedSource, wellFormed: Int, damaged: Int) {
    var utf8 = Array(bytes[..<bad])
    utf8.reserveCapacity(bytes.count + 64)
    var anchors = [Anchor(decoded: 0, raw: 0)]
    var wellFormed = utf8.reduce(0) { $0 + ($1 >= 0xC0 ? 1 : 0) }
    var damaged = 0
    var position = bad
    while position < bytes.count {
      let length = wellFormedLength(bytes, at: position)
      if length > 0 {
        utf8.append(contentsOf: bytes[position..<position + length])
        wellFormed += length > 1 ? 1 : 0
        position += length
      } else {
        anchors.append(Anchor(decoded: utf8.count, raw: position))
        utf8.append(contentsOf: "\u{FFFD}".utf8)
        position += 1
        anchors.append(Anchor(decoded: utf8.count, raw: position))
        damaged += 1
      }
    }
    let bom = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let source = DecodedSource(
      encoding: .utf8, utf8: utf8, bodyStart: bom, anchors: anchors, damage: Damage(count: damaged, first: bad))
    return (source, wellFormed, damaged)
  }

  private static func wellFormedLength(_ bytes: [UInt8], at position: Int) -> Int {
    let length = utf8SequenceLength(bytes[position])
    guard length > 0, position + length <= bytes.count else { return 0 }
    return length == 1 || firstInvalidUTF8(in: Array(bytes[position..<position + length])) == nil ? length : 0
  }

  private static func windows1252(_ bytes: [UInt8]) -> DecodedSource {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { utf8.append(byte) } else { utf8.append(contentsOf: String(windows1252Scalar(byte)).utf8) }
    }
    return stepping(.windows1252, utf8, raw: 0)
  }

  /// A source whose characters take other numbers of bytes in the file: an anchor every few thousand bytes, so that
  /// finding the way back never walks far.
  private static func stepping(_ encoding: SourceEncoding, _ utf8: [UInt8], raw: Int, damage: Damage? = nil)
    -> DecodedSource
  {
    var last = Anchor(decoded: 0, raw: raw)
    var anchors = [last]
    while utf8.count - last.decoded > 4096 {
      var next = last.decoded + 4096
      while next < utf8.count, isUTF8Continuation(utf8[next]) { next += 1 }
      last = Anchor(decoded: next, raw: last.raw + encoding.length(of: utf8[last.decoded..<next]))
      anchors.append(last)
    }
    return DecodedSource(encoding: encoding, utf8: utf8, anchors: anchors, damage: damage)
  }
}

/// The upper rows of Windows-1252 (WHATWG index); bytes it leaves undefined are the C1 controls of their number.
private func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
  byte < 0xA0 ? windows1252Row[Int(byte) - 0x80] : Unicode.Scalar(byte)
}

private let windows1252Row = Array(
  "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
