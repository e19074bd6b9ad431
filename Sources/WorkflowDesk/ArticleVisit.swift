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
    return show(known.path, workflow, note: .none)
  }

  private func article(of event: LoggedEvent, _ run: LoggedRun, _ log: StatusLog) throws -> Response? {
    guard [.articleFinished, .articleFailed, .articleRetried, .articleWaiting, .stepFailed].contains(event.kind),
      let path = event.data["key"]?.text ?? event.subject
    else { return nil }
    let isBad = event.kind == .articleFailed || event.kind == .stepFailed
    let note: Markup =
      isBad
      ? """
      <aside class="note bad" aria-label="Failure"><p><b>Failed in <a href="\(Address.run(run.number))">run \(run.number)</a>:</b> \
      \(event.details)</p></aside>
      """ : ""
    return show(path, run.workflow, note: note)
  }

  private func show(_ path: String, _ workflow: String, note: Markup) -> Response {
    let plan = newsroom.workflow(named: workflow)?.plan
    let missing = message("The article cannot be shown", "The workflow’s steps find nothing to show.", status: 404)
    guard let work = WorkedAnew(plan) else { return missing }
    let file = newsroom.file(of: path, workflow)
    switch work.article(file: file, path: path) {
    case .success(let article): return .page(ArticlePage(frame: frame, article: article, note: note).markup)
    case .failure(let failure):
      return message("The article cannot be shown", failure.message, details: path, status: 404)
    }
  }
}
