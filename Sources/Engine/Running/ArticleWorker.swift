import Articles
import Diagnostics
import Files
import PluginKit
import Text

/// Takes one article through the steps of a plan. One worker serves all threads: it holds nothing that changes.
struct ArticleWorker: Sendable {
  let plan: Plan
  let reader: ArticleReader
  let folders: OutputFolders
  let control: RunControl
  let clock: @Sendable () -> Int
  /// Whether a listener wants the articles.
  let keepsArticles: Bool

  /// Reads and works one article. Never throws: a failure is part of what has become of it.
  func work(_ item: ArticleList.Item, index: Int, slug: String) async -> WorkedArticle {
    var worked = WorkedArticle(index: index, path: item.shownPath)
    do {
      let reading = try reader.read(item, slug: slug)
      worked.status = reading.status
      worked.sha256 = reading.article.source.sha256
      var course = ArticleCourse(scope: ArticleScope(article: reading.article, slug: slug, params: plan.params))
      for (number, step) in plan.steps.enumerated() {
        try await take(step, number, &course, &worked)
      }
      if keepsArticles { worked.article = course.scope.article }
    } catch {
      worked.failure = error
      worked.discardOutputs()
      worked.gathered = []
    }
    return worked
  }

  private func take(
    _ step: PlannedStep, _ number: Int, _ course: inout ArticleCourse, _ worked: inout WorkedArticle
  ) async throws(ArticleFailure) {
    guard course.wants(step) else {
      worked.timings.append(StepTiming(step: step.id, microseconds: 0, wasSkipped: true))
      return
    }
    let start = SystemClock.monotonicMicroseconds()
    var failure: ArticleFailure?
    for attempt in 1...max(1, step.retry.attempts) {
      failure = await tryOnce(step, number, &course, &worked)
      guard let failed = failure, attempt < step.retry.attempts, worked.fatal == nil, control.stop == nil else { break }
      worked.events.append(
        .articleRetried(path: worked.path, step: step.id, attempt: attempt, message: failed.message))
      await pause(step.retry, after: attempt)
    }
    let time = SystemClock.monotonicMicroseconds() - start
    worked.timings.append(StepTiming(step: step.id, microseconds: time, wasSkipped: false))
    guard let failure else { return }
    course.failed.insert(step.id)
    if step.onError == .failArticle || worked.fatal != nil { throw failure }
    worked.events.append(.stepFailed(failure))
  }

  /// One attempt, on a copy: a step that fails leaves the article as it was.
  private func tryOnce(
    _ step: PlannedStep, _ number: Int, _ course: inout ArticleCourse, _ worked: inout WorkedArticle
  ) async -> ArticleFailure? {
    let deadline = step.timeout.map { SystemClock.monotonicMicroseconds() + microseconds($0) }
    do {
      switch step.work {
      case .plugin(let plugin): try run(plugin, &course.scope.article, until: deadline)
      case .export(let exporter, let destination):
        if destination.gathers {
          worked.gathered.append((number, course.scope.article))
        } else {
          worked.staged.append(try write(exporter, destination, course.scope))
        }
      case .command: throw StepFailure("steps that run a program are not supported here")
      }
      if let deadline, SystemClock.monotonicMicroseconds() > deadline { throw StepFailure.timedOut }
      return nil
    } catch {
      return failure(error, step, course, &worked)
    }
  }

  private func run(_ plugin: any Plugin, _ article: inout Article, until deadline: Int?) throws {
    let control = control
    var context = Context(clock: clock) {
      if control.stop == .now { throw StepFailure("it was stopped") }
      if let deadline, SystemClock.monotonicMicroseconds() > deadline { throw StepFailure.timedOut }
    }
    var changed = article
    try plugin.run(&changed, &context)
    changed.diagnostics += context.diagnostics
    article = changed
  }

  private func write(
    _ exporter: any Exporter, _ destination: Destination, _ scope: ArticleScope
  ) throws -> StagedOutput {
    let place = try OutputPlace(destination.template.filled(in: scope.value, escape: pathSafe))
    let bytes = exporter.opening() + (try exporter.body(of: scope.article, position: 0)) + exporter.closing(count: 1)
    var writer = try OutputWriter(place, in: folders)
    try writer.write(bytes)
    return try writer.finish()
  }

  private func failure(
    _ error: any Error, _ step: PlannedStep, _ course: ArticleCourse, _ worked: inout WorkedArticle
  ) -> ArticleFailure {
    if let output = error as? OutputFailure, output.concernsAll { worked.fatal = output }
    var failure = ArticleFailure(path: worked.path, step: step.id, message: sentence(error))
    failure.diagnostics = course.scope.article.diagnostics
    failure.timedOut = (error as? StepFailure)?.timedOut ?? false
    return failure
  }

  private func pause(_ retry: RetryPolicy, after attempt: Int) async {
    let doubled = retry.backoff * Double(1 << min(attempt - 1, 20))
    let end = SystemClock.monotonicMicroseconds() + microseconds(min(doubled, retry.longest))
    while control.stop == nil, SystemClock.monotonicMicroseconds() < end {
      let rest = end - SystemClock.monotonicMicroseconds()
      try? await Task.sleep(for: .microseconds(min(max(rest, 0), 100_000)))
    }
  }
}

/// An article on its way: what expressions see of it, and which steps have failed.
struct ArticleCourse: Sendable {
  var scope: ArticleScope
  var failed: Set<String> = []

  init(scope: ArticleScope) { self.scope = scope }

  /// Whether a step is to be taken: its condition holds and what it needs has not failed.
  func wants(_ step: PlannedStep) -> Bool {
    step.needs.allSatisfy { !failed.contains($0) } && (step.condition?.value(in: scope.value).isTrue ?? true)
  }
}

/// Why a step failed that has no better error of its own.
struct StepFailure: Error {
  /// Why, in words.
  var message: String
  /// Whether it ran past its time.
  var timedOut = false

  init(_ message: String) { self.message = message }

  /// It ran past its time.
  static var timedOut: StepFailure {
    var failure = StepFailure("it ran past its time")
    failure.timedOut = true
    return failure
  }
}

/// An error in one sentence, without control characters.
func sentence(_ error: any Error) -> String {
  switch error {
  case let failure as StepFailure: visible(failure.message)
  case let failure as OutputFailure: failure.sentence
  case let failure as ArticleFailure: failure.message
  case let diagnostic as Diagnostic: visible(diagnostic.message)
  default: visible("\(error)")
  }
}

/// Seconds as microseconds, never more than a year.
func microseconds(_ seconds: Double) -> Int {
  seconds.isFinite ? Int(min(max(seconds, 0), 31_536_000) * 1_000_000) : 31_536_000_000_000
}
