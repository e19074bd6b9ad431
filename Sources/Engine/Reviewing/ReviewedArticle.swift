public import Articles
public import StatusLog
public import Text

/// An article that waits, or has been decided about, with all that is known of it.
public struct ReviewedArticle: Sendable {
  /// The review, its items and its decisions.
  public let sheet: ReviewSheet
  /// The article as it came to the step.
  public let found: Article
  /// The article as the decisions so far make it.
  public var decided: Article { course.article }
  private(set) var course: DecisionsOnArticle

  /// The review.
  public var review: LoggedReview { sheet.review }
  /// What can be decided about, in the order of the article.
  public var items: [LoggedReviewItem] { sheet.items }

  private static let layers: [any Layer.Type] = [
    Structure.self, Quotes.self, People.self, Corrections.self, Summary.self, Reviewed.self,
  ]

  /// - Parameter number: a decision to leave out.
  init(_ sheet: ReviewSheet, without number: Int? = nil) throws(ReviewFailure) {
    self.sheet = sheet
    guard !sheet.record.isEmpty, let json = try? JSONParser.parse(String(utf8: sheet.record)) else {
      throw ReviewFailure(.notFound, "the record of review \(sheet.review.id) is no longer there")
    }
    do throws(RecordFailure) {
      found = try ArticleRecord.read(json, layers: Self.layers)
    } catch {
      throw ReviewFailure(.log, "the record of review \(sheet.review.id) cannot be read: \(error.message)")
    }
    course = try DecisionsOnArticle(found, sheet.decisions, without: number)
  }

  /// Where an item stands in the article as decided; `nil` for one that is not there.
  public func range(of item: String) -> Range<Int>? { course.range(of: item) }

  /// What an item is as decided, member by member as an edit names them; `nil` for one that is not there.
  public func values(of item: String) -> JSONObject? { course.values(of: item) }
}
