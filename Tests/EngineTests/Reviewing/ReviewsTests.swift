import Articles
import PluginKit
import StatusLog
import TestSupport
import Testing
import Text

@testable import Engine

/// Decisions about an article, as the command line and the desk make them.
@Suite struct ReviewsTests {
  private let log: StatusLog
  private let reviews: Reviews

  init() throws {
    log = try StatusLog.inMemory()
    reviews = Reviews(log)
    try stop(ferryStory(), digest: "1")
  }

  private func stop(_ article: Article, digest: String, below: Double = 0.95) throws {
    let question = ReviewQuestion(desk: nil, below: below, subjects: [.quotes, .corrections])
    let run = try RunLog(log, workflow: "flow", file: nil, steps: ["review"], selected: 1, time: 1, process: 1)
    let review = NewReview(
      article: "ferry.txt", step: "review", shown: "Inbox/ferry.txt", title: "Ferry to return in May", desk: nil,
      digest: digest, since: 1, items: question.items(of: article), record: ArticleRecord.write(article))
    var batch = LogBatch()
    batch.reviews = [ArticleReviews(article: review.article, passed: [], stopped: review)]
    batch.events = [LogBatch.Event(.articleWaiting, time: 1)]
    try run.write(batch)
  }

  private var current: ReviewedArticle {
    get throws {
      let id = try #require(try log.currentReview(of: "ferry.txt", at: "review", in: "flow")).review.id
      return try reviews.load(id)
    }
  }

  @discardableResult
  private func decide(
    _ action: ReviewWish.Action, _ items: String..., everywhere: Bool = false, reason: String? = nil
  ) throws -> [LoggedDecision] {
    try reviews.decide(
      ReviewWish(action, items: items, everywhere: everywhere, reason: reason), about: try current.review.id, by: "Ada",
      at: 1_740_916_800_000)
  }

  private func refusal(_ action: ReviewWish.Action, _ items: String..., reason: String? = nil) throws -> ReviewFailure?
  {
    let id = try current.review.id
    return #expect(throws: ReviewFailure.self) {
      try reviews.decide(ReviewWish(action, items: items, reason: reason), about: id, by: "Ada", at: 1)
    }
  }

  @Test func whatIsAskedIsWhatIsUncertain() throws {
    let items = try current.items
    #expect(items.map(\.item) == ["headline", "q1", "q2", "q3", "c1", "s1"])
    #expect(items.filter(\.asked).map(\.item) == ["q2", "q3", "c1"])
    #expect(items[3].found["text"] == "never again" && items[3].confidence == 0.4)
    #expect(try current.review.worst == 0.4)
  }

  @Test func anApprovedQuoteIsSure() throws {
    try decide(.approve, "q3")
    let quote = try #require(try current.decided[Quotes.self]?.all[2])
    #expect(quote.reviewed == .approved && quote.confidence == 1 && !quote.hasUncertainSpeaker)
    #expect(try current.found[Quotes.self]?.all[2].confidence == 0.4)
    let entry = try #require(try current.decided[Reviewed.self]?.all.first)
    #expect(
      entry.item == "q3" && entry.verdict == .approved && entry.by == "Ada" && entry.at.hasPrefix("2025-03-02T12"))
  }

  @Test func aSpeakerIsPutRight() throws {
    try decide(.edit(["speaker": "Noor Haddad"]), "q3")
    let article = try current.decided
    let quote = try #require(article[Quotes.self]?.all[2])
    let noor = try #require(article[Quotes.self]?.all[0].speaker)
    #expect(quote.speaker?.name == "Noor Haddad" && quote.speaker?.role == noor.role)
    #expect(quote.speaker?.resolvedBy == .editor && quote.reviewed == .edited)
    #expect(quote.speaker.map { article.text[$0.asWritten] } == "Noor Haddad")
    let decision = try #require(try log.decisions().first)
    #expect(decision.before == ["speaker": .null] && decision.after == ["speaker": "Noor Haddad"])
  }

  @Test func theRecordWithDecisionsIsReadBackAsItIs() throws {
    try decide(.edit(["speaker": "Noor Haddad", "kind": "direct"]), "q3")
    try decide(.approve, "c1", "s1", "q1")
    try decide(.reject, "q2", reason: "nobody said it")
    let record = ArticleRecord.write(try current.decided)
    let layers: [any Layer.Type] = [Structure.self, Quotes.self, Corrections.self, Summary.self, Reviewed.self]
    let read = try ArticleRecord.read(try JSONParser.parse(record), layers: layers)
    #expect(ArticleRecord.write(read) == record)
    #expect(read[Quotes.self]?.all.map(\.id) == ["q1", "q3"])
    #expect(read[Corrections.self]?.all.first?.reviewed == .approved)
    #expect(read[Summary.self]?.sentences.first?.reviewed == .approved)
    #expect(read[Reviewed.self]?.all.map(\.item) == ["q3", "c1", "s1", "q1", "q2"])
    #expect(read[Reviewed.self]?.all.last?.reason == "nobody said it")
  }

  @Test func everywhereIsAnEventForEachQuote() throws {
    var article = ferryStory()
    let jens = article[Quotes.self]?.all[1].speaker
    article[Quotes.self]?.all[2].speaker = jens
    try stop(article, digest: "2")
    let made = try decide(.edit(["speaker": "Noor Haddad"]), "q2", everywhere: true)
    #expect(made.map(\.item) == ["q2", "q3"] && Set(made.map(\.batch)).count == 1)
    #expect(try current.decided[Quotes.self]?.all.map(\.speaker?.name) == Array(repeating: "Noor Haddad", count: 3))
    try reviews.undo(made[0].number, by: "Bo", reason: "it was Jens after all")
    #expect(
      try current.decided[Quotes.self]?.all.map(\.speaker?.name) == ["Noor Haddad", "Jens Løv", "Noor Haddad"])
    #expect(try current.items[2].state == .open)
  }

  @Test func nothingIsDecidedTwice() throws {
    #expect(try decide(.approve, "q2").count == 1)
    #expect(try decide(.approve, "q2").isEmpty)
    #expect(try decide(.edit(["kind": "scare"]), "q3").count == 1)
    #expect(try decide(.edit(["kind": "scare"]), "q3").isEmpty)
    #expect(try decide(.reject, "c1", reason: "no").count == 1)
    #expect(try decide(.reject, "c1", reason: "no, again").isEmpty)
    #expect(try decide(.approve).map(\.item) == ["article"])
    #expect(try decide(.approve).isEmpty)
  }

  @Test func approvingTheArticleApprovesWhatIsOpen() throws {
    try decide(.reject, "q3", reason: "a title")
    let made = try decide(.approve)
    #expect(made.map(\.item) == ["q2", "c1", "article"])
    #expect(try current.review.state == .approved)
    let article = try current.decided
    #expect(article[Quotes.self]?.all.map(\.id) == ["q1", "q2"])
    #expect(article[Quotes.self]?.all.map(\.reviewed) == [nil, .approved])
  }

  @Test func wordsMustStandInTheArticle() throws {
    let invented = try refusal(.edit(["text": "We never said so"]), "q3")
    #expect(invented?.kind == .refused && invented?.message.contains("does not hold the words") == true)
    #expect(try refusal(.edit(["speaker": "Somebody Else"]), "q3")?.message.contains("does not name") == true)
    // Where the article has other words for the speaker, an editor may know the name.
    try decide(.edit(["speaker": "Noor A. Haddad"]), "q1")
    let speaker = try #require(try current.decided[Quotes.self]?.all[0].speaker)
    #expect(speaker.name == "Noor A. Haddad" && speaker.nameRange == nil)
    try decide(.edit(["text": "never"]), "q3")
    #expect(try current.range(of: "q3").map { try current.found.text[$0] } == "never")
  }

  @Test(
    arguments: [
      ("q9", ["kind": "direct"]), ("q1", ["kind": "loud"]), ("q1", ["colour": "red"]), ("q1", ["text": ""]),
      ("c1", ["date": "last Tuesday"]), ("c1", ["original": "4 June"]), ("s1", ["kind": "direct"]),
      ("q3", ["role": "x"]),
      ("headline", ["text": .null]), ("q1", [:]), ("q1", ["speaker": "  "]),
    ] as [(String, JSONObject)])
  func editsThatCannotBe(item: String, members: JSONObject) throws {
    #expect(try refusal(.edit(members), item)?.message.isEmpty == false)
    #expect(try log.decisions().isEmpty)
  }

  @Test func aRejectionNeedsAReason() throws {
    #expect(try refusal(.reject, "q3")?.message == "whoever rejects says why")
    #expect(try refusal(.reject, reason: "  ")?.kind == .refused)
    #expect(try refusal(.edit(["text": "x"]))?.message == "an article as a whole cannot be edited")
  }

  @Test func aNoticeIsPutRight() throws {
    try decide(.edit(["kind": "clarification", "date": "XXXX-03-02", "subject": .null, "corrected": "3 May"]), "c1")
    let notice = try #require(try current.decided[Corrections.self]?.all.first)
    #expect(notice.kind == .clarification && notice.date?.value == "XXXX-03-02" && notice.date?.basis == "editor")
    #expect(notice.subject == nil && notice.reviewed == .edited)
  }

  @Test func theHeadlineAndTheSummaryAreItems() throws {
    try decide(.edit(["text": "Tickets cost less."]), "s1")
    try decide(.edit(["text": "Ferry to return"]), "headline")
    let article = try current.decided
    #expect(article[Summary.self]?.sentences.map { article.text[$0.range] } == ["Tickets cost less."])
    #expect(article[Structure.self]?.headline.map { article.text[$0] } == "Ferry to return")
    try decide(.reject, "headline", reason: "not ours")
    #expect(try current.decided[Structure.self]?.headline == nil)
  }

  @Test func aDecisionOnWhichAnotherRestsIsTakenBackLast() throws {
    let first = try decide(.edit(["speaker": "Noor Haddad"]), "q3")[0].number
    let second = try decide(.edit(["role": "harbour"]), "q3")[0].number
    let failure = #expect(throws: ReviewFailure.self) { try reviews.undo(first, by: "Ada") }
    #expect(failure?.message.contains("rests on decision \(first)") == true)
    try reviews.undo(second, by: "Ada")
    try reviews.undo(first, by: "Ada")
    #expect(try current.decided[Quotes.self]?.all[2] == ferryStory()[Quotes.self]?.all[2])
    #expect(throws: ReviewFailure.self) { try reviews.undo(first, by: "Ada") }
    #expect(throws: ReviewFailure.self) { try reviews.undo(99, by: "Ada") }
  }

  @Test func earlierDecisionsAreOfferedForTheSameWords() throws {
    try decide(.edit(["speaker": "Noor Haddad"]), "q3")
    try decide(.edit(["kind": "direct"]), "q3")
    try decide(.approve, "c1")
    let stale = try current.review.id
    var changed = ferryStory()
    changed[Corrections.self]?.all[0].kind = .update
    try stop(changed, digest: "2")
    let failure = #expect(throws: ReviewFailure.self) {
      try reviews.decide(ReviewWish(.approve, items: ["q2"]), about: stale, by: "Ada")
    }
    #expect(failure?.kind == .replaced)
    #expect(try current.items.filter { $0.offered != nil }.map(\.item) == ["q3"])
    let made = try decide(.again)
    #expect(made.map(\.item) == ["q3", "q3"] && made.map(\.repeats) == [1, 2])
    #expect(try current.decided[Quotes.self]?.all[2].speaker?.name == "Noor Haddad")
    #expect(try refusal(.again, "q2")?.message.contains("no earlier decision") == true)
  }

  @Test func peopleAreCountedAnew() throws {
    var article = ferryStory()
    let noor = try #require(article[Quotes.self]?.all[0].speaker?.nameRange)
    article[People.self] = People([Person(name: "Noor Haddad", nameRange: noor, kind: .person, quoted: 1)])
    try stop(article, digest: "2")
    try decide(.edit(["speaker": "Noor Haddad"]), "q3")
    #expect(try current.decided[People.self]?.all.map(\.quoted) == [2])
    try decide(.reject, "q1", "q3", reason: "none of hers")
    #expect(try current.decided[People.self]?.all.map(\.quoted) == [0])
    try decide(.edit(["speaker": "Ada Brook"]), "q2")
    #expect(try current.decided[People.self]?.all.map(\.name) == ["Ada Brook", "Noor Haddad"])
  }

  @Test func decisionsLeaveAsAnnotations() throws {
    try decide(.edit(["speaker": "Noor Haddad"]), "q3")
    try decide(.reject, "q2", reason: "a joke")
    let rows = try current.annotations
    #expect(rows.map { $0["item"] } == ["q2", "q3"])
    #expect(rows[0]["decided"] == .null && rows[0]["reason"] == "a joke" && rows[0]["decision"] == "rejected")
    #expect(rows[1]["found"]?["speaker"] == .null && rows[1]["decided"]?["speaker"] == "Noor Haddad")
    #expect(rows[1]["context"]?["text"] == "“She said ‘never again’ to me,” recalled Jens Løv.")
    let text = try current.found.text
    let start = try #require(rows[1]["found"]?["start"]?.int)
    let end = try #require(rows[1]["found"]?["end"]?.int)
    let range =
      try #require(text.scalars.byteOffset(ofScalar: start))..<(try #require(text.scalars.byteOffset(ofScalar: end)))
    #expect(text[range] == "never again")
  }

  @Test func namesOfPeopleAreOneLine() throws {
    let id = try current.review.id
    #expect(throws: ReviewFailure.self) { try reviews.decide(ReviewWish(.approve), about: id, by: " \n ") }
    let made = try reviews.decide(ReviewWish(.approve, items: ["q2"]), about: id, by: "Ada\n\u{1B}[31mBrook")
    #expect(made[0].by.unicodeScalars.allSatisfy { $0.value >= 0x20 })
  }
}
