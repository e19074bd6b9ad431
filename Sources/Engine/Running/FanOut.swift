import Files
import StatusLog

/// Works many articles at once and hands the results on in order, holding few of them at any time.
struct FanOut: Sendable {
  /// What a task of the group brings back.
  private enum Report: Sendable {
    case worked(start: Int, [WorkedArticle])
    /// Time to flush.
    case tick
  }

  private let worker: ArticleWorker
  private let articles: ArticleList
  /// The articles to work, in order; `nil` for all.
  private let chosen: [Int]?
  private let jobs: Int
  private let batch: Int

  /// - Parameters:
  ///   - chosen: the articles to work, in order; `nil` for all.
  ///   - jobs: how many batches are worked at once.
  ///   - log: knows what programs answered before; `nil` to ask them all.
  init(_ setting: RunSetting, chosen: [Int]?, log: StatusLog?) {
    worker = setting.worker(log)
    articles = setting.articles
    self.chosen = chosen
    jobs = max(1, setting.request.jobs ?? SystemProcess.processors)
    // More articles a task when there are many, so that handing over costs little.
    batch = min(max(1, (chosen?.count ?? articles.count) / (jobs * 64)), 16)
  }

  private var count: Int { chosen?.count ?? articles.count }

  /// Works the articles.
  ///
  /// Everything here but the work itself is done by the calling task.
  func run(_ session: RunSession) async {
    await withTaskGroup(of: Report.self) { group in
      var (next, running, due) = (0, 0, 0)
      var waiting: [Int: [WorkedArticle]] = [:]
      var isTicking = false
      while true {
        while running < jobs, next < count, next < due + batch * jobs * 4, !session.isStopping {
          let range = next..<min(next + batch, count)
          group.addTask { .worked(start: range.lowerBound, await work(range)) }
          next = range.upperBound
          running += 1
        }
        guard running > 0, let report = await group.next() else { break }
        switch report {
        case .tick:
          isTicking = false
          session.flush()
        case .worked(let start, let results):
          running -= 1
          waiting[start] = results
          while let results = waiting.removeValue(forKey: due) {
            session.record(results)
            due += results.count
          }
        }
        if session.isWaiting, running > 0 || next < count, !isTicking {
          isTicking = true
          group.addTask { await tick() }
        }
      }
      group.cancelAll()
    }
    session.flush()
  }

  private func tick() async -> Report {
    try? await Task.sleep(for: .milliseconds(50))
    return .tick
  }

  private func work(_ range: Range<Int>) async -> [WorkedArticle] {
    var results: [WorkedArticle] = []
    for position in range {
      let index = chosen?[position] ?? position
      results.append(await worker.work(articles[index], index: index, slug: articles.slug(index)))
    }
    return results
  }
}
