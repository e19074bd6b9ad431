import Articles
import StatusLog
import Text

extension LogBatch.Event {
  /// An event as the status log keeps it; `nil` for one that is logged otherwise.
  init?(_ event: RunEvent, at time: Int) {
    switch event {
    case .runStarted(_, let workflow, let articles):
      self.init(
        .runStarted, data: ["workflow": .string(workflow), "articles": .integer(articles)], time: time)
    case .articlesReused(let count): self.init(.articlesReused, data: ["count": .integer(count)], time: time)
    case .articlesWaiting(let count): self.init(.articlesWaiting, data: ["count": .integer(count)], time: time)
    case .articleWaiting(let path, let step, let desk, let items):
      self.init(
        .articleWaiting, subject: path,
        data: ["step": .string(step), "desk": desk.map(JSONValue.string) ?? .null, "items": .integer(items)], time: time
      )
    case .articleFinished(let path, let steps, _):
      self.init(.articleFinished, subject: path, data: ["steps": .object(Self.times(steps))], time: time)
    case .articleFailed(let failure): self.init(failure, kind: .articleFailed, at: time)
    case .stepFailed(let failure): self.init(failure, kind: .stepFailed, at: time)
    case .articleRetried(let path, let step, let attempt, let message):
      self.init(
        .articleRetried, subject: path,
        data: ["step": .string(step), "attempt": .integer(attempt), "message": .string(message)], time: time)
    case .outputWritten(let path, let bytes, let sha256, let gathered):
      var data: JSONObject = ["bytes": .integer(bytes), "sha256": .string(sha256)]
      if let gathered { Self.add(gathered, to: &data) }
      self.init(.outputWritten, subject: path, data: data, time: time)
    case .handlerFinished(let end):
      var data: JSONObject = ["output": .string(end.output), "stderr": .string(end.standardError)]
      if let problem = end.problem { data.append("message", .string(problem)) }
      self.init(.handlerFinished, subject: end.handler, data: data, time: time)
    case .remark(let text): self.init(.remark, data: ["message": .string(text)], time: time)
    case .runFinished(let outcome): self.init(outcome, at: time)
    }
  }

  /// A failure, with what plugins had said.
  ///
  /// - Parameter key: the name by which the article is found again.
  init(_ failure: ArticleFailure, kind: LoggedEvent.Kind, key: String? = nil, at time: Int) {
    var data: JSONObject = ["step": failure.step.map(JSONValue.string) ?? .null, "message": .string(failure.message)]
    if let key { data["key"] = .string(key) }
    if failure.timedOut { data["timed_out"] = .bool(true) }
    if let text = failure.standardError { data["stderr"] = .string(text) }
    if !failure.diagnostics.isEmpty {
      data["diagnostics"] = .array(
        failure.diagnostics.prefix(20).map { ["code": .string($0.code), "message": .string($0.message)] })
    }
    self.init(kind, subject: failure.path, data: data, time: time)
  }

  private init(_ outcome: RunOutcome, at time: Int) {
    let counts = outcome.counts
    self.init(
      .runFinished,
      data: [
        "outcome": .string(outcome.ending.loggedState.rawValue), "exit_code": .integer(Int(outcome.exitCode)),
        "selected": .integer(counts.selected), "worked": .integer(counts.worked), "reused": .integer(counts.reused),
        "failed": .integer(counts.failed), "waiting": .integer(counts.waiting),
        "message": outcome.message.map(JSONValue.string) ?? .null,
      ], time: time)
  }

  private static func add(_ counts: GatheredCounts, to data: inout JSONObject) {
    data.append("articles", .integer(counts.articles))
    data.append("worked", .integer(counts.worked))
    data.append("taken", .integer(counts.taken))
    if counts.kept > 0 { data.append("kept", .integer(counts.kept)) }
    if counts.missing > 0 { data.append("missing", .integer(counts.missing)) }
  }

  private static func times(_ steps: [StepTiming]) -> JSONObject {
    var times = JSONObject()
    for step in steps { times.append(step.step, step.wasSkipped ? .null : .integer(step.microseconds)) }
    return times
  }
}
