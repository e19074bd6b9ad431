import Digests
import Files
import StatusLog

/// What a run and its workers share: the request, the articles found, the folders of the outputs.
struct RunSetting: Sendable {
  let request: RunRequest
  let control: RunControl
  let listeners: [any RunListener]
  let articles: ArticleList
  let folders: OutputFolders

  /// - Parameter state: the state folder, whose runs of this workflow alone may sweep each other's left-overs.
  init(
    _ request: RunRequest, control: RunControl, listeners: [any RunListener], articles: ArticleList, state: [UInt8]?
  ) {
    self.request = request
    self.control = control
    self.listeners = listeners
    self.articles = articles
    let base = Array((request.outFolder ?? request.plan.folder).utf8)
    let owner = state.map { $0 + [0] + Array(request.lockName.utf8) }
    let token = owner.map { "w" + sha256($0).prefix(12) } ?? "p\(SystemProcess.id)"
    folders = OutputFolders(base: base.isEmpty ? [UInt8(ascii: ".")] : base, token: token)
  }

  /// A worker for these articles.
  ///
  /// - Parameter log: knows what programs answered before, and what was decided; `nil` where nothing is remembered.
  func worker(_ log: StatusLog?) -> ArticleWorker {
    let answers = request.force ? nil : log
    let keys = PathKeys(folder: Array(request.plan.folder.utf8), outputs: nil)
    let articles = articles
    let knownAnswer: @Sendable (String) -> String? = { question in try? answers?.answer(question) }
    var reader = ArticleReader(layerTypes: request.layerTypes, standardInput: request.standardInput)
    reader.converters = Converters(
      planned: request.plan.converters, params: request.plan.params, folder: request.plan.folder,
      environment: request.environment, control: control, knownAnswer: knownAnswer)
    return ArticleWorker(
      plan: request.plan, reader: reader, folders: folders, control: control, clock: request.clock,
      environment: request.environment, knownAnswer: knownAnswer,
      knownReviews: log.map { KnownReviews(log: $0, workflow: request.plan.name) { articleKey(articles, $0, keys) } },
      keepsArticles: listeners.contains { $0.wantsArticles },
      number: { NameMark(articleKey(articles, $0, keys)).number })
  }
}
