import FlyingSocks
import Foundation
import Serving
import Synchronization
import Testing
import Text

/// The server over real sockets: what slow, greedy and broken clients get.
@Suite struct ServerTests {
  /// Limits of time that a busy machine does not reach either; a test of such a limit sets its own.
  private static var patient: ServerLimits {
    var limits = ServerLimits()
    limits.request = 600_000
    limits.rest = 600_000
    limits.answer = 600_000
    return limits
  }

  /// Serves while `body` runs.
  private func serving(
    _ limits: ServerLimits, answering handler: @escaping @Sendable (Request) -> Response,
    body: @escaping @Sendable (_ port: UInt16) async throws -> Void
  ) async throws {
    let server = Server(address: "127.0.0.1", port: 0, limits: limits, handler: handler)
    let (ports, continuation) = AsyncStream.makeStream(of: UInt16.self)
    let task = Task { try await server.run { continuation.yield(UInt16($0)) } }
    defer { task.cancel() }
    for await port in ports {
      try await body(port)
      break
    }
  }

  private func serving(
    _ limits: ServerLimits = Self.patient, body: @escaping @Sendable (_ port: UInt16) async throws -> Void
  ) async throws {
    try await serving(limits, answering: { Self.answer($0) }, body: body)
  }

  private static let large = [UInt8](repeating: 0x78, count: 16 << 20)

  private static func answer(_ request: Request) -> Response {
    Response(200, bytes: Array("\(request.method.rawValue) \(request.path) \(request.body.count)".utf8))
  }

  private static func connect(_ port: UInt16) async throws -> AsyncSocket {
    try await AsyncSocket.connected(to: try .inet(ip4: "127.0.0.1", port: port), timeout: 300)
  }

  /// All that comes until the server closes, or until `end` has come.
  private static func rest(_ socket: AsyncSocket, until end: String? = nil) async throws -> String {
    var bytes: [UInt8] = []
    while let piece = try? await socket.read(atMost: 4096) {
      bytes += piece
      if let end, String(utf8: bytes).contains(end) { break }
    }
    return String(utf8: bytes)
  }

  private static func ask(_ text: String, _ port: UInt16, until end: String? = nil) async throws -> String {
    let socket = try await connect(port)
    defer { try? socket.close() }
    try await socket.write(Data(text.utf8))
    return try await rest(socket, until: end)
  }

  @Test func requestsFollowOneAnother() async throws {
    try await serving { port in
      let text =
        "GET /a HTTP/1.1\r\nHost: a\r\n\r\nPOST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nxxHEAD /c HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
      let answer = try await Self.ask(text, port)
      #expect(answer.contains("GET /a 0HTTP/1.1 200 OK") && answer.contains("POST /b 2HTTP/1.1 200 OK"))
      #expect(answer.hasSuffix("Content-Length: 9\r\nConnection: close\r\n\r\n"))
    }
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\n\r\n", "400"), ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 70000\r\n\r\n", "413"),
    ("GET /" + String(repeating: "a", count: 20_000), "431"), ("\u{16}\u{3}\u{1}\r\n\r\n", "400"),
  ])
  func whatIsRefusedIsAnsweredAndClosed(text: String, status: String) async throws {
    try await serving { port in
      let answer = try await Self.ask(text, port)
      #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
    }
  }

  @Test func aRequestThatTricklesIsGivenUp() async throws {
    var limits = Self.patient
    limits.request = 300
    try await serving(limits) { port in
      let socket = try await Self.connect(port)
      defer { try? socket.close() }
      let feeding = Task {
        for byte in "GET / HTTP/1.1\r\nX: ".utf8 + Array(repeating: UInt8(ascii: "x"), count: 1000) {
          try await socket.write(Data([byte]))
          try await Task.sleep(for: .milliseconds(20))
        }
      }
      defer { feeding.cancel() }
      let answer = try await Self.rest(socket)
      #expect(answer.hasPrefix("HTTP/1.1 408 "))
    }
  }

  @Test func aBodyThatNeverComesIsGivenUp() async throws {
    var limits = Self.patient
    limits.request = 200
    try await serving(limits) { port in
      let text = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nx"
      let answer = try await Self.ask(text, port)
      #expect(answer.hasPrefix("HTTP/1.1 408 "))
    }
  }

  @Test func aConnectionThatRestsIsClosed() async throws {
    var limits = Self.patient
    limits.rest = 200
    try await serving(limits) { port in
      let answer = try await Self.ask("", port)
      #expect(answer == "")
    }
  }

  @Test func anAnswerThatNobodyTakesIsGivenUp() async throws {
    var limits = Self.patient
    limits.answer = 300
    limits.connections = 1
    try await serving(limits, answering: { _ in Response(200, bytes: Self.large) }) {
      port in
      let idle = try await Self.connect(port)
      defer { try? idle.close() }
      try await idle.write(Data("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
      // The one place is free again as soon as the server has given up.
      while try await Self.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n", port, until: "\r\n").hasPrefix("HTTP/1.1 503") {
        try await Task.sleep(for: .milliseconds(50))
      }
    }
  }

  @Test func connectionsAreCounted() async throws {
    var limits = Self.patient
    limits.connections = 2
    try await serving(limits) { port in
      let first = try await Self.connect(port)
      let second = try await Self.connect(port)
      for socket in [first, second] {
        try await socket.write(Data("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
        let answer = try await Self.rest(socket, until: "GET / 0")
        #expect(answer.hasPrefix("HTTP/1.1 200"))
      }
      let answer = try await Self.ask("", port)
      #expect(answer.hasPrefix("HTTP/1.1 503"))
      try first.close()
      while !(try await Self.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n", port, until: "\r\n").hasPrefix("HTTP/1.1 200")) {
        try await Task.sleep(for: .milliseconds(20))
      }
      try second.close()
    }
  }

  @Test func newsComeAsTheyHappen() async throws {
    let version = Mutex("a")
    var limits = Self.patient
    limits.look = 20
    limits.streams = 1
    let current: @Sendable () -> String = { version.withLock { $0 } }
    try await serving(limits, answering: { _ in Response(news: current) }) { port in
      let socket = try await Self.connect(port)
      defer { try? socket.close() }
      try await socket.write(Data("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
      let first = try await Self.rest(socket, until: "data: a\n\n")
      #expect(first.contains("text/event-stream"))
      version.withLock { $0 = "b\nevent: forged" }
      let second = try await Self.rest(socket, until: "\n\n")
      #expect(second == "event: version\ndata: bevent: forged\n\n")
      let answer = try await Self.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n", port)
      #expect(answer.hasPrefix("HTTP/1.1 503"))
    }
  }

  @Test func headersCannotBeSplit() async throws {
    try await serving(
      Self.patient, answering: { _ in Response(303, headers: [("Location", "/a\r\nSet-Cookie: x=1\r\n\r\n<b>")]) }
    ) { port in
      let answer = try await Self.ask("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", port)
      #expect(answer.contains("Location: /a  Set-Cookie: x=1    <b>\r\nContent-Length: 0"))
    }
  }

  @Test func anAddressThatCannotBeUsedIsSaid() async throws {
    for address in ["127.0.0.300", "localhost", "203.0.113.1"] {
      await #expect(throws: Server.StartFailure.self) {
        try await Server(address: address, port: 0) { _ in Response(200) }.run { _ in }
      }
    }
  }
}
