/// A question to a language model behind an address that speaks as OpenAI's does.
///
/// A plugin only says what is to be asked; the engine asks.
public struct ModelQuestion: Hashable, Sendable {
  /// Where it is sent: `http://127.0.0.1:8089/v1/chat/completions`.
  public let address: String
  /// The request: JSON.
  public let body: String
  /// The variable of the environment that holds the key of the service; `nil` where it needs none.
  public let keyVariable: String?
  /// After so many seconds no answer is waited for.
  public let seconds: Int

  /// A question.
  public init(address: String, body: String, keyVariable: String?, seconds: Int) {
    self.address = address
    self.body = body
    self.keyVariable = keyVariable
    self.seconds = seconds
  }
}

/// Why a question was not answered.
public struct UnansweredQuestion: Error, Hashable, Sendable {
  /// A clause for an editor: `the server refused (503)`.
  public let reason: String

  /// No answer, for this reason.
  public init(_ reason: String) { self.reason = reason }
}
