public import Articles
import Files
public import StatusLog
import Text

/// An article as its workflow leaves it, made again to be looked at.
///
/// Plugins work it anew; what programs answered and what people decided comes from the status log. Nothing is started,
/// written or exported, so that looking changes nothing.
public struct RemadeArticle: Sendable {
  /// How far the workflow takes it.
  public enum Standing: Hashable, Sendable {
    /// To its end.
    case done
    /// To a step at which it waits for somebody.
    case waiting(step: String)
    /// To a step at which somebody killed it.
    case killed(step: String)
    /// To a step that fails.
    case failed(step: String, message: String)
  }

  /// The article.
  public internal(set) var article: Article
  /// How far the workflow takes it.
  public internal(set) var standing = Standing.done
  /// Why the next run will work it, so that what was exported may be something else; `nil` where it will not.
  public internal(set) var news: String?
  /// Steps that are not in it: what their programs answered is not in the status log, or they rest on such steps.
  public internal(set) var missing: [String] = []
}

/// Makes articles of a workflow again.
public struct ArticleRemaker: Sendable {
  private let plan: Plan
  private let log: StatusLog?
  private let keys: PathKeys
  private let layerTypes: [any Layer.Type]
  private let environment: [String: String]

  /// - Parameters:
  ///   - log: what the workflow's runs left; `nil` where nothing is remembered.
  ///   - layerTypes: layers whose types are known.
  ///   - environment: the environment of the workflow's programs.
  public init(
    _ plan: Plan, log: StatusLog?, layerTypes: [any Layer.Type], environment: [String: String]
  ) throws(StatusLogFailure) {
    let keys = PathKeys(folder: Array(plan.folder.utf8), outputs: nil)
    var plan = plan
    if let log { plan = try plan.sealed(keys, environment, log, keeps: false) }
    // A look neither waits nor tries again.
    for index in plan.steps.indices { plan.steps[index].retry = RetryPolicy() }
    self.plan = plan
    self.log = log
    self.keys = keys
    self.layerTypes = layerTypes
    self.environment = environment
  }

  /// The article of that name in the status log.
  ///
  /// - Throws: ``ArticleFailure`` where it can no longer be read.
  public func article(named name: String) throws(ArticleFailure) -> RemadeArticle {
    guard let list = list(of: name) else {
      throw ArticleFailure(path: name, step: nil, message: "The article is not there any more.")
    }
    let item = list[0]
    // Programs are asked with the path as the run showed it, which depends on where the run was started.
    var made = try make(list, shown: item.shownPath)
    for shown in [name, String(utf8: wholePath(item.path, in: (try? SystemProcess.currentFolder()) ?? []))]
    where !made.missing.isEmpty && shown != item.shownPath {
      let other = try make(list, shown: shown)
      if other.missing.count < made.missing.count { made = other }
    }
    made.news = news(of: list)
    return made
  }

  /// The article in a text.
  public func article(text: [UInt8]) throws(ArticleFailure) -> RemadeArticle {
    var list = ArticleList()
    list.append(ArticleList.Item(path: standardInputPath, root: 0, record: nil))
    return try make(list, shown: "-", text: text)
  }

  // MARK: Finding it

  /// The article's file, and its place in that, as the workflow's own patterns name it.
  private func list(of name: String) -> ArticleList? {
    var files = [name]
    if let colon = name.lastIndex(of: ":"), Int(name[name.index(after: colon)...]) != nil {
      files.append(String(name[..<colon]))
    }
    for file in files {
      let path = keys.path(file)
      guard FileStatus(path)?.kind == .file else { continue }
      let found = ArticleSelection(patterns: [], in: [], files: [path]).list
      guard let index = (0..<found.count).first(where: { articleKey(found, $0, keys) == name }) else { continue }
      var item = found[index]
      item.root = root(of: path) ?? item.root
      var list = ArticleList()
      list.append(item)
      return list
    }
    return nil
  }

  /// How much of a path the article's name leaves out.
  private func root(of path: [UInt8]) -> Int? {
    for pattern in plan.articles {
      let pattern = keys.path(pattern)
      if FileStatus(pattern)?.kind == .folder {
        let folder = pattern.last == UInt8(ascii: "/") ? pattern : pattern + [UInt8(ascii: "/")]
        if path.starts(with: folder) { return folder.count }
      } else if GlobPattern.isPattern(pattern) {
        let glob = GlobPattern(pattern)
        if glob.matches(path) { return glob.root.isEmpty ? 0 : glob.root.count + 1 }
      }
    }
    return nil
  }

  private func news(of list: ArticleList) -> String? {
    guard let log else { return nil }
    var reason: String?
    var upToDate = UpToDate(log: log, plan: plan, key: WorkflowKey(plan), keys: keys, articles: list)
    do {
      try upToDate.scan(refreshes: false) { _, why, _ in reason = why }
    } catch {
      return error.message
    }
    return reason == UpToDateCheck.waits ? nil : reason
  }

  // MARK: Making it

  private func make(
    _ list: ArticleList, shown: String, text: [UInt8]? = nil
  ) throws(ArticleFailure) -> RemadeArticle {
    var request = RunRequest(plan: plan)
    request.layerTypes = layerTypes
    request.environment = environment
    request.standardInput = text
    let control = RunControl(startsPrograms: false)
    let setting = RunSetting(request, control: control, listeners: [], articles: list, state: nil)
    let worker = setting.worker(log)
    let slug = list.slug(0)
    var reading = try worker.reader.read(list[0], slug: slug)
    reading.article.source.path = shown
    var worked = WorkedArticle(index: 0, path: shown)
    worked.status = reading.status
    let scope = ArticleScope(article: reading.article, slug: slug, params: plan.params)
    var course = Course(worker: worker, course: ArticleCourse(scope: scope), worked: worked)
    return course.made()
  }

  /// One article on its way through the steps.
  private struct Course {
    let worker: ArticleWorker
    var course: ArticleCourse
    var worked: WorkedArticle
    private var missing: [String] = []
    /// Layers that steps which are not in it would have written.
    private var lacking: Set<String> = []
    private var standing = RemadeArticle.Standing.done

    init(worker: ArticleWorker, course: ArticleCourse, worked: WorkedArticle) {
      self.worker = worker
      self.course = course
      self.worked = worked
    }

    mutating func made() -> RemadeArticle {
      for (number, step) in worker.plan.steps.enumerated() where standing == .done {
        do {
          try take(step, number)
        } catch {
          standing = .failed(step: step.id, message: error.message)
        }
      }
      return RemadeArticle(article: course.scope.article, standing: standing, missing: missing)
    }

    private mutating func take(_ step: PlannedStep, _ number: Int) throws(ArticleFailure) {
      switch step.work {
      case .export: break
      case .review(let question):
        try worker.review(question, step, number, &course, &worked)
        if worked.stopped != nil { standing = .waiting(step: step.id) }
        if worked.isKilled { standing = .killed(step: step.id) }
      case .plugin, .command: try work(step, number)
      }
    }

    private mutating func work(_ step: PlannedStep, _ number: Int) throws(ArticleFailure) {
      let refused = worker.control.programsRefused
      var failure: ArticleFailure?
      let rests = step.reads + (step.condition?.paths ?? []).compactMap(\.first)
      let isLacking = rests.contains(where: lacking.contains)
      if !isLacking {
        do {
          try worker.take(step, number, &course, &worked)
        } catch {
          failure = error
        }
      }
      if isLacking || worker.control.programsRefused > refused {
        missing.append(step.id)
        lacking.formUnion(step.writes.filter { !course.scope.article.hasLayer(named: $0) })
      } else if let failure {
        throw failure
      }
    }
  }
}
