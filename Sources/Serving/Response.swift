import Text

/// An answer.
public struct Response: Sendable {
  /// What it carries.
  public enum Content: Sendable {
    /// These bytes.
    case bytes([UInt8])
    /// News: an event whenever the version of what is shown has changed, until the client goes.
    case news(version: @Sendable () -> String)
  }

  /// The status.
  public var status: Int
  /// The headers but those that say how the content is sent.
  public var headers: [(name: String, value: String)]
  /// What it carries.
  public var content: Content

  /// An answer of bytes.
  public init(_ status: Int, headers: [(name: String, value: String)] = [], bytes: [UInt8] = []) {
    self.status = status
    self.headers = headers
    content = .bytes(bytes)
  }

  /// An answer of news.
  public init(news version: @escaping @Sendable () -> String) {
    status = 200
    headers = [("Content-Type", "text/event-stream; charset=utf-8")]
    content = .news(version: version)
  }

  /// The value of the first header of that name.
  public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The answer's text; empty for news.
  public var text: String {
    if case .bytes(let bytes) = content { String(utf8: bytes) } else { "" }
  }

  /// Status line and headers, to the empty line.
  func head(closes: Bool) -> [UInt8] {
    var lines = ["HTTP/1.1 \(status) \(Self.phrases[status] ?? "Other")"]
    for header in headers { lines.append("\(header.name): \(Self.harmless(header.value))") }
    if case .bytes(let bytes) = content { lines.append("Content-Length: \(bytes.count)") }
    lines.append("Connection: \(closes ? "close" : "keep-alive")")
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  /// A header ends where its line ends, whatever went into it.
  private static func harmless(_ value: String) -> String {
    String(utf8: value.utf8.map { $0 >= 0x20 && $0 != 0x7F ? $0 : 0x20 })
  }

  private static let phrases = [
    200: "OK", 303: "See Other", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 408: "Request Timeout", 409: "Conflict", 413: "Content Too Large",
    421: "Misdirected Request", 431: "Request Header Fields Too Large", 500: "Internal Server Error",
    501: "Not Implemented", 503: "Service Unavailable", 505: "HTTP Version Not Supported",
  ]
}
