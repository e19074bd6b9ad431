import Articles
import Text

/// Takes the articles of lines through the steps of a plan, in this process.
struct ChainAnswering: LineAnswering {
  let worker: ArticleWorker

  func answer(_ batch: PipeBatch) -> PipeAnswers {
    var answers = PipeAnswers(of: batch)
    for line in batch.lines {
      do {
        answers.add(PipeAnswer(line: line.number, try article(line, &answers.events)))
      } catch {
        // What failed because the pipe is to end has no answer of its own.
        answers.wasGivenUp = worker.control.mustEnd
        if answers.wasGivenUp { return answers }
        answers.add(PipeAnswer(line: line.number, error))
      }
    }
    return answers
  }

  private func article(_ line: PipeLine, _ events: inout [PipeEvent]) throws(PipeAnswer.Failure) -> Article {
    let input: PipeArticle
    switch line.content {
    case .refused(let message): throw PipeAnswer.Failure(kind: .input, message: message)
    case .bytes(let bytes): input = try PipeArticle(bytes, line: line.number)
    }
    let article = try input.article(worker.reader)
    let worked = worker.work(index: line.number, path: article.source.path, slug: slug(input.id)) {
      ArticleReader.Reading(article: article)
    }
    events += worked.events.compactMap { event in remark(event, line.number) }
    if let failure = worked.failure { throw self.failure(failure, article.id) }
    return worked.article ?? article
  }

  private func remark(_ event: RunEvent, _ line: Int) -> PipeEvent? {
    switch event {
    case .articleRetried(_, let step, _, let message): .remark(line: line, step: step, message: message)
    case .stepFailed(let failure): .remark(line: line, step: failure.step ?? "", message: failure.message)
    default: nil
    }
  }

  private func failure(_ failure: ArticleFailure, _ id: String) -> PipeAnswer.Failure {
    let step = worker.plan.steps.first { $0.id == failure.step }
    var kind = PipeAnswer.Failure.Class.step
    if case .command = step?.work { kind = .program }
    if failure.timedOut { kind = .timeout }
    return PipeAnswer.Failure(kind: kind, id: id, step: failure.step, message: failure.message)
  }
}
