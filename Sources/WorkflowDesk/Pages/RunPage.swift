import StatusLog

/// One run: how far it is, its steps, what failed, its log.
struct RunPage {
  /// Events that a page shows at most.
  static let most = 200

  let frame: Frame
  let run: LoggedRun
  let steps: [(name: String, sum: LogBatch.StepSum)]
  let failures: [LoggedEvent]
  let events: [LoggedEvent]
  /// Whether the events are the run's last, or a page of them.
  let isTail: Bool
  let canRetry: Bool
  let now: Double

  var markup: Markup {
    frame.page(
      "Run \(run.number) of \(run.workflow)", isLive: isTail,
      """
      <h1><bdi>\(run.workflow)</bdi>, run \(run.number)</h1>
      <section id="state" data-part aria-label="State">
      <p>\(run.badge) \(run.counts)</p>
      \(run.progress)
      \(run.message.map { message -> Markup in "<p class=\"warn\">\(message)</p>" } ?? .none)
      <p class="facts">Began \(time(run.started)) · \(run.state == .running ? "for" : "took") \(run.duration(now: now))\
      \(run.file.map { file -> Markup in " · <bdi>\(file)</bdi>" } ?? .none)</p>
      <div class="deeds">\(deeds)</div>
      </section>
      \(failureList)
      <section id="steps" data-part aria-labelledby="steps-title">
      <h2 id="steps-title">Steps</h2>
      \(stepTable)
      </section>
      <section id="log" data-part aria-labelledby="log-title">
      <h2 id="log-title">Log</h2>
      \(log)
      </section>
      """)
  }

  private var deeds: Markup {
    if run.state == .running { return frame.button("Stop", Address.run(run.number, "cancel")) }
    return run.failed > 0 && canRetry
      ? frame.button("Try the failed again", Address.run(run.number, "retry"), style: "main") : .none
  }

  private var failureList: Markup {
    let items = failures.map { event -> Markup in
      """
      <li><a href="\(Address.article(run: run.number, event: event.sequence))"><bdi>\(event.subject ?? "")</bdi></a>
      <p>\(event.details)</p></li>
      """
    }
    let more = run.failed - failures.count
    return """
      <section id="failures" data-part aria-labelledby="failures-title"\(items.isEmpty ? " hidden" : Markup.none)>
      <h2 id="failures-title">\(counted(run.failed, "article")) failed</h2>
      <ul class="failures">\(items)</ul>
      \(more > 0 ? "<p class=\"facts\">… and \(more) more, in the log.</p>" : Markup.none)
      </section>
      """
  }

  private var stepTable: Markup {
    let rows = steps.map { name, sum -> Markup in
      """
      <tr><th scope="row"><bdi>\(name)</bdi></th><td class="number">\(sum.worked)</td><td class="number">\(sum.skipped)</td>\
      <td class="number">\(sum.failed)</td><td class="number">\(words(ofSeconds: Double(sum.microseconds) / 1_000_000))</td></tr>

      """
    }
    guard !rows.isEmpty else { return "<p class=\"quiet\">No step has ended yet.</p>" }
    return """
      <div class="scroll" role="group" aria-labelledby="steps-title" tabindex="0"><table class="steps">
      <thead><tr><th scope="col">Step</th><th scope="col" class="number">Worked</th><th scope="col" class="number">Skipped</th>\
      <th scope="col" class="number">Failed</th><th scope="col" class="number">Time</th></tr></thead>
      <tbody>\(rows)</tbody></table></div>
      """
  }

  private var log: Markup {
    let first = events.first?.sequence ?? 1
    let last = events.last?.sequence ?? 0
    let earlier: Markup =
      first > 1
      ? "<a href=\"\(Address.log(run.number, after: max(0, first - 1 - Self.most)))\" rel=\"prev\">Earlier</a>" : ""
    // Behind the last event there is nothing later, and no place to go on from.
    let next: Markup =
      events.isEmpty ? "" : "<a href=\"\(Address.log(run.number, after: last))\" rel=\"next\">Later</a> "
    let later: Markup = isTail ? "" : "\(next)<a href=\"\(Address.run(run.number))#log\">Latest</a>"
    return """
      <p class="pages">\(earlier) \(later)</p>
      <ol class="log" start="\(first)">\(events.map(line))</ol>
      """
  }

  private func line(_ event: LoggedEvent) -> Markup {
    let hasArticle = [.articleFinished, .articleFailed, .articleRetried, .articleWaiting, .stepFailed].contains(
      event.kind)
    let subject = event.subject.map { subject -> Markup in
      hasArticle
        ? "<a href=\"\(Address.article(run: run.number, event: event.sequence))\"><bdi>\(subject)</bdi></a>"
        : "<bdi>\(subject)</bdi>"
    }
    let isBad = event.kind == .articleFailed || event.kind == .stepFailed
    return """
      <li\(isBad ? " class=\"bad\"" : Markup.none)>\(time(Double(event.time) / 1000, exact: true)) <code>\(event.kind.rawValue)</code> \
      \(subject ?? .none) <span class="facts">\(event.details)</span></li>

      """
  }
}
