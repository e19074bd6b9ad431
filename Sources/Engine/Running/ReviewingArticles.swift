import Articles
import Digests
import Files
import PluginKit
import StatusLog
import Text

/// Looks up what was decided about the articles of a run.
struct KnownReviews: Sendable {
  let log: StatusLog
  let workflow: String
  /// The name of an article in the log, by its place in the run.
  let name: @Sendable (_ index: Int) -> String
}

/// Articles at a `review` step.
extension ArticleWorker {
  /// Lets an article pass that somebody has decided about as it is now, and stops it otherwise.
  func review(
    _ question: ReviewQuestion, _ step: PlannedStep, _ number: Int, _ course: inout ArticleCourse,
    _ worked: inout WorkedArticle
  ) throws(ArticleFailure) {
    guard let known = knownReviews, course.wants(step) else {
      worked.timings.append(StepTiming(step: step.id, microseconds: 0, wasSkipped: true))
      return
    }
    let start = SystemClock.monotonicMicroseconds()
    defer {
      let time = SystemClock.monotonicMicroseconds() - start
      worked.timings.append(StepTiming(step: step.id, microseconds: time, wasSkipped: false))
    }
    guard worked.status != nil else {
      throw ArticleFailure(
        path: worked.path, step: step.id,
        message: "what comes from standard input cannot wait for a review: give the article as a file")
    }
    do {
      let name = known.name(worked.index)
      let article = course.scope.article
      let digest = digest(article, named: name, question)
      let sheet = try known.log.currentReview(of: name, at: step.id, in: known.workflow)
      if let sheet, sheet.review.digest == digest, sheet.review.state != .waiting {
        course.scope.article = try DecisionsOnArticle(article, sheet.decisions).article
        worked.passed.append(step.id)
        worked.decided = max(worked.decided, sheet.review.last)
        worked.isKilled = sheet.review.state == .rejected
      } else {
        let items = question.items(of: article)
        worked.stopped = (
          number,
          NewReview(
            article: name, step: step.id, shown: worked.path, title: title(of: article), desk: question.desk,
            digest: digest, since: SystemClock.milliseconds(), items: items, record: ArticleRecord.write(article))
        )
      }
    } catch let failure as StatusLogFailure {
      worked.fatal = .ioError(failure.message)
      throw ArticleFailure(path: worked.path, step: step.id, message: failure.message)
    } catch {
      throw ArticleFailure(path: worked.path, step: step.id, message: (error as? ReviewFailure)?.message ?? "\(error)")
    }
  }

  /// Stands for the article as it came to a step, and for what that asks.
  ///
  /// Not for where a run was started from, on which the path that is shown depends.
  private func digest(_ article: Article, named name: String, _ question: ReviewQuestion) -> String {
    var article = article
    article.source.path = name
    return sha256(ArticleRecord.write(article) + [0] + Array(question.json.compact.utf8))
  }

  private func title(of article: Article) -> String {
    (article[Structure.self]?.headline).map { oneLine(article.text[$0]) } ?? article.id
  }
}
