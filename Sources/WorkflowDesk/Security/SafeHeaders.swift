import Serving

extension Response {
  /// A browser runs and loads nothing but the desk's own two files, shows the desk in no frame, keeps nothing, and
  /// tells nobody where it was.
  static let safeHeaders: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      """
      default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; \
      base-uri 'none'; frame-ancestors 'none'
      """
    ),
    ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
    ("Cache-Control", "no-store"),
  ]

  /// The answer with all of them.
  var safe: Response {
    var response = self
    response.headers += Self.safeHeaders
    return response
  }

  /// A page.
  static func page(_ markup: Markup, status: Int = 200) -> Response {
    Response(status, headers: [("Content-Type", "text/html; charset=utf-8")], bytes: Array(markup.html.utf8))
  }

  /// Leads a browser to another page of the desk, after a form.
  static func see(_ address: String) -> Response { Response(303, headers: [("Location", address)]) }
}
