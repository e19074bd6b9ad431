import Databases
import Engine
import Files
import Serving
import StatusLog

/// One request of somebody who has come in.
struct Visit {
  let routes: DeskRoutes
  let request: Request
  let session: Session

  var newsroom: Newsroom { routes.newsroom }
  var frame: Frame {
    var frame = routes.frame(session)
    frame.waiting = (try? newsroom.log()?.waitingArticles().values.reduce(0, +)) ?? 0
    return frame
  }

  /// The page of an address; `nil` where there is none.
  func page() throws -> Response? {
    switch request.path {
    case Address.today: try .page(today())
    case Address.quotes: try .page(quotes())
    case Address.tryOut: try tryOut()
    case Address.live: live()
    case Address.reviews: try .page(reviewList())
    case "/articles": try articles()
    case "/article": try article()
    default: try number(in: "run").flatMap(run) ?? number(in: "review").flatMap { try review($0) }
    }
  }

  /// What a form does; `nil` where there is nothing to do at its address.
  func deed(_ form: FormFields) throws -> Response? {
    if request.path == Address.start { return try start(form["workflow"] ?? "") }
    if request.path == Address.name { return rename(form) }
    if let number = number(in: "run", "cancel") { return cancel(number) }
    if let number = number(in: "run", "retry") { return try retry(number) }
    for deed in ["decide", "undo"] {
      if let number = number(in: "review", deed) { return try decide(number, deed, form) }
    }
    return nil
  }

  /// The number in `/run/12` or `/run/12/DEED`.
  private func number(in section: String, _ deed: String? = nil) -> Int? {
    let parts = request.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
    guard parts.count == (deed == nil ? 2 : 3), parts[0] == section, deed == nil || parts[2] == deed else { return nil }
    return Int(parts[1])
  }

  var notFound: Response { message("Not there", "There is no such page at this desk.", status: 404) }

  func message(_ title: String, _ words: String, details: String = "", status: Int) -> Response {
    .page(PlainPages.message(frame, title, words, details: details), status: status)
  }

  // MARK: Pages

  private func today() throws -> Markup {
    let log = try newsroom.log()
    let workflows = newsroom.workflows()
    guard !workflows.isEmpty || log != nil else { return PlainPages.firstMinute(frame) }
    return TodayPage(
      frame: frame, workflows: workflows,
      running: try log?.unfinishedRuns().filter { $0.state == .running } ?? [], latest: try log?.latestRuns() ?? [],
      schedules: try log.map { try SchedulerStatus($0, folder: newsroom.state).workflows } ?? [],
      articles: Dictionary(
        (try log?.articleCounts() ?? []).map { ($0.workflow, $0.articles) }, uniquingKeysWith: { first, _ in first }),
      waiting: try log?.waitingArticles() ?? [:], now: SystemClock.seconds()
    ).markup
  }

  private func run(_ number: Int) throws -> Response? {
    guard let log = try newsroom.log(), let run = try log.run(number) else { return nil }
    let after = request.query["after"].flatMap { Int($0) }
    let events =
      if let after {
        try log.events(of: number, after: max(0, after), limit: RunPage.most)
      } else {
        try log.lastEvents(of: number, limit: RunPage.most)
      }
    return .page(
      RunPage(
        frame: frame, run: run, steps: try log.steps(of: number),
        failures: try log.events(of: number, .articleFailed, limit: 50), events: events, isTail: after == nil,
        canRetry: newsroom.workflow(named: run.workflow)?.plan != nil,
        now: Double(SystemClock.milliseconds()) / 1000
      ).markup)
  }

  private func articles() throws -> Response? {
    guard let log = try newsroom.log(), let workflow = request.query["workflow"] else { return nil }
    let after = request.query["after"] ?? ""
    let paths = try log.articlePaths(workflow, after: after, limit: ArticlesPage.most)
    return .page(ArticlesPage(frame: frame, workflow: workflow, paths: paths, isFirst: after.isEmpty).markup)
  }

  private func quotes() throws -> Markup {
    let archives = try newsroom.archives()
    let asked = QuoteQuestion(
      words: request.query["q"] ?? "", speaker: request.query["by"] ?? "",
      archive: request.query["archive"].flatMap { Int($0) } ?? 1)
    var page = QuotesPage(frame: frame, archives: archives, asked: asked, found: [], problem: nil)
    if let archive = archives.first(where: { $0.number == asked.archive }) ?? archives.first {
      do throws(DatabaseFailure) {
        page.found = try newsroom.quotes(asked, in: archive)
      } catch {
        page.problem = "The archive cannot be read: \(error.reason)."
      }
    }
    return page.markup
  }

  private func tryOut() throws -> Response? {
    guard let text = EmbeddedFile.text("FirstMinute/ferry-subsidy.txt"), let made = try newsroom.worked(text) else {
      return nil
    }
    return .page(ArticlePage(frame: frame, article: made.article, note: PlainPages.tryOutNote).markup)
  }

  private func live() -> Response {
    let newsroom = newsroom
    return Response(news: { newsroom.version })
  }
}
