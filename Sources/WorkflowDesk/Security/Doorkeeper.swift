import Files
import Serving
import Synchronization

/// Decides who may come in: by the host that a browser thinks it talks to, by where a request came from, by the session
/// that a link from the terminal began, and by a word in every form.
public final class Doorkeeper: Sendable {
  private struct Keys {
    /// What the links that were given out hold; each opens once.
    var links: [Secret] = []
    var sessions: [Session] = []
  }

  /// More links than anybody leaves unused, more sessions than anybody has browsers.
  private static let most = 32

  /// What browsers send as `Origin`, by what they send as `Host`.
  private let origins: [String: String]
  private let cookie: String
  private let keys: Mutex<Keys>
  private let file: SessionFile?

  /// A doorkeeper for a server that browsers reach at these addresses, such as `http://127.0.0.1:8765`.
  ///
  /// - Parameter file: keeps the sessions for the next desk; `nil` where they end with this one.
  public init(origins: [String], port: Int, file: SessionFile? = nil) {
    self.file = file
    keys = Mutex(Keys(sessions: file?.sessions ?? []))
    self.origins = Dictionary(
      origins.map { origin in
        let origin = origin.lowercased()
        return (String(origin.drop { $0 != "/" }.drop { $0 == "/" }), origin)
      }, uniquingKeysWith: { first, _ in first })
    // Browsers keep no cookies apart by port, and two desks may be open.
    cookie = "workflow-desk-\(port)"
  }

  /// The path of a link that opens the desk, once.
  public func newLink() -> String {
    let secret = Secret()
    keys.withLock { keys in
      keys.links.append(secret)
      keys.links.removeFirst(max(0, keys.links.count - Self.most))
    }
    return Address.enter + "?token=" + secret.text
  }

  /// Refuses what no page of ours and no link from the terminal asks for.
  func check(_ request: Request) throws(RequestFailure) {
    let host = request.header("host")?.lowercased() ?? ""
    // A name that leads here without being ours is how a foreign page gets round the same-origin rule (DNS rebinding).
    guard let own = origins[host] else { throw RequestFailure(421, "This desk does not answer to that name.") }
    if let origin = request.header("origin") {
      guard origin.lowercased() == own else {
        throw RequestFailure(403, "The request comes from another page.")
      }
    } else if request.method == .post {
      throw RequestFailure(403, "The request does not say where it comes from.")
    }
    if let site = request.header("sec-fetch-site"), site == "cross-site" || site == "same-site" {
      // A link in another page, clicked: it may lead here, and shows nothing without the cookie, which stays behind.
      let isLink = request.header("sec-fetch-mode") == "navigate" && request.method == .get
      guard isLink else { throw RequestFailure(403, "The request comes from another page.") }
    }
  }

  /// The session that a request belongs to.
  func session(of request: Request) -> Session? {
    guard let guess = request.cookie(cookie).map(Secret.init(text:)) else { return nil }
    let digest = guess.digest
    guard var session = keys.withLock({ keys in keys.sessions.first { $0.digest == digest && $0.isFresh } }) else {
      return nil
    }
    session.form = guess.derived("form")
    return session
  }

  /// Begins a session for whoever has a link.
  /// - Returns: the value for `Set-Cookie`; `nil` where the link is none, or was used.
  func enter(_ token: String?, at host: String) -> String? {
    keys.withLock { keys -> String? in
      guard let place = keys.links.firstIndex(where: { $0.matches(token) }) else { return nil }
      keys.links.remove(at: place)
      let secret = Secret()
      keys.sessions.append(Session(digest: secret.digest, began: SystemClock.seconds()))
      keys.sessions.removeFirst(max(0, keys.sessions.count - Self.most))
      file?.keep(keys.sessions)
      let isEncrypted = origins[host.lowercased()]?.hasPrefix("https://") == true
      return "\(cookie)=\(secret.text); Path=/; HttpOnly; SameSite=Strict" + (isEncrypted ? "; Secure" : "")
    }
  }

  /// Notes how somebody wants to be called.
  func name(_ session: Session, _ name: String) {
    keys.withLock { keys in
      guard let place = keys.sessions.firstIndex(where: { $0.digest == session.digest }) else { return }
      keys.sessions[place].name = name
      file?.keep(keys.sessions)
    }
  }

  /// Refuses a form that no page of this session holds.
  func check(_ form: FormFields, _ session: Session) throws(RequestFailure) {
    guard session.form.matches(form["form"]) else {
      throw RequestFailure(403, "This form is from an earlier session: open the page again.")
    }
  }
}

/// One browser that came in.
struct Session: Sendable {
  /// How long it lasts: a week, in seconds.
  private static let lifetime = 7 * 86_400

  /// Stands for what its cookie holds.
  let digest: String
  /// When it began: seconds since 1970-01-01T00:00:00Z.
  let began: Int
  /// Who decides in it, if somebody said so.
  var name: String?
  /// What its forms hold: made of what its cookie holds, so known only while a request of it is answered.
  var form = Secret()

  init(digest: String, began: Int, name: String? = nil) {
    self.digest = digest
    self.began = began
    self.name = name
  }

  /// Whether it still holds.
  var isFresh: Bool { SystemClock.seconds() - began < Self.lifetime }
}
