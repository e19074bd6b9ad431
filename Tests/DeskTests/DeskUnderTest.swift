import Foundation
import Serving
import TestSupport
import Text

@testable import WorkflowDesk

/// A desk over a folder of its own, and a browser that has come in.
final class DeskUnderTest {
  static let host = "127.0.0.1:8765"
  static let flow = """
    name: morning
    description: Quotes of the morning.
    articles: ["In/*.txt"]
    steps: [parse, extract-quotes, detect-corrections, {summarize: 2}, {export: Out/archive.sqlite}]
    schedule: {cron: "0 6 * * *"}
    """

  let files: Desk
  let routes: DeskRoutes
  let cookie: String
  private(set) var form = ""

  /// A folder with these files; where `runs` is set, its workflow has run once.
  init(_ files: [String: String] = ["flow.yaml": flow, "In/ferry.txt": ferryArticle], runs: Bool = false) throws {
    self.files = try Desk(files)
    if runs { _ = try Workflow(["run", "flow.yaml"]).in(self.files).run() }
    let doorkeeper = Doorkeeper(
      origins: ["http://127.0.0.1:8765", "http://localhost:8765", "https://desk.example"], port: 8765)
    routes = DeskRoutes(
      newsroom: Newsroom(folder: self.files.folder, program: binaryPath), doorkeeper: doorkeeper)
    let token = doorkeeper.newLink().split(separator: "=").last.map(String.init) ?? ""
    let answer = routes.respond(
      Request(.get, path: "/enter", query: FormFields([("token", token)]), headers: [("host", Self.host)]))
    cookie = answer.header("Set-Cookie")?.split(separator: ";").first.map(String.init) ?? ""
    let page = get("/run/0").text + get("/").text
    form = page.components(separatedBy: "name=\"form\" value=\"").dropFirst().first.map { String($0.prefix(32)) } ?? ""
  }

  /// What a browser that has come in gets at an address.
  func get(_ address: String, _ headers: [(name: String, value: String)] = []) -> Response {
    routes.respond(request(.get, address, [("host", Self.host), ("cookie", cookie)] + headers))
  }

  /// What it gets for a form.
  func post(_ address: String, _ fields: [(name: String, value: String)], withForm: Bool = true) -> Response {
    let fields = withForm ? fields + [("form", form)] : fields
    var request = request(
      .post, address,
      [
        ("host", Self.host), ("cookie", cookie), ("origin", "http://" + Self.host),
        ("content-type", "application/x-www-form-urlencoded"),
      ])
    request.body = Array(FormFields(fields).encoded.utf8)
    return routes.respond(request)
  }

  /// A request as the server reads it.
  func request(
    _ method: Request.Method, _ address: String, _ headers: [(name: String, value: String)]
  ) -> Request {
    var reader = RequestReader()
    let lines = headers.map { "\($0.name): \($0.value)\r\n" }.joined()
    reader.take(Array("\(method.rawValue) \(address) HTTP/1.1\r\n\(lines)\r\n".utf8))
    return (try? reader.next()) ?? Request(method, path: "/unreadable", headers: headers)
  }
}

/// Elements that are not closed, or closed without having been open.
func unclosed(_ page: String) -> [String] {
  let empty: Set = ["meta", "link", "input", "br", "img", "!DOCTYPE"]
  var open: [String] = []
  for piece in page.split(separator: "<").dropFirst(page.hasPrefix("<") ? 0 : 1) {
    let name = String(piece.prefix { $0 != ">" && !$0.isWhitespace })
    if name.hasPrefix("/") {
      guard open.last == String(name.dropFirst()) else { return [name] + open }
      open.removeLast()
    } else if !empty.contains(name) {
      open.append(name)
    }
  }
  return open
}
