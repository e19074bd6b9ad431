/// How much, and how long, a client may ask of the server.
public struct ServerLimits: Hashable, Sendable {
  /// Bytes of the request line and the headers.
  public var head = 16 << 10
  /// Headers.
  public var headers = 100
  /// Bytes of a body: forms are small.
  public var body = 64 << 10
  /// Connections at once.
  public var connections = 64
  /// Of them, those that wait for news.
  public var streams = 16
  /// Milliseconds in which a request that has begun must be there.
  public var request = 10_000
  /// Milliseconds that a connection may rest between two requests.
  public var rest = 30_000
  /// Milliseconds in which an answer, or a piece of news, must be taken.
  public var answer = 15_000
  /// Milliseconds between two looks for news.
  public var look = 300

  /// Limits that a browser never meets.
  public init() {}
}
