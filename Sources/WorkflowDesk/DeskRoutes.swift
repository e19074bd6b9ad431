import Engine
import Files
public import Serving
import StatusLog
import Text

/// Answers every request of the desk: a function of the request and of what the folder holds.
public struct DeskRoutes: Sendable {
  let newsroom: Newsroom
  let doorkeeper: Doorkeeper

  /// The desk of a newsroom.
  public init(newsroom: Newsroom, doorkeeper: Doorkeeper) {
    self.newsroom = newsroom
    self.doorkeeper = doorkeeper
  }

  /// The answer.
  public func respond(_ request: Request) -> Response {
    do {
      try doorkeeper.check(request)
      if let file = staticFile(request.path) { return file.safe }
      if request.path == Address.enter { return enter(request).safe }
      guard let session = doorkeeper.session(of: request) else {
        return Response.page(PlainPages.closed(frame(nil), wasUsed: false), status: 401).safe
      }
      return try answer(request, Visit(routes: self, request: request, session: session)).safe
    } catch {
      return Response.page(PlainPages.message(frame(nil), "Refused", error.message), status: error.status).safe
    }
  }

  private func answer(_ request: Request, _ visit: Visit) throws(RequestFailure) -> Response {
    do {
      if request.method == .post {
        let form = request.form
        try doorkeeper.check(form, visit.session)
        return try visit.deed(form) ?? visit.notFound
      }
      return try visit.page() ?? visit.notFound
    } catch let failure as RequestFailure {
      throw failure
    } catch let failure as StatusLogFailure {
      return visit.message("The status log cannot be read", failure.message, status: 500)
    } catch {
      return visit.message("This did not work", "\(error)", status: 500)
    }
  }

  func frame(_ session: Session?) -> Frame { Frame(folder: newsroom.name, form: session?.form) }

  private func enter(_ request: Request) -> Response {
    guard request.method == .get,
      let cookie = doorkeeper.enter(request.query["token"], at: request.header("host") ?? "")
    else {
      return Response.page(PlainPages.closed(frame(nil), wasUsed: true), status: 401)
    }
    var response = Response.see(Address.today)
    response.headers.append(("Set-Cookie", cookie))
    return response
  }

  private func staticFile(_ path: String) -> Response? {
    let files = [
      "/static/desk.css": ("Static/desk.css", "text/css; charset=utf-8"),
      "/static/desk.js": ("Static/desk.js", "text/javascript; charset=utf-8"),
      "/static/desk.svg": ("Static/desk.svg", "image/svg+xml"),
    ]
    guard let (name, kind) = files[path], let text = EmbeddedFile.text(name) else { return nil }
    return Response(200, headers: [("Content-Type", kind)], bytes: Array(text.utf8))
  }
}
