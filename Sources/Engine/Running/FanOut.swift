import Files

/// Works many articles at once and hands the results on in order, holding few of them at any time.
struct FanOut {
  let worker: ArticleWorker
  let articles: ArticleList
  /// How many batches are worked at once.
  let jobs: Int
  /// How many articles one task takes: more for many, so that handing over costs little.
  let batch: Int

  init(worker: ArticleWorker, articles: ArticleList, jobs: Int?) {
    self.worker = worker
    self.articles = articles
    self.jobs = max(1, jobs ?? SystemProcess.processors)
    batch = min(max(1, articles.count / (self.jobs * 64)), 16)
  }

  /// Works all articles.
  ///
  /// - Parameters:
  ///   - isStopping: asked before each batch; once it says so, no further one is begun.
  ///   - record: takes the results, in order.
  func run(isStopping: () -> Bool, record: ([WorkedArticle]) -> Void) async {
    await withTaskGroup(of: (start: Int, results: [WorkedArticle]).self) { group in
      var (next, running, due) = (0, 0, 0)
      var waiting: [Int: [WorkedArticle]] = [:]
      while true {
        while running < jobs, next < articles.count, next < due + batch * jobs * 4, !isStopping() {
          let range = next..<min(next + batch, articles.count)
          group.addTask { (range.lowerBound, await work(range)) }
          next = range.upperBound
          running += 1
        }
        guard running > 0, let done = await group.next() else { break }
        running -= 1
        waiting[done.start] = done.results
        while let results = waiting.removeValue(forKey: due) {
          record(results)
          due += results.count
        }
      }
    }
  }

  private func work(_ range: Range<Int>) async -> [WorkedArticle] {
    var results: [WorkedArticle] = []
    for index in range { results.append(await worker.work(articles[index], index: index, slug: articles.slug(index))) }
    return results
  }
}
