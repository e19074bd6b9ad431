import Text

/// Makes requests of the bytes of a connection, strictly: what RFC 9112 lets a server refuse is refused, so that nobody
/// between browser and desk can read a request otherwise than the desk does.
public struct RequestReader: Sendable {
  private let limits: ServerLimits
  private var bytes: [UInt8] = []
  /// Up to here no end of a head was found.
  private var searched = 0

  /// A reader of a new connection.
  public init(_ limits: ServerLimits = ServerLimits()) { self.limits = limits }

  /// Whether a request has begun.
  public var isInside: Bool { !bytes.isEmpty }

  /// Takes what arrived.
  public mutating func take(_ piece: [UInt8]) { bytes += piece }

  /// The next request.
  /// - Returns: `nil` when its end has not arrived.
  public mutating func next() throws(RequestFailure) -> Request? {
    guard let end = headEnd() else {
      guard bytes.count <= limits.head else { throw RequestFailure(431, "The head of the request is too long.") }
      return nil
    }
    guard end <= limits.head else { throw RequestFailure(431, "The head of the request is too long.") }
    var head = try RequestHead(bytes[..<(end - 4)], limits)
    guard head.length <= limits.body else { throw RequestFailure(413, "The body of the request is too long.") }
    guard bytes.count >= end + head.length else { return nil }
    head.request.body = Array(bytes[end..<end + head.length])
    bytes.removeFirst(end + head.length)
    searched = 0
    return head.request
  }

  /// The place behind the empty line.
  private mutating func headEnd() -> Int? {
    let mark = [UInt8](arrayLiteral: 0x0D, 0x0A, 0x0D, 0x0A)
    var place = searched
    while place + 4 <= min(bytes.count, limits.head + 4) {
      if bytes[place] == 0x0D, bytes[place..<place + 4].elementsEqual(mark) { return place + 4 }
      place += 1
    }
    searched = place
    return nil
  }
}

/// The request line and the headers.
private struct RequestHead {
  var request: Request
  /// Bytes of the body.
  var length = 0

  init(_ bytes: ArraySlice<UInt8>, _ limits: ServerLimits) throws(RequestFailure) {
    let lines = try Self.lines(bytes)
    guard let first = lines.first else { throw Self.malformed }
    request = try Self.requestLine(first)
    guard lines.count - 1 <= limits.headers else { throw RequestFailure(431, "There are too many headers.") }
    for line in lines.dropFirst() { request.headers.append(try Self.header(line)) }
    try settle()
  }

  private static let malformed = RequestFailure(400, "This is no request that a browser sends.")

  /// Lines end with CR LF, and neither stands anywhere else.
  private static func lines(_ bytes: ArraySlice<UInt8>) throws(RequestFailure) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var place = start
    while place < bytes.endIndex {
      switch bytes[place] {
      case 0x0D:
        guard place + 1 < bytes.endIndex, bytes[place + 1] == 0x0A else { throw malformed }
        lines.append(bytes[start..<place])
        place += 2
        start = place
      case 0x0A, 0: throw malformed
      default: place += 1
      }
    }
    return lines + [bytes[start...]]
  }

  private static func requestLine(_ line: ArraySlice<UInt8>) throws(RequestFailure) -> Request {
    let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw malformed }
    let version = String(utf8: parts[2])
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
      throw RequestFailure(505, "Only HTTP/1.1 is spoken here.")
    }
    guard let method = Request.Method(rawValue: String(utf8: parts[0])) else {
      throw RequestFailure(501, "Only GET, HEAD and POST are answered.")
    }
    let target = parts[1].split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[1].first == UInt8(ascii: "/"), parts[1].allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      let path = percentDecoded(target[0], plusIsSpace: false),
      let query = FormFields(encoded: target.count > 1 ? target[1] : [])
    else { throw malformed }
    return Request(method, path: path, query: query, closes: version == "HTTP/1.0")
  }

  private static func header(_ line: ArraySlice<UInt8>) throws(RequestFailure) -> (name: String, value: String) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { throw malformed }
    let name = line[..<colon]
    guard name.allSatisfy({ isASCIILetter($0) || isASCIIDigit($0) || "!#$%&'*+-.^_`|~".utf8.contains($0) }) else {
      throw malformed
    }
    let value = line[(colon + 1)...]
    guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { throw malformed }
    let trimmed = value.drop { $0 == 0x20 || $0 == 0x09 }.reversed().drop { $0 == 0x20 || $0 == 0x09 }.reversed()
    return (String(utf8: name.map(asciiLowercased)), String(utf8: Array(trimmed)))
  }

  /// What must be there once, is; and the length of the body is told in one way only.
  private mutating func settle() throws(RequestFailure) {
    for name in ["host", "content-length", "content-type", "origin", "transfer-encoding"] {
      guard request.headers.count(where: { $0.name == name }) <= 1 else { throw Self.malformed }
    }
    guard request.header("host") != nil else { throw Self.malformed }
    guard request.header("transfer-encoding") == nil else {
      throw RequestFailure(501, "A body must say its length.")
    }
    if let text = request.header("content-length") {
      guard !text.isEmpty, text.utf8.count <= 12, text.utf8.allSatisfy(isASCIIDigit), let length = Int(text) else {
        throw Self.malformed
      }
      self.length = length
    }
    let wish = request.header("connection")?.lowercased() ?? ""
    if wish.split(separator: ",").contains(where: { $0.drop { $0 == " " } == "close" }) { request.closes = true }
  }
}
