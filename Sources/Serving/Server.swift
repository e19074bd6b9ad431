import Files
import FlyingSocks
import Foundation
import Synchronization

/// Answers requests on one address, each connection within its limits.
///
/// Sockets and waiting are FlyingSocks'; requests are read, and answers are timed, here, since its own HTTP server
/// bounds neither the head of a request nor the time it takes.
public final class Server: Sendable {
  private let address: String
  private let port: UInt16
  private let limits: ServerLimits
  private let handler: @Sendable (Request) -> Response
  private let taken = Mutex<[Place: Int]>([:])

  /// What there is a limited number of.
  private enum Place: Hashable {
    case connection, stream
  }

  /// A server.
  ///
  /// - Parameters:
  ///   - address: the number of the interface, such as `127.0.0.1`.
  ///   - port: 0 for any that is free.
  ///   - handler: called on a thread of its own.
  public init(
    address: String, port: UInt16, limits: ServerLimits = ServerLimits(),
    handler: @escaping @Sendable (Request) -> Response
  ) {
    self.address = address
    self.port = port
    self.limits = limits
    self.handler = handler
  }

  /// Why the server cannot begin.
  public struct StartFailure: Error, Hashable, Sendable {
    /// Why, as a sentence.
    public var message: String
  }

  /// Listens and answers, until the task is cancelled.
  ///
  /// - Parameter onListening: called with the port once a browser may connect.
  public func run(onListening: @Sendable (_ port: Int) -> Void) async throws {
    let pool = SocketPool.make()
    try await pool.prepare()
    let socket = try listen()
    guard case .ip4(_, let port) = try socket.sockname() else { throw StartFailure(message: "There is no port.") }
    onListening(Int(port))
    let listening = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await self.accept(listening) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func listen() throws -> Socket {
    let place: sockaddr_in
    do {
      place = try sockaddr_in.inet(ip4: address, port: port)
    } catch {
      throw StartFailure(message: "“\(address)” is not the number of an interface, such as 127.0.0.1.")
    }
    do {
      let socket = try Socket(domain: Int32(AF_INET), type: .stream)
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: place)
      try socket.listen()
      return socket
    } catch {
      throw StartFailure(message: "Port \(port) of \(address) cannot be used: another program may hold it.")
    }
  }

  private func accept(_ listening: AsyncSocket) async throws {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        guard let socket = try? await listening.accept() else {
          // No descriptors are left, or the client has gone already: the next one may be luckier.
          try? await Task.sleep(for: .milliseconds(20))
          continue
        }
        guard take(.connection, limits.connections) else {
          group.addTask { await self.refuse(socket) }
          continue
        }
        group.addTask {
          await self.serve(socket)
          self.give(back: .connection)
        }
      }
    }
  }

  private func take(_ place: Place, _ most: Int) -> Bool {
    taken.withLock { taken in
      guard taken[place, default: 0] < most else { return false }
      taken[place, default: 0] += 1
      return true
    }
  }

  private func give(back place: Place) { taken.withLock { $0[place, default: 0] -= 1 } }

  private func refuse(_ socket: AsyncSocket) async {
    _ = try? await within(1000) { try await socket.write(Data(Response(503).head(closes: true))) }
    try? socket.close()
  }

  private func serve(_ socket: AsyncSocket) async {
    defer { try? socket.close() }
    var reader = RequestReader(limits)
    while !Task.isCancelled {
      do {
        guard let request = try await request(socket, &reader) else { return }
        guard try await answer(request, on: socket) else { return }
      } catch let failure as RequestFailure {
        let refusal = Response(
          failure.status, headers: [("Content-Type", "text/plain; charset=utf-8")],
          bytes: Array((failure.message + "\n").utf8))
        try? await send(refusal.head(closes: true) + Array((failure.message + "\n").utf8), on: socket)
        return
      } catch {
        return
      }
    }
  }

  /// The next request; `nil` when the client has gone, or said nothing for too long.
  private func request(_ socket: AsyncSocket, _ reader: inout RequestReader) async throws -> Request? {
    if let request = try reader.next() { return request }
    if !reader.isInside {
      guard let piece = try? await within(limits.rest, { try await socket.read(atMost: 4096) }) else { return nil }
      reader.take(piece)
    }
    // From the first byte on the clock runs for all of it, however small the pieces are.
    let end = ContinuousClock.now + .milliseconds(limits.request)
    while true {
      if let request = try reader.next() { return request }
      let left = (end - ContinuousClock.now) / .milliseconds(1)
      guard left >= 1 else { throw RequestFailure(408, "The request took too long.") }
      let piece: [UInt8]
      do {
        piece = try await within(Int(left), { try await socket.read(atMost: 4096) })
      } catch is TimedOut {
        throw RequestFailure(408, "The request took too long.")
      }
      reader.take(piece)
    }
  }

  /// - Returns: whether the connection may be used again.
  private func answer(_ request: Request, on socket: AsyncSocket) async throws -> Bool {
    let response = await ThreadOfItsOwn.result { [handler] in handler(request) }
    switch response.content {
    case .bytes(let bytes):
      let head = response.head(closes: request.closes)
      try await send(request.method == .head ? head : head + bytes, on: socket)
      return !request.closes
    case .news(let version):
      guard take(.stream, limits.streams) else {
        try await send(Response(503).head(closes: true), on: socket)
        return false
      }
      defer { give(back: .stream) }
      try await tell(version, response, on: socket)
      return false
    }
  }

  /// Sends an event for each new version, and now and then a comment, by which a client that has gone is noticed.
  private func tell(_ version: @escaping @Sendable () -> String, _ response: Response, on socket: AsyncSocket)
    async throws
  {
    try await send(response.head(closes: true), on: socket)
    var last: String?
    var silent = 0
    while !Task.isCancelled {
      let now = await ThreadOfItsOwn.result(of: version)
      if now != last {
        try await send(Array("event: version\ndata: \(now.filter { !$0.isNewline })\n\n".utf8), on: socket)
        last = now
        silent = 0
      } else if silent >= 5000 {
        try await send(Array(": here\n\n".utf8), on: socket)
        silent = 0
      }
      try await Task.sleep(for: .milliseconds(limits.look))
      silent += limits.look
    }
  }

  private func send(_ bytes: [UInt8], on socket: AsyncSocket) async throws {
    try await within(limits.answer) { try await socket.write(Data(bytes)) }
  }
}
