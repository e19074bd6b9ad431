import Diagnostics
import Engine
import StatusLog
import Synchronization
import Text

/// Tells a person on standard error what happens in a run: failures as they come, progress on a terminal, the end.
final class RunVoice: RunListener {
  fileprivate struct Progress {
    var total = 0
    var done = 0
    var failed = 0
    var shown = false
    var ended = false
    var started: ContinuousClock.Instant?
    var lastShown: ContinuousClock.Instant?
  }

  /// Of so many failed articles each is told; the log has them all.
  private static let mostTold = 10

  private let paint: Paint
  private let talk: TalkOptions
  private let isLive: Bool
  private let tellsEnd: Bool
  private let progress = Mutex(Progress())

  init(paint: Paint, talk: TalkOptions, isLive: Bool, tellsEnd: Bool = true) {
    self.paint = paint
    self.talk = talk
    self.isLive = isLive && !talk.quiet && !talk.verbose
    self.tellsEnd = tellsEnd && !talk.quiet
  }

  func hear(_ event: RunEvent) {
    switch event {
    case .runStarted(_, _, let articles): begin(articles)
    case .articlesReused(let count), .articlesWaiting(let count): advance(by: count)
    case .articleWaiting(let path, let step, let desk, let items):
      if talk.verbose { tell("\(visible(path))  \(paint.warn(waitingWords(step, desk, items)))") }
      advance(by: 1)
    case .articleFinished(let path, let steps, _):
      if talk.verbose { tell("\(visible(path))  \(paint.dim(duration(steps)))") }
      advance(by: 1)
    case .articleFailed(let failure):
      if progress.withLock({ $0.failed }) < Self.mostTold || talk.verbose { tell(description(failure)) }
      advance(by: 1, failed: true)
    case .stepFailed(let failure): tell(description(failure, goesOn: true))
    case .articleRetried(let path, let step, let attempt, let message):
      if !talk.quiet { tell("\(visible(path)): \(step): \(visible(message)) (attempt \(attempt), trying again)") }
    case .outputWritten(let path, let bytes, _, _):
      if talk.verbose { tell("wrote \(visible(path)) \(paint.dim("(\(bytes) bytes)"))") }
    case .handlerFinished(let end):
      let lines = (end.output + end.standardError).split(whereSeparator: \.isNewline)
      if talk.verbose { for line in lines { tell("\(visible(end.handler)) | \(visible(String(line)))") } }
    case .remark(let text): if !talk.quiet { tell(visible(text)) }
    case .runFinished(let outcome): finish(outcome)
    }
  }

  /// The end of a run that may have ended before it began, so that no event told of it.
  func hearEnd(_ outcome: RunOutcome) {
    if !progress.withLock({ $0.ended }) { tellWhy(outcome) }
  }

  private func begin(_ articles: Int) {
    progress.withLock {
      $0.total = articles
      $0.started = ContinuousClock.now
    }
  }

  private func tell(_ line: String) {
    clear()
    Console.say(line)
  }

  /// A step that failed under `on_error: continue` is no failed article, and its line says so.
  private func description(_ failure: ArticleFailure, goesOn: Bool = false) -> String {
    let step = failure.step ?? ""
    let what =
      goesOn ? paint.warn("goes on without \(step):") : paint.fail("failed:") + (step.isEmpty ? "" : " \(step):")
    var lines = ["\(visible(failure.path)): \(what) \(visible(failure.message))"]
    if let output = failure.standardError, !output.isEmpty {
      lines += visible(output, keepingLines: true).split(separator: "\n").suffix(5).map { "  | \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  private func duration(_ steps: [StepTiming]) -> String {
    "\(Double(steps.reduce(0) { $0 + $1.microseconds } / 10) / 100) ms"
  }

  private func advance(by count: Int, failed: Bool = false) {
    let line = progress.withLock { progress -> String? in
      progress.done += count
      progress.failed += failed ? 1 : 0
      guard isLive, progress.isDue else { return nil }
      progress.lastShown = ContinuousClock.now
      progress.shown = true
      return progress.line
    }
    if let line { Console.murmur("\r\u{1B}[2K" + line) }
  }

  private func clear() {
    let wasShown = progress.withLock { progress in
      defer { progress.shown = false }
      return progress.shown
    }
    if wasShown { Console.murmur("\r\u{1B}[2K") }
  }

  private func finish(_ outcome: RunOutcome) {
    progress.withLock { $0.ended = true }
    clear()
    tellWhy(outcome)
    if tellsEnd { Console.say(summary(outcome)) }
  }

  private func tellWhy(_ outcome: RunOutcome) {
    if case .refused(let diagnostics) = outcome.ending {
      Console.say(TextRendering(color: paint.isOn).render(diagnostics))
    } else if let message = outcome.message {
      Console.say("workflow: \(visible(message))")
    }
  }

  private func summary(_ outcome: RunOutcome) -> String {
    let counts = outcome.counts
    var parts = ["\(counts.worked) worked"]
    if counts.reused > 0 { parts.append("\(counts.reused) up to date") }
    if counts.failed > 0 { parts.append(paint.fail("\(counts.failed) failed")) }
    if counts.waiting > 0 { parts.append(paint.warn("\(counts.waiting) waiting for a review")) }
    if counts.notBegun > 0 { parts.append("\(counts.notBegun) not begun") }
    let run = outcome.run.map { " (run \($0))" } ?? ""
    let noun = counts.selected == 1 ? "article" : "articles"
    let next = counts.waiting > 0 ? "\n" + paint.dim("workflow review list shows what waits") : ""
    return "\(counts.selected) \(noun): \(parts.joined(separator: ", "))\(run)\(next)"
  }
}

extension RunVoice.Progress {
  /// Ten times a second is often enough.
  fileprivate var isDue: Bool {
    guard let lastShown else { return true }
    return ContinuousClock.now - lastShown > .milliseconds(100)
  }

  fileprivate var line: String {
    var text = "\(done) of \(total) articles"
    if failed > 0 { text += ", \(failed) failed" }
    guard let started, done > 0 else { return text }
    let seconds = (ContinuousClock.now - started) / .seconds(1)
    guard seconds > 1 else { return text }
    let rate = Double(done) / seconds
    return text + ", \(Int(rate)) a second, \(Int(Double(total - done) / rate)) s left"
  }
}
