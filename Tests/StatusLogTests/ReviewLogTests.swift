import Files
import StatusLog
import Testing
import Text

/// What the log keeps of articles that wait, and of decisions.
@Suite struct ReviewLogTests {
  private struct Refusal: Error, Equatable {}

  private let log: StatusLog

  init() throws { log = try StatusLog.inMemory() }

  private func newRun() throws -> RunLog {
    try RunLog(log, workflow: "flow", file: nil, steps: ["parse", "review"], selected: 1, time: 1000, process: 1)
  }

  private func item(_ name: String, asked: Bool = true, _ confidence: Double, mark: String? = nil) -> LoggedReviewItem {
    LoggedReviewItem(
      item: name, kind: "quote", asked: asked, confidence: confidence, mark: mark ?? name, found: ["text": "words"])
  }

  private func review(
    _ article: String = "a.txt", digest: String = "1", items: [LoggedReviewItem]? = nil
  ) -> NewReview {
    NewReview(
      article: article, step: "review", shown: "In/" + article, title: "A title", desk: "copy-desk", digest: digest,
      since: 5000, items: items ?? [item("q1", 0.4), item("q2", 0.2), item("q3", asked: false, 0.9)],
      record: Array("{}".utf8))
  }

  private func stop(_ review: NewReview, _ run: RunLog? = nil) throws {
    var batch = LogBatch()
    batch.events = [LogBatch.Event(.articleWaiting, subject: review.shown, time: 1)]
    batch.reviews = [ArticleReviews(article: review.article, passed: [], stopped: review)]
    try (run ?? newRun()).write(batch)
  }

  private func pass(_ article: String, steps: [String]) throws {
    var batch = LogBatch()
    batch.events = [LogBatch.Event(.articleFinished, subject: article, time: 1)]
    batch.reviews = [ArticleReviews(article: article, passed: steps, stopped: nil)]
    try newRun().write(batch)
  }

  @discardableResult
  private func decide(_ kind: LoggedDecision.Kind, _ items: String..., undoes: Int? = nil) throws -> [LoggedDecision] {
    let current = try #require(try log.currentReview(of: "a.txt", at: "review", in: "flow"))
    let made = try log.decide(about: current.review.id, by: "Ada", at: 6000) { _ -> Result<[NewDecision], Refusal> in
      .success(items.map { NewDecision(kind, of: $0, before: [:], after: ["x": .integer(1)], undoes: undoes) })
    }
    return try #require(made).get()
  }

  private var current: LoggedReview {
    get throws { try #require(try log.currentReview(of: "a.txt", at: "review", in: "flow")).review }
  }

  @Test func whatWaitsIsListedTheMostDoubtfulFirst() throws {
    let run = try newRun()
    try stop(review(), run)
    try stop(review("b.txt", items: [item("q1", 0.1)]), run)
    try stop(review("c.txt", items: []), run)
    #expect(try log.reviews().map(\.article) == ["b.txt", "a.txt", "c.txt"])
    #expect(try log.waitingArticles() == ["flow": 3])
    #expect(try log.run(run.number)?.waiting == 3)
    var filter = ReviewFilter()
    filter.article = "In/a.txt"
    let found = try #require(try log.reviews(filter).first)
    #expect([found.asked, found.open] == [2, 2] && found.worst == 0.2 && found.desk == "copy-desk")
    filter.desk = "sports"
    #expect(try log.reviews(filter).isEmpty)
  }

  @Test func theSameArticleIsAskedAboutOnce() throws {
    try stop(review())
    try decide(.approve, "q1")
    let before = try current
    try stop(review())
    #expect(try current == before)
    #expect(try log.reviews().count == 1)
  }

  @Test func anArticleGoesOnWhenAllThatIsAskedIsDecided() throws {
    try stop(review())
    try decide(.approve, "q2")
    var now = try current
    #expect(now.open == 1 && now.worst == 0.4 && now.state == .waiting)
    try decide(.reject, "q1")
    now = try current
    #expect(now.open == 0 && now.worst == 1 && now.state == .approved)
    #expect(try log.reviews().isEmpty)
    #expect(try log.waitingArticles().isEmpty)
    let mark = try #require(try log.reviewMarks("flow", from: "a", through: "b")["a.txt"])
    #expect(mark.last == 2 && !mark.isWaiting)
  }

  @Test func nothingAskedNeedsAWordAboutTheWhole() throws {
    try stop(review(items: [item("q1", asked: false, 0.9)]))
    try decide(.approve, "q1")
    #expect(try current.state == .waiting)
    try decide(.approve, LoggedDecision.wholeArticle)
    #expect(try current.state == .approved)
    try decide(.reject, LoggedDecision.wholeArticle)
    #expect(try current.state == .rejected)
  }

  @Test func whatIsTakenBackCountsNoLonger() throws {
    try stop(review())
    let both = try decide(.approve, "q1", "q2")
    #expect(both.map(\.batch) == [1, 1] && both.map(\.number) == [1, 2])
    #expect(try current.state == .approved)
    try decide(.undo, "q1", undoes: 1)
    let now = try current
    #expect(now.state == .waiting && now.open == 1 && now.last == 3)
    let all = try log.decisions()
    #expect(all.map(\.isUndone) == [true, false, false] && all.map(\.isInForce) == [false, true, false])
    #expect(throws: StatusLogFailure.self) { try decide(.undo, "q1", undoes: 1) }
    #expect(try log.decisions().count == 3)
  }

  @Test func aRefusalWritesNothing() throws {
    try stop(review())
    let id = try current.id
    let made = try log.decide(about: id, by: "Ada", at: 1) { _ -> Result<[NewDecision], Refusal> in .failure(Refusal())
    }
    #expect(made == .failure(Refusal()))
    let none = try log.decide(about: 99, by: "Ada", at: 1) { _ -> Result<[NewDecision], Refusal> in .success([]) }
    #expect(none == nil)
    #expect(try log.decisions().isEmpty)
  }

  @Test func aChangedArticleIsAskedAboutAgainAndTheTrailStays() throws {
    try stop(review())
    try decide(.approve, "q1")
    try decide(.approve, "q2")
    let former = try current.id
    try stop(review(digest: "2", items: [item("q1", 0.3, mark: "q2"), item("q2", 0.3, mark: "new")]))
    let now = try #require(try log.currentReview(of: "a.txt", at: "review", in: "flow"))
    #expect(now.review.id != former && now.review.state == .waiting && now.review.open == 2)
    #expect(now.items.map(\.offered) == [2, nil])
    #expect(now.offers["q1"]?.map(\.item) == ["q2"])
    let trail = try log.decisions(article: "a.txt")
    #expect(trail.map(\.number) == [1, 2] && trail.allSatisfy(\.isReplaced))
    #expect(try log.review(former)?.record == Array("{}".utf8))
    #expect(try log.reviewMarks("flow", from: "a", through: "b")["a.txt"]?.last == 0)
  }

  @Test func aReviewWithoutDecisionsLeavesNothing() throws {
    try stop(review())
    let former = try current.id
    try stop(review(digest: "2"))
    #expect(try log.review(former) == nil)
    try pass("a.txt", steps: [])
    #expect(try log.currentReview(of: "a.txt", at: "review", in: "flow") == nil)
    #expect(try log.waitingArticles().isEmpty)
  }

  @Test func whatPassedStaysCurrent() throws {
    try stop(review())
    try decide(.approve, "q1", "q2")
    try pass("a.txt", steps: ["review"])
    #expect(try current.state == .approved)
    try log.forget("a.txt", of: "flow")
    #expect(try log.currentReview(of: "a.txt", at: "review", in: "flow") == nil)
    #expect(try log.decisions().count == 2)
  }

  @Test func pruningKeepsDecisionsAndWhatWaits() throws {
    try stop(review())
    try decide(.approve, "q1")
    let former = try current.id
    try stop(review(digest: "2"))
    _ = try log.prune(runsBefore: 1_000_000)
    #expect(try log.review(former)?.items.isEmpty == true)
    #expect(try log.decisions().count == 1)
    #expect(try log.reviews().count == 1)
    #expect(try current.open == 2)
  }

  @Test func aWaitingArticleKeepsItsOutputs() throws {
    let status = try #require(FileStatus(Array("/".utf8)))
    func known(_ outputs: [String], waiting: Bool) -> KnownArticle {
      var article = KnownArticle(
        path: "a.txt", size: 1, modified: 2, inode: 3, sidecar: 0, sha256: "ab", key: "k",
        outputs: outputs.map { KnownFile(path: $0, status: status, sha256: "x") })
      article.isWaiting = waiting
      article.decided = 7
      return article
    }
    let run = try newRun()
    for article in [known(["draft", "page"], waiting: false), known(["draft"], waiting: true)] {
      var batch = LogBatch()
      batch.articles = [article]
      try run.write(batch)
    }
    let kept = try #require(try log.knownArticles("flow", from: "a.txt", through: "a.txt")["a.txt"])
    #expect(kept.outputs.map(\.path) == ["draft", "page"] && kept.isWaiting && kept.decided == 7)
    #expect(try log.strays("flow").isEmpty)
    var batch = LogBatch()
    batch.articles = [known([], waiting: false)]
    try run.write(batch)
    #expect(try log.strays("flow").map(\.file.path).sorted() == ["draft", "page"])
  }
}
