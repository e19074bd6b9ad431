import TestSupport
import Testing
import Text

@testable import StatusLog
@testable import WorkflowDesk

/// The page of a run, made of values.
@Suite struct RunPageTests {
  private func run(_ state: LoggedRun.State = .done) -> LoggedRun {
    LoggedRun(
      number: 7, workflow: "morning <b>", file: "flow.yaml", started: 1_740_916_800, finished: 1_740_916_862,
      state: state,
      exitCode: 0, selected: 10, worked: 3, reused: 4, failed: 2, waiting: 1, message: nil, process: nil)
  }

  private func events(_ sequences: Range<Int>) -> [LoggedEvent] {
    sequences.map {
      LoggedEvent(run: 7, sequence: $0, time: $0, kind: .articleFinished, subject: "a\($0).txt", data: [:])
    }
  }

  private func page(
    _ run: LoggedRun, _ events: [LoggedEvent] = [], isTail: Bool = true, canRetry: Bool = true,
    failures: [LoggedEvent] = []
  ) -> String {
    RunPage(
      frame: Frame(folder: "desk", form: nil), run: run, steps: [], failures: failures, events: events, isTail: isTail,
      canRetry: canRetry, now: 1_740_916_900
    ).markup.html
  }

  /// The links of a log lead to the events before and behind those that are shown, as far as there are any.
  @Test(
    arguments: [
      (1..<1, true, nil, nil), (1..<50, true, nil, nil), (301..<501, true, 100, nil), (101..<301, false, 0, 300),
      (201..<401, false, 0, 400), (1..<1, false, nil, nil), (1..<201, false, nil, 200),
    ] as [(Range<Int>, Bool, Int?, Int?)])
  func logsArePaged(shown: Range<Int>, isTail: Bool, earlier: Int?, later: Int?) {
    let page = page(run(), events(shown), isTail: isTail)
    #expect(page.contains("rel=\"prev\"") == (earlier != nil) && page.contains("rel=\"next\"") == (later != nil))
    if let earlier { #expect(page.contains("<a href=\"/run/7?after=\(earlier)#log\" rel=\"prev\">Earlier</a>")) }
    if let later { #expect(page.contains("<a href=\"/run/7?after=\(later)#log\" rel=\"next\">Later</a>")) }
    #expect(page.contains("<a href=\"/run/7#log\">Latest</a>") == !isTail)
    for event in events(shown).prefix(3) { #expect(page.contains("<bdi>\(event.subject ?? "")</bdi>")) }
    #expect(unclosed(page) == [])
  }

  /// What can be done about a run depends on how it stands.
  @Test(arguments: LoggedRun.State.allCases, [true, false]) func deeds(state: LoggedRun.State, canRetry: Bool) {
    let page = page(run(state), canRetry: canRetry)
    #expect(page.contains("action=\"/run/7/cancel\"") == (state == .running))
    #expect(page.contains("action=\"/run/7/retry\"") == (state != .running && canRetry))
    #expect(page.contains("<progress max=\"10\" value=\"10\"") == (state == .running))
    #expect(page.contains("3 of 10 worked, 4 up to date, 1 waiting, 2 failed"))
    #expect(page.contains(state == .running ? "for 1 min 2 s" : "took 1 min 2 s"))
    #expect(page.contains("morning &lt;b&gt;") && !page.contains("morning <b>"))
  }

  /// More articles failed than a page shows.
  @Test func failuresThatAreNotShownAreCounted() {
    var run = run(.failed)
    run.failed = 52
    let failures = (1..<51).map {
      LoggedEvent(
        run: 7, sequence: $0, time: 0, kind: .articleFailed, subject: "f\($0).txt", data: ["message": "no luck"])
    }
    let page = page(run, failures: failures)
    #expect(page.contains("52 articles failed") && page.contains("… and 2 more, in the log."))
    #expect(page.contains("href=\"/article?run=7&amp;event=50\"") && page.contains("no luck"))
  }

  /// Articles come by the page, and only where more may follow a link says so.
  @Test(arguments: [(0, true), (1, true), (199, true), (200, true), (200, false), (3, false)])
  func articlesArePaged(count: Int, isFirst: Bool) {
    let paths = (0..<count).map { "In/a & \($0).txt" }
    let page = ArticlesPage(frame: Frame(folder: "desk", form: nil), workflow: "a&b", paths: paths, isFirst: isFirst)
      .markup.html
    #expect(page.contains("rel=\"next\"") == (count == ArticlesPage.most))
    #expect(page.contains(">First</a>") == !isFirst)
    #expect(page.contains("There are no more.") == (count == 0))
    #expect(page.ranges(of: "<li><a href=\"/article?workflow=a%26b&amp;path=In%2Fa").count == count)
    #expect(unclosed(page) == [])
  }
}
