import Serving
import TestSupport
import Testing
import Text

@testable import WorkflowDesk

/// Who may come in, and what nobody gets.
@Suite struct SecurityTests {
  @Test func aLinkOpensOnce() throws {
    let doorkeeper = Doorkeeper(origins: ["http://127.0.0.1:8765", "https://desk.example"], port: 8765)
    let token = doorkeeper.newLink().split(separator: "=").last.map(String.init)
    let cookie = try #require(doorkeeper.enter(token, at: "127.0.0.1:8765"))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/"))
    #expect(!cookie.contains("Secure"))
    for guess in [token, "", nil] { #expect(doorkeeper.enter(guess, at: "127.0.0.1:8765") == nil) }
    let other = doorkeeper.newLink().split(separator: "=").last.map(String.init)
    #expect(doorkeeper.enter(other, at: "desk.example")?.hasSuffix("; Secure") == true)
  }

  @Test func aSessionOutlivesTheDesk() throws {
    let folder = try Desk()
    let origins = ["http://127.0.0.1:8765"]
    func doorkeeper(_ port: Int = 8765) -> Doorkeeper {
      Doorkeeper(origins: origins, port: port, file: SessionFile(folder: folder.folder, port: port))
    }
    let first = doorkeeper()
    let token = first.newLink().split(separator: "=").last.map(String.init)
    let cookie = try #require(first.enter(token, at: "127.0.0.1:8765")?.split(separator: ";").first.map(String.init))
    let request = Request(.get, path: "/", headers: [("host", "127.0.0.1:8765"), ("cookie", cookie)])
    let session = try #require(first.session(of: request))
    first.name(session, "Ada")
    let later = try #require(doorkeeper().session(of: request))
    #expect(later.name == "Ada" && later.form == session.form)
    #expect(doorkeeper().enter(token, at: "127.0.0.1:8765") == nil && doorkeeper(8766).session(of: request) == nil)
    let kept = try #require(folder.text("desk-8765.json"))
    #expect(!kept.contains(cookie.split(separator: "=")[1]) && !kept.contains(session.form.text))
    // After a week it is over.
    try folder.write("desk-8765.json", kept.replacing("\"began\":", with: "\"began\":0,\"then\":"))
    #expect(doorkeeper().session(of: request) == nil)
    for broken in ["", "{", "[1]", "[{\"session\":1,\"began\":2}]"] {
      try folder.write("desk-8765.json", broken)
      #expect(doorkeeper().session(of: request) == nil)
    }
  }

  @Test func nothingIsShownWithoutASession() throws {
    let desk = try DeskUnderTest(runs: true)
    for address in ["/", "/run/1", "/quotes", "/live", "/article?workflow=morning&path=In/ferry.txt", "/start"] {
      for cookie in ["", "workflow-desk-8765=", "workflow-desk-8765=" + String(repeating: "0", count: 32)] {
        let request = desk.request(.get, address, [("host", DeskUnderTest.host), ("cookie", cookie)])
        let answer = desk.routes.respond(request)
        #expect(answer.status == 401 && !answer.text.contains("morning"), "\(address)")
      }
    }
  }

  @Test(arguments: [
    "evil.example", "evil.example:8765", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:8765.evil.example",
    "localhost.evil:8765",
    "", "[::1]:8765", "127.0.0.1:8765:8765", "0:8765", "127.1:8765", "2130706433:8765",
  ])
  func otherNamesAreRefused(host: String) throws {
    let desk = try DeskUnderTest()
    let answer = desk.routes.respond(Request(.get, path: "/", headers: [("host", host), ("cookie", desk.cookie)]))
    #expect(answer.status == 421)
    #expect(desk.routes.respond(Request(.get, path: "/static/desk.css", headers: [("host", host)])).status == 421)
  }

  @Test func itsOwnNamesAreNot() throws {
    let desk = try DeskUnderTest()
    for host in ["127.0.0.1:8765", "localhost:8765", "LOCALHOST:8765"] {
      #expect(
        desk.routes.respond(Request(.get, path: "/", headers: [("host", host), ("cookie", desk.cookie)])).status == 200)
    }
  }

  @Test(arguments: [
    "http://evil.example", "null", "https://127.0.0.1:8765", "http://127.0.0.1:8766", "http://127.0.0.1", "",
    "http://127.0.0.1:8765.evil.example", "file://", "http://localhost:8765",
  ])
  func formsOfOtherPagesAreRefused(origin: String) throws {
    let desk = try DeskUnderTest()
    var request = desk.request(
      .post, "/start",
      [
        ("host", DeskUnderTest.host), ("cookie", desk.cookie), ("origin", origin),
        ("content-type", "application/x-www-form-urlencoded"),
      ])
    request.body = Array(FormFields([("workflow", "morning"), ("form", desk.form)]).encoded.utf8)
    #expect(desk.routes.respond(request).status == 403)
    request.headers.removeAll { $0.name == "origin" }
    #expect(desk.routes.respond(request).status == 403)
    #expect(desk.files.files == ["In/ferry.txt", "flow.yaml"])
  }

  @Test func formsNeedTheirWord() throws {
    let desk = try DeskUnderTest(runs: true)
    for address in ["/start", "/run/1/cancel", "/run/1/retry"] {
      #expect(desk.post(address, [("workflow", "morning")], withForm: false).status == 403)
      #expect(desk.post(address, [("workflow", "morning"), ("form", "0")], withForm: false).status == 403)
      let other = try DeskUnderTest()
      #expect(desk.post(address, [("workflow", "morning"), ("form", other.form)], withForm: false).status == 403)
      #expect(desk.get(address + "?form=" + desk.form).status == 404)
    }
  }

  @Test(arguments: ["text/plain", "application/json", "multipart/form-data; boundary=x"])
  func bodiesOfOtherKindsAreNoForms(kind: String) throws {
    let desk = try DeskUnderTest()
    var request = desk.request(
      .post, "/start",
      [
        ("host", DeskUnderTest.host), ("cookie", desk.cookie), ("origin", "http://" + DeskUnderTest.host),
        ("content-type", kind),
      ])
    request.body = Array(FormFields([("workflow", "morning"), ("form", desk.form)]).encoded.utf8)
    #expect(desk.routes.respond(request).status == 403)
  }

  @Test(arguments: ["cross-site", "same-site"]) func otherPagesCannotLoadAnything(site: String) throws {
    let desk = try DeskUnderTest()
    #expect(desk.get("/", [("sec-fetch-site", site), ("sec-fetch-mode", "cors")]).status == 403)
    #expect(desk.get("/static/desk.js", [("sec-fetch-site", site), ("sec-fetch-mode", "no-cors")]).status == 403)
    #expect(desk.get("/", [("origin", "http://evil.example")]).status == 403)
    #expect(desk.get("/", [("sec-fetch-site", site), ("sec-fetch-mode", "navigate")]).status == 200)
  }

  @Test(arguments: ["/", "/static/desk.css", "/nowhere", "/enter?token=x"])
  func everyAnswerIsStrict(address: String) throws {
    let answer = try DeskUnderTest().get(address)
    let policy = try #require(answer.header("Content-Security-Policy"))
    #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe") && !policy.contains("*"))
    #expect(
      policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'")
        && policy.contains("form-action 'self'"))
    #expect(answer.header("X-Content-Type-Options") == "nosniff" && answer.header("Cache-Control") == "no-store")
    #expect(answer.header("Cross-Origin-Resource-Policy") == "same-origin")
  }

  private static let paths = [
    "../flow.yaml", "..%2f..%2fetc%2fpasswd", "/etc/passwd", "....//....//etc/passwd", "In/../In/ferry.txt",
    "In//ferry.txt",
    "./In/ferry.txt", "%2e%2e%2fIn%2fferry.txt", "In\\ferry.txt", "file:///etc/passwd", "flow.yaml", "In/", "",
    ".workflow/state.sqlite", "In/ferry.txt%00.html",
  ]

  @Test func noPathOfARequestIsOpened() throws {
    let desk = try DeskUnderTest(runs: true)
    for path in Self.paths {
      for address in ["/article?workflow=morning&path=", "/static/", "/", "/run/"] {
        let answer = desk.get(address + (address.hasPrefix("/article") ? path : path.isEmpty ? "x" : path))
        #expect(answer.status != 200 || answer.text.contains("<title>Today"), "\(address)\(path)")
        #expect(!answer.text.contains("root:") && !answer.text.contains("glad to sail"), "\(address)\(path)")
      }
    }
    #expect(desk.get("/article?workflow=..%2F..&path=In%2Fferry.txt").status == 404)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
    "</mark></div><iframe src=//x>",
    "<a href=\"javascript:alert(1)\">", "{{constructor.constructor('alert(1)')()}}", "<!--", "]]><x>", "&lt;script&gt;",
    "<style>@import'//x'</style>", "<base href=//x>", "<form action=//x><input name=form>", "\u{202E}<b>",
  ])
  func articleTextIsNeverMarkup(payload: String) throws {
    let text = """
      \(payload) in a headline

      The strike ended. “We are \(payload) glad,” said Anna \(payload) Lindqvist, captain.

      Correction: An earlier version said \(payload). It is the Tern.
      """
    let flow = DeskUnderTest.flow.replacing("Quotes of the morning.", with: "X")
    let desk = try DeskUnderTest(["flow.yaml": flow, "In/a<b>'\"&.txt": text], runs: true)
    let pages = [
      "/", "/run/1", "/articles?workflow=morning", "/article?run=1&event=3", "/article?run=1&event=2", "/quotes",
    ]
    for address in pages + ["/quotes?q=" + percentEncoded(payload), "/quotes?by=" + percentEncoded(payload)] {
      let page = desk.get(address)
      #expect(page.status == 200 || page.status == 404)
      let names = page.text.split(separator: "<").dropFirst().map {
        $0.prefix { $0.isLetter || $0 == "!" || $0 == "-" }
      }
      #expect(
        !names.contains { ["svg", "iframe", "style", "base", "x", "img", "!--"].contains($0) }, "\(address)")
      #expect(!page.text.contains("a<b>") && (!payload.contains("<") || !page.text.contains(payload)), "\(address)")
      #expect(names.count { $0 == "script" } == 1 && !page.text.contains("href=\"javascript"))
    }
  }
}
