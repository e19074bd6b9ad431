import Files
import StatusLog

/// Works many articles at once and hands the results on in order, holding few of them at any time.
struct FanOut: Sendable {
  /// What a worker brings back.
  private struct Report: Sendable {
    var range: Range<Int>
    /// Empty for articles that were not begun, since the run was told to end.
    var results: [WorkedArticle]
  }

  private let worker: ArticleWorker
  private let articles: ArticleList
  /// The articles to work, in order; `nil` for all.
  private let chosen: [Int]?
  private let jobs: Int
  private let batch: Int

  /// How long results wait for a slow article before they are flushed; milliseconds.
  private static let patience = 50

  /// - Parameters:
  ///   - chosen: the articles to work, in order; `nil` for all.
  ///   - jobs: how many batches are worked at once.
  ///   - log: knows what programs answered before, and what was decided; `nil` where nothing is remembered.
  init(_ setting: RunSetting, chosen: [Int]?, log: StatusLog?) {
    worker = setting.worker(log)
    articles = setting.articles
    self.chosen = chosen
    jobs = max(1, setting.request.jobs ?? SystemProcess.processors)
    // More articles at a time when there are many, so that handing over costs little.
    batch = min(max(1, (chosen?.count ?? articles.count) / (jobs * 64)), 16)
  }

  private var count: Int { chosen?.count ?? articles.count }

  /// Works the articles.
  ///
  /// Everything here but the work itself is done by the calling thread. One article needs no other thread.
  func run(_ session: RunSession) {
    defer { session.flush() }
    let tasks = Mailbox<Range<Int>>()
    let reports = Mailbox<Report>()
    let workers = count > 1 ? begin(min(jobs, count), tasks, reports) : []
    // The threads hold the status log, which is closed when nobody does.
    defer {
      tasks.close()
      for worker in workers { worker.join() }
    }
    guard !workers.isEmpty else { return workHere(session) }
    var (next, running, due) = (0, 0, 0)
    var waiting: [Int: Report] = [:]
    while true {
      // One task more for each worker than it has in hand: nobody waits while results are put on record.
      while running < workers.count * 2, next < count, next < due + batch * workers.count * 4, !session.isStopping {
        let range = next..<min(next + batch, count)
        tasks.post(range)
        next = range.upperBound
        running += 1
      }
      guard running > 0 else { return }
      guard let report = reports.take(atMost: session.isWaiting ? Self.patience : nil) else {
        session.flush()
        continue
      }
      running -= 1
      waiting[report.range.lowerBound] = report
      while let report = waiting.removeValue(forKey: due) {
        session.record(report.results)
        due = report.range.upperBound
      }
    }
  }

  /// Starts threads that work until there are no more tasks.
  ///
  /// - Returns: the threads; fewer than asked for where the system has no more to give.
  private func begin(
    _ workers: Int, _ tasks: Mailbox<Range<Int>>, _ reports: Mailbox<Report>
  ) -> [ThreadOfItsOwn] {
    (0..<workers).compactMap { _ in
      ThreadOfItsOwn {
        while let range = tasks.take() {
          reports.post(Report(range: range, results: worker.control.stop == nil ? range.map(work) : []))
        }
      }
    }
  }

  private func workHere(_ session: RunSession) {
    for position in 0..<count where !session.isStopping { session.record([work(position)]) }
  }

  private func work(_ position: Int) -> WorkedArticle {
    let index = chosen?[position] ?? position
    return worker.work(articles[index], index: index, slug: articles.slug(index))
  }
}
