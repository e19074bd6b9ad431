/// One request, read whole and found well-formed.
public struct Request: Sendable {
  /// What is asked for.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// To see something.
    case get = "GET"
    /// To see what one would see, without it.
    case head = "HEAD"
    /// To change something.
    case post = "POST"
  }

  /// What is asked for.
  public var method: Method
  /// The path, percent-decoded: begins with a slash.
  public var path: String
  /// The fields behind the question mark.
  public var query: FormFields
  /// The headers, names in small letters, in order.
  public var headers: [(name: String, value: String)]
  /// The body.
  public var body: [UInt8]
  /// Whether the client wants the connection closed.
  public var closes: Bool

  /// A request; for tests, and for the reader.
  public init(
    _ method: Method, path: String, query: FormFields = FormFields(), headers: [(name: String, value: String)] = [],
    body: [UInt8] = [], closes: Bool = false
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.closes = closes
  }

  /// The value of the first header of that name, given in small letters.
  public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The value of a cookie.
  public func cookie(_ name: String) -> String? {
    for header in headers where header.name == "cookie" {
      for pair in header.value.split(separator: ";") {
        let pair = pair.drop { $0 == " " }
        guard pair.hasPrefix(name + "=") else { continue }
        return String(pair.dropFirst(name.count + 1))
      }
    }
    return nil
  }

  /// The fields of a form that was sent; none of a body of another kind.
  public var form: FormFields {
    let kind = header("content-type")?.split(separator: ";").first.map(String.init) ?? ""
    guard kind.lowercased() == "application/x-www-form-urlencoded" else { return FormFields() }
    return FormFields(encoded: body) ?? FormFields()
  }
}

/// Why a request is refused, with the status that says so.
public struct RequestFailure: Error, Hashable, Sendable {
  /// The status of the answer.
  public var status: Int
  /// What is wrong, as a sentence.
  public var message: String

  /// A refusal.
  public init(_ status: Int, _ message: String) {
    self.status = status
    self.message = message
  }
}
