import Articles
import Digests
import Files
import PluginKit
import Text

/// Takes one article through the steps of a plan.
///
/// One worker serves all threads: it holds nothing that changes.
struct ArticleWorker: Sendable {
  let plan: Plan
  let reader: ArticleReader
  let folders: OutputFolders
  let control: RunControl
  let clock: @Sendable () -> Int
  let environment: [String: String]
  /// Looks up what a program answered before, by what stands for the question.
  let knownAnswer: @Sendable (String) -> String?
  /// Looks up what was decided; `nil` where nothing is remembered: then nothing is asked.
  let knownReviews: KnownReviews?
  /// Whether a listener wants the articles.
  let keepsArticles: Bool
  /// The number of an article, by its place in the run, in outputs that gather many.
  var number: @Sendable (_ index: Int) -> Int = { $0 }

  /// Reads and works one article.
  ///
  /// Never throws: a failure is part of what has become of it.
  func work(_ item: ArticleList.Item, index: Int, slug: String) -> WorkedArticle {
    work(index: index, path: item.shownPath, slug: slug) { () throws(ArticleFailure) in
      try reader.read(item, slug: slug)
    }
  }

  /// Works one article that `read` gives.
  ///
  /// - Parameter path: the article, as it is shown.
  func work(
    index: Int, path: String, slug: String, read: () throws(ArticleFailure) -> ArticleReader.Reading
  ) -> WorkedArticle {
    var worked = WorkedArticle(index: index, path: path)
    do {
      let reading = try read()
      worked.status = reading.status
      worked.sha256 = reading.fileHash ?? reading.article.source.sha256
      worked.answers = reading.answers
      var course = ArticleCourse(scope: ArticleScope(article: reading.article, slug: slug, params: plan.params))
      for (number, step) in plan.steps.enumerated() where !worked.isOver {
        if case .review(let question) = step.work {
          try review(question, step, number, &course, &worked)
        } else {
          try take(step, number, &course, &worked)
        }
      }
      if keepsArticles { worked.article = course.scope.article }
    } catch {
      worked.failure = error
      if error.isOfTheMachine { worked.fatal = .ioError("\(worked.path): \(error.message)") }
      worked.discardOutputs()
      worked.gathered = []
      worked.stopped = nil
    }
    return worked
  }

  func take(
    _ step: PlannedStep, _ number: Int, _ course: inout ArticleCourse, _ worked: inout WorkedArticle
  ) throws(ArticleFailure) {
    guard course.wants(step) else {
      worked.timings.append(StepTiming(step: step.id, microseconds: 0, wasSkipped: true))
      return
    }
    let start = SystemClock.monotonicMicroseconds()
    var failure: ArticleFailure?
    for attempt in 1...max(1, step.retry.attempts) {
      failure = tryOnce(step, number, &course, &worked)
      guard let failed = failure, attempt < step.retry.attempts, worked.fatal == nil, control.stop == nil else { break }
      worked.events.append(
        .articleRetried(path: worked.path, step: step.id, attempt: attempt, message: failed.message))
      pause(step.retry, after: attempt)
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
  ) -> ArticleFailure? {
    let before = (staged: worked.staged.count, gathered: worked.gathered.count)
    let deadline = step.timeout.map { SystemClock.monotonicMicroseconds() + wholeMicroseconds($0) }
    do {
      switch step.work {
      case .plugin(let plugin):
        let found = ArticleFileFinder(folder: plan.folder).files(of: step, course.scope)
        for input in found.inputs where !worked.inputs.contains(input) { worked.inputs.append(input) }
        try run(plugin, &course.scope.article, found.files, &worked, until: deadline)
      case .export(let exporter, let destination):
        if destination.gathers {
          worked.gathered.append(
            try GatheredBody(
              course.scope.article, position: self.number(worked.index), step: number,
              page: try page(course.scope, destination), by: exporter))
        } else {
          try write(exporter, destination, course.scope, to: &worked)
        }
      case .command(let command): try run(command, step, &course.scope, &worked, until: deadline)
      case .review: break
      }
      if let deadline, SystemClock.monotonicMicroseconds() > deadline { throw StepFailure.timedOut }
      return nil
    } catch {
      worked.forgetOutputs(after: before)
      return failure(error, step, course, &worked)
    }
  }

  private func run(
    _ plugin: any Plugin, _ article: inout Article, _ files: [String: FoundFiles], _ worked: inout WorkedArticle,
    until deadline: Int?
  ) throws {
    let (control, reader) = (control, reader)
    let model = ModelCall(environment: environment, control: control, deadline: deadline, knownAnswer: knownAnswer)
    defer { worked.answers.merge(model.answers) { $1 } }
    var context = Context(
      clock: clock, files: files, reading: { file throws(UnreadableFile) in try reader.article(of: file) },
      asking: { question throws(UnansweredQuestion) in try model.ask(question) }
    ) {
      if control.mustEnd { throw StepFailure("it was stopped") }
      if let deadline, SystemClock.monotonicMicroseconds() > deadline { throw StepFailure.timedOut }
    }
    var changed = article
    try plugin.run(&changed, &context)
    changed.diagnostics += context.diagnostics
    article = changed
  }

  /// A program is slow, and what it did for the same record and arguments holds: its answers are kept.
  private func run(
    _ command: ChildCommand, _ step: PlannedStep, _ scope: inout ArticleScope, _ worked: inout WorkedArticle,
    until deadline: Int?
  ) throws {
    let scopeNow = scope
    let arguments = command.arguments.map { $0.filled(in: scopeNow.value) }
    let variables = command.variables(in: scopeNow.value)
    let input = ArticleRecord.write(scope.article) + [0x0A]
    let question = sha256(
      Array(
        (step.fingerprint.compact
          + (arguments + variables.sorted { $0.key < $1.key }.map(\.value)).joined(separator: "\0")).utf8) + [0] + input
    )
    let known = knownAnswer(question).map { Array($0.utf8) }
    let output: [UInt8]
    if let known { output = known } else { output = try ask(command, arguments, variables, input, until: deadline) }
    let answer = try ChildAnswer(
      output, of: arguments.first ?? "", writes: step.writes, article: scope.article, types: reader.layerTypes)
    for layer in answer.layers { scope.article.store(layer) }
    if known == nil { worked.answers[question] = String(utf8: output) }
  }

  private func ask(
    _ command: ChildCommand, _ arguments: [String], _ variables: [String: String], _ input: [UInt8],
    until deadline: Int?
  ) throws(StepFailure) -> [UInt8] {
    let child = ChildStep(
      command, fixed: variables, folder: plan.folder, environment: environment, control: control)
    return try child.run(arguments, input: input, deadline: deadline).output
  }

  /// Where an article's own page lies, seen from the file that leads to it.
  private func page(_ scope: ArticleScope, _ destination: Destination) throws(OutputFailure) -> String? {
    guard let pages = destination.pages else { return nil }
    let page = try OutputPlace(pages.filled(in: scope.value, escape: pathSafe))
    return page.path(from: try OutputPlace(plan.path(of: destination)))
  }

  private func write(
    _ exporter: any Exporter, _ destination: Destination, _ scope: ArticleScope, to worked: inout WorkedArticle
  ) throws {
    let place = try OutputPlace(destination.template.filled(in: scope.value, escape: pathSafe))
    worked.staged.append(try write(exporter, place, scope.article))
    guard let companion = exporter.companion(of: scope.article) else { return }
    var writer = try OutputWriter(place.beside(ending: companion.ending), in: folders)
    try writer.write(companion.content)
    worked.staged.append(try writer.finish())
  }

  private func write(_ exporter: any Exporter, _ place: OutputPlace, _ article: Article) throws -> StagedOutput {
    var writer = try OutputWriter(place, in: folders)
    var failure: OutputFailure?
    func write(_ piece: [UInt8]) {
      guard failure == nil else { return }
      do { try writer.write(piece) } catch { failure = error }
    }
    do {
      write(exporter.opensLast ? exporter.opening(latest: exporter.stamp(of: article)) : exporter.opening())
      try exporter.write(article, position: 0, inPieces: write)
      write(exporter.closing(count: 1))
    } catch {
      writer.discard()
      throw error
    }
    if let failure { throw failure }
    return try writer.finish()
  }

  private func failure(
    _ error: any Error, _ step: PlannedStep, _ course: ArticleCourse, _ worked: inout WorkedArticle
  ) -> ArticleFailure {
    if let output = error as? OutputFailure, output.concernsAll { worked.fatal = .cannotWrite(output.sentence) }
    var failure = ArticleFailure(path: worked.path, step: step.id, message: errorSentence(error))
    failure.diagnostics = course.scope.article.diagnostics
    failure.timedOut = (error as? StepFailure)?.timedOut ?? false
    failure.standardError = (error as? StepFailure)?.standardError
    return failure
  }

  private func pause(_ retry: RetryPolicy, after attempt: Int) {
    let doubled = retry.backoff * Double(1 << min(attempt - 1, 20))
    let end = SystemClock.monotonicMicroseconds() + wholeMicroseconds(min(doubled, retry.longest))
    while control.stop == nil, SystemClock.monotonicMicroseconds() < end {
      let rest = end - SystemClock.monotonicMicroseconds()
      SystemClock.pause(microseconds: min(max(rest, 0), 100_000))
    }
  }
}
