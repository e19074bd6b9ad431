import Engine
import Serving
import StatusLog
import Text

extension Visit {
  /// The page of an article that the status log knows: nothing of the request's own names a file.
  func article() throws -> Response? {
    guard let log = try newsroom.log() else { return nil }
    if let run = request.query["run"].flatMap({ Int($0) }), let event = request.query["event"].flatMap({ Int($0) }) {
      guard let run = try log.run(run), let event = try log.event(event, of: run.number) else { return nil }
      return try article(of: event, run, log)
    }
    guard let workflow = request.query["workflow"], let path = request.query["path"],
      let known = try log.knownArticle(workflow, path)
    else { return nil }
    return try show(known.path, workflow, log, failure: nil)
  }

  private func article(of event: LoggedEvent, _ run: LoggedRun, _ log: StatusLog) throws -> Response? {
    guard [.articleFinished, .articleFailed, .articleRetried, .articleWaiting, .stepFailed].contains(event.kind),
      let name = try name(of: event, run.workflow, log)
    else { return nil }
    let isBad = event.kind == .articleFailed || event.kind == .stepFailed
    return try show(name, run.workflow, log, failure: isBad ? event : nil)
  }

  /// The name in the log of the article that an event is about: the event has the path as the run was told it, which
  /// begins with the way to the workflow's folder where the run was started elsewhere.
  private func name(of event: LoggedEvent, _ workflow: String, _ log: StatusLog) throws -> String? {
    if let key = event.data["key"]?.text { return key }
    guard let shown = event.subject else { return nil }
    var rest = shown[...]
    while true {
      if try log.knownArticle(workflow, String(rest)) != nil { return String(rest) }
      guard let slash = rest.firstIndex(of: "/") else { return shown }
      rest = rest[rest.index(after: slash)...]
    }
  }

  private func show(
    _ name: String, _ workflow: String, _ log: StatusLog, failure: LoggedEvent?
  ) throws -> Response? {
    guard let result = try newsroom.remade(name, of: workflow, log) else { return nil }
    switch result {
    case .success(let made):
      var filter = ReviewFilter()
      filter.workflow = workflow
      filter.article = name
      let note = ArticleNote(
        workflow: workflow, isInFolder: newsroom.workflow(named: workflow)?.plan != nil, made: made, failure: failure,
        review: try log.reviews(filter).first)
      return .page(ArticlePage(frame: frame, article: made.article, note: note.markup).markup)
    case .failure(let failure):
      return message("The article cannot be shown", failure.message, details: name, status: 404)
    }
  }
}
