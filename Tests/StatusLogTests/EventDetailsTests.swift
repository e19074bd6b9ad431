import Testing
import Text

@testable import StatusLog

/// Events in words, as `workflow log` shows them: one line, and nothing in it that a terminal would obey.
@Suite struct EventDetailsTests {
  private func details(_ kind: LoggedEvent.Kind, _ data: JSONObject) -> String {
    LoggedEvent(run: 1, sequence: 1, time: 0, kind: kind, subject: "a.txt", data: data).details
  }

  @Test(
    arguments: [
      (LoggedEvent.Kind.runStarted, ["workflow": "desk", "articles": .integer(3)], "desk, 3 articles"),
      (.runStarted, [:], ", 0 articles"),
      (.runFinished, ["outcome": "done"], "done"),
      (.runFinished, ["outcome": "failed", "message": "no disk"], "failed: no disk"), (.runFinished, [:], ""),
      (.articleFinished, ["steps": ["parse": .integer(1_234), "export": .integer(66)]], "1.3 ms"),
      (.articleFinished, [:], "0.0 ms"),
      (.articleFailed, ["step": "parse", "message": "it is empty"], "parse: it is empty"),
      (.articleFailed, ["message": "it is gone"], "it is gone"),
      (.stepFailed, ["step": "check", "message": "code 7"], "check: code 7"),
      (.articleRetried, ["step": "check", "message": "code 7", "attempt": .integer(2)], "check: code 7 (attempt 2)"),
      (.articlesReused, ["count": .integer(12)], "12 articles are up to date"),
      (.articlesWaiting, ["count": .integer(2)], "2 articles wait for a review"),
      (
        .articleWaiting, ["step": "review", "desk": "copy-desk", "items": .integer(3)],
        "waits at review for copy-desk, 3 items"
      ),
      (.articleWaiting, ["step": "review", "items": .integer(1)], "waits at review, 1 item"),
      (.articleWaiting, ["step": "review"], "waits at review"),
      (.outputWritten, ["bytes": .integer(120)], "120 bytes"),
      (
        .outputWritten, ["bytes": .integer(120), "articles": .integer(3), "worked": .integer(1), "taken": .integer(2)],
        "120 bytes, 3 articles (1 worked, 2 taken)"
      ),
      (
        .handlerFinished, ["message": "notify ended with code 1", "output": "one\ntwo\n", "stderr": "\n"],
        "notify ended with code 1 | one | two"
      ),
      (.remark, ["message": "two files are outputs"], "two files are outputs"),
      (.scheduleSkipped, ["message": "still at work"], "still at work"),
    ] as [(LoggedEvent.Kind, JSONObject, String)])
  func words(kind: LoggedEvent.Kind, data: JSONObject, words: String) { #expect(details(kind, data) == words) }

  /// Whatever an article or a program put into an event.
  @Test(arguments: LoggedEvent.Kind.allCases) func nothingThatATerminalObeys(kind: LoggedEvent.Kind) {
    let hostile = JSONValue.string("\u{1B}[31mred\u{7}\u{9B}2J\r\u{202E}")
    let data: JSONObject = [
      "workflow": hostile, "message": hostile, "step": hostile, "desk": hostile, "output": hostile, "stderr": hostile,
      "outcome": "done", "items": .integer(2),
    ]
    let words = details(kind, data)
    #expect(
      !words.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) },
      "\(words.debugDescription)")
  }
}
