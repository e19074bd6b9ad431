import Articles
public import Files
public import StatusLog
import Text

/// The articles that wait for somebody to decide, and what was decided: what the command line and the desk call.
public struct Reviews: Sendable {
  /// The log that has them.
  public let log: StatusLog

  /// The reviews of a log.
  ///
  /// Open it with `survivesPowerCuts`: a decision is then on the disk when it has been made.
  public init(_ log: StatusLog) { self.log = log }

  /// What waits, the most doubtful first.
  public func list(_ filter: ReviewFilter = ReviewFilter()) throws(ReviewFailure) -> [LoggedReview] {
    try reading { () throws(StatusLogFailure) in try log.reviews(filter) }
  }

  /// One review with its article, its items and its decisions.
  public func load(_ id: Int) throws(ReviewFailure) -> ReviewedArticle {
    guard let sheet = try reading({ () throws(StatusLogFailure) in try log.review(id) }) else {
      throw ReviewFailure(.notFound, "there is no review \(id)")
    }
    return try ReviewedArticle(sheet)
  }

  /// Makes a decision, or several at once, all in one commit; each is an event of its own.
  ///
  /// What is already so is not decided twice.
  ///
  /// - Parameters:
  ///   - person: who decides.
  ///   - time: milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: the decisions that were made.
  @discardableResult
  public func decide(
    _ wish: ReviewWish, about review: Int, by person: String, at time: Int = SystemClock.milliseconds()
  ) throws(ReviewFailure) -> [LoggedDecision] {
    let person = try Self.name(person)
    return try put(review, person, time) { sheet throws(ReviewFailure) in
      var maker = DecisionMaker(try ReviewedArticle(sheet))
      return try maker.decisions(wish)
    }
  }

  /// Takes a decision back: what was there before holds again, and the step asks again where that leaves something open.
  @discardableResult
  public func undo(
    _ number: Int, by person: String, reason: String? = nil, at time: Int = SystemClock.milliseconds()
  ) throws(ReviewFailure) -> LoggedDecision {
    let person = try Self.name(person)
    guard let decision = try reading({ () throws(StatusLogFailure) in try log.decision(number) }) else {
      throw ReviewFailure(.notFound, "there is no decision \(number)", help: "workflow review log lists them")
    }
    let made = try put(decision.review, person, time) { sheet throws(ReviewFailure) in
      [try UndoneDecision(number, sheet, reason: reason).decision]
    }
    guard let undo = made.first else { throw ReviewFailure(.refused, "decision \(number) was not taken back") }
    return undo
  }

  /// Decisions in the order in which they were made.
  public func decisions(
    workflow: String? = nil, article: String? = nil, after number: Int = 0, limit: Int = 10_000
  ) throws(ReviewFailure) -> [LoggedDecision] {
    try reading { () throws(StatusLogFailure) in
      try log.decisions(workflow: workflow, article: article, after: number, limit: limit)
    }
  }

  private func put(
    _ review: Int, _ person: String, _ time: Int,
    _ body: (ReviewSheet) throws(ReviewFailure) -> [NewDecision]
  ) throws(ReviewFailure) -> [LoggedDecision] {
    let result = try reading { () throws(StatusLogFailure) in
      try log.decide(about: review, by: person, at: time) { sheet -> Result<[NewDecision], ReviewFailure> in
        guard sheet.review.state != .replaced else {
          return .failure(
            ReviewFailure(
              .replaced, "\(visible(sheet.review.shown)) has changed since: another review counts now",
              help: "look at it again"))
        }
        return Result { () throws(ReviewFailure) in try body(sheet) }
      }
    }
    guard let result else { throw ReviewFailure(.notFound, "there is no review \(review)") }
    return try result.get()
  }

  private func reading<Value>(_ body: () throws(StatusLogFailure) -> Value) throws(ReviewFailure) -> Value {
    do throws(StatusLogFailure) {
      return try body()
    } catch {
      throw ReviewFailure(error)
    }
  }

  private static func name(_ person: String) throws(ReviewFailure) -> String {
    let name = oneLine(person)
    guard !name.isEmpty, name.utf8.count <= 200 else {
      throw ReviewFailure(.refused, "a decision needs the name of who makes it", help: "give it with --by NAME")
    }
    return name
  }
}
