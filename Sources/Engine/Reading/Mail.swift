import Articles
import Text

/// A mail (.eml, RFC 5322 and MIME): the subject is the headline, the body the article; attachments are left alone.
enum Mail {
  /// How deep parts may stand in parts.
  private static let deepest = 8

  /// The article of a mail.
  /// - Returns: `nil` where it has no body of text.
  static func item(_ bytes: [UInt8]) -> ContentItem? {
    let message = Part(bytes[...])
    guard let body = text(of: message, depth: 0) else { return nil }
    var item = ContentItem(origin: "mail")
    (item.body, item.isPage) = body
    item.headline = message.header("subject").map(decodedWords)
    item.note("authors", message.header("from").map(decodedWords).flatMap(senderName))
    item.note("published", message.header("date").flatMap(mailDate))
    item.note("id", message.header("message-id"))
    return item
  }

  /// The body's text: plain text before HTML where both are offered, since the sender means them to say the same.
  private static func text(of part: Part, depth: Int) -> (String, Bool)? {
    let type = part.header("content-type") ?? "text/plain"
    let kind = type.prefix { $0 != ";" }.lowercased().trimmed
    if part.header("content-disposition")?.lowercased().hasPrefix("attachment") ?? false { return nil }
    if kind.hasPrefix("multipart/"), depth < deepest, let boundary = parameter("boundary", of: type) {
      let texts = part.parts(boundary).compactMap { text(of: $0, depth: depth + 1) }
      return texts.first { !$0.1 && $0.0.trimmed.utf8.count > 40 } ?? texts.first
    }
    guard kind == "text/plain" || kind == "text/html" else { return nil }
    let bytes = decoded(Array(part.body), part.header("content-transfer-encoding"))
    let label = parameter("charset", of: type)
    return (String(utf8: DecodedSource(decoding: bytes, label: label).utf8), kind == "text/html")
  }

  /// A header with its body: a mail, or a part of one.
  private struct Part {
    var headers: [(name: String, value: String)] = []
    var body: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
      var place = bytes.startIndex
      while place < bytes.endIndex {
        let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.endIndex
        var line = bytes[place..<end]
        if line.last == 0x0D { line = line.dropLast() }
        place = min(end + 1, bytes.endIndex)
        if line.isEmpty { break }
        let text = String(utf8: line)
        if isASCIISpace(line[line.startIndex]), !headers.isEmpty {
          headers[headers.count - 1].value += " " + text.trimmed
        } else if let colon = text.firstIndex(of: ":") {
          headers.append((text[..<colon].lowercased(), String(text[text.index(after: colon)...]).trimmed))
        }
      }
      body = bytes[place...]
    }

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    /// The parts between the lines of a boundary.
    func parts(_ boundary: String) -> [Part] {
      let mark = Array("--\(boundary)".utf8)
      var parts: [Part] = []
      var start: Int?
      var place = body.startIndex
      while place < body.endIndex {
        let end = body[place...].firstIndex(of: 0x0A) ?? body.endIndex
        if body[place..<end].starts(with: mark) {
          if let start { parts.append(Part(body[start..<place])) }
          start = min(end + 1, body.endIndex)
          if body[place..<end].dropFirst(mark.count).starts(with: "--".utf8) { return parts }
        }
        place = end + 1
      }
      if let start, start < body.endIndex { parts.append(Part(body[start...])) }
      return parts
    }
  }

  private static func parameter(_ name: String, of header: String) -> String? {
    for part in header.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard pair.count == 2, pair[0].lowercased() == name else { continue }
      return pair[1].hasPrefix("\"") ? String(pair[1].dropFirst().prefix { $0 != "\"" }) : pair[1]
    }
    return nil
  }

  private static func decoded(_ body: [UInt8], _ transfer: String?) -> [UInt8] {
    switch transfer?.lowercased() {
    case "quoted-printable": quotedPrintable(body, isWord: false)
    case "base64": base64(body)
    default: body
    }
  }

  /// `Jane Doe <jane@example.org>`: the name; nothing where there is an address alone.
  private static func senderName(_ from: String) -> String? {
    let name = String(from.prefix { $0 != "<" }).trimmed
    let plain = name.hasPrefix("\"") ? String(name.dropFirst().prefix { $0 != "\"" }) : name
    return plain.isEmpty || plain.contains("@") ? nil : plain
  }

  // MARK: Encodings of transfer

  /// Words of a header as `=?utf-8?q?caf=C3=A9?=` (RFC 2047).
  private static func decodedWords(_ header: String) -> String {
    var output = ""
    var rest = Substring(header)
    while let open = rest.firstRange(of: "=?") {
      let inside = rest[open.upperBound...].split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard inside.count == 4, inside[3].hasPrefix("=") else { break }
      let before = rest[..<open.lowerBound]
      // White space between two such words belongs to neither.
      output += output.isEmpty || before.contains { !$0.isWhitespace } ? before : ""
      let bytes =
        inside[1].lowercased() == "b"
        ? base64(Array(inside[2].utf8)) : quotedPrintable(Array(inside[2].utf8), isWord: true)
      output += String(utf8: DecodedSource(decoding: bytes, label: String(inside[0])).utf8)
      rest = inside[3].dropFirst()
    }
    return output + rest
  }

  /// RFC 2045, 6.7; in words of headers `_` is a space (RFC 2047, 4.2).
  private static func quotedPrintable(_ body: [UInt8], isWord: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(body.count)
    var place = 0
    while place < body.count {
      let byte = body[place]
      place += 1
      if byte == UInt8(ascii: "_"), isWord {
        output.append(0x20)
      } else if byte != UInt8(ascii: "=") {
        output.append(byte)
      } else if place + 1 < body.count, let high = hexDigitValue(body[place]), let low = hexDigitValue(body[place + 1])
      {
        output.append(high << 4 | low)
        place += 2
      } else {
        // A line that goes on.
        while place < body.count, body[place] != 0x0A, isASCIISpace(body[place]) { place += 1 }
        if place < body.count, body[place] == 0x0A { place += 1 }
      }
    }
    return output
  }

  private static func base64(_ body: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(body.count / 4 * 3)
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in body {
      guard let value = sextet(byte) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return output
  }

  private static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 0x41
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x61 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
