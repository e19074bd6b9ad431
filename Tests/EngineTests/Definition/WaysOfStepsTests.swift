import Diagnostics
import Testing

@testable import Engine

/// How a step is run (`retry`, `timeout`, `on_error`, `env`, `needs`): what is taken, and what is told at which place.
@Suite struct WaysOfStepsTests {
  private func step(_ ways: String) -> PlannedStep? { load(steps: "- parse\n- summarize:\n  \(ways)").plan?.steps.last }

  /// The complaints of a way on the fifth line, each as `CODE LINE:COLUMN`.
  private func places(_ ways: String) -> [String] {
    load(steps: "- parse\n- summarize:\n  \(ways)").diagnostics.map {
      "\($0.code) \($0.location?.line ?? 0):\($0.location?.column ?? 0)"
    }
  }

  @Test(arguments: [
    ("retry: {}", 1, 0.0, nil as Double?), ("retry: {attempts: 1}", 1, 0, nil), ("retry: {attempts: 100}", 100, 0, nil),
    ("retry: {attempts: 3, backoff: 500ms}", 3, 0.5, nil), ("retry: {backoff: 1m, max: 1h}", 1, 60, 3600),
  ])
  func retries(ways: String, attempts: Int, backoff: Double, longest: Double?) throws {
    let retry = try #require(step(ways)).retry
    let plain = RetryPolicy()
    #expect(retry.attempts == (ways == "retry: {}" || !ways.contains("attempts") ? plain.attempts : attempts))
    #expect(retry.backoff == (ways.contains("backoff") ? backoff : plain.backoff))
    #expect(retry.longest == (longest ?? plain.longest))
  }

  @Test(arguments: [
    ("500ms", 0.5), ("30s", 30), ("15m", 900), ("2h", 7200), ("1d", 86_400), ("1m30s", 90), ("1h1s", 3601),
  ])
  func timeouts(text: String, seconds: Double) { #expect(step("timeout: \(text)")?.timeout == seconds) }

  @Test(arguments: [
    ("retry: {attempts: 0}", "W004 7:23"), ("retry: {attempts: 101}", "W004 7:23"),
    ("retry: {attempts: three}", "W004 7:23"),
    ("retry: {attempts: 2.5}", "W004 7:23"), ("retry: 3", "W004 7:12"), ("retry: often", "W004 7:12"),
    ("retry: [3]", "W004 7:12"),
    ("retry: {attempt: 3}", "W002 7:13"), ("retry: {backoff: 2}", "W032 7:22"), ("retry: {backoff: 2x}", "W032 7:23"),
    ("timeout: 30", "W032 7:14"), ("timeout: soon", "W032 7:14"), ("timeout: [30s]", "W032 7:14"),
    ("timeout: -3s", "W032 7:14"),
    ("on_error: ignore", "W004 7:15"), ("on_error: true", "W004 7:15"), ("on_error: [continue]", "W004 7:15"),
    ("id: 3", "W004 7:9"),
    ("name: {a: b}", "W004 7:11"), ("needs: {a: b}", "W004 7:12"), ("needs: [3]", "W004 7:13"),
    ("if: [true]", "W004 7:9"),
    ("if: 3", "W004 7:9"), ("if: {a: b}", "W004 7:9"),
  ])
  func whatIsToldAndWhere(ways: String, place: String) {
    // Three lines stand before the steps, the dash and the plugin's name take two more.
    let line = places(ways)
    #expect(line.count == 1 && line.first?.split(separator: " ").first == place.split(separator: " ").first, "\(line)")
    #expect(line.first?.hasSuffix(":" + (place.split(separator: ":").last ?? "")) == true, "\(line), not \(place)")
  }

  @Test(arguments: [
    ("retry: 3", "{attempts: 3}"), ("retry: 0", "{attempts: 1}"), ("timeout: 30", "30s or 30m?"),
    ("on_error: skip", "“continue”"),
    ("on_error: stop", "“fail-article”"), ("on_error: continu", "“continue”"), ("on_error: true", "“continue”"),
    ("id: 3", "in quotes"),
    ("needs: {a: b}", "write b alone"), ("retry: {limit: 3}", "attempts: 3"), ("retry: {delay: 5}", "backoff: 2s"),
    ("retry: {max_delay: 5}", "max: 30s"),
  ])
  func whatIsAdvised(ways: String, help: String) {
    let said = load(steps: "- parse\n- summarize:\n  \(ways)").diagnostics
    #expect(said.count == 1 && said[0].help?.contains(help) == true, "\(said.map { $0.help ?? $0.message })")
  }

  @Test(arguments: [
    ("{A: b}", ["A": "b"]), ("{A: 3}", ["A": "3"]), ("{A: true}", ["A": "true"]), ("{_a1: \"\"}", ["_a1": ""]),
    ("{A: \"${{ params.n }}\"}", ["A": "5"]), ("{A: x, B: y}", ["A": "x", "B": "y"]),
  ])
  func variables(env: String, expected: [String: String]) throws {
    let loaded = load(steps: "- parse\n- run: [check]\n  env: \(env)\n  writes: [facts]", params: "{n: 5}")
    guard case .command(let command)? = loaded.plan?.steps.last?.work else {
      Issue.record("\(loaded.codes)")
      return
    }
    #expect(command.variables { loaded.plan?.params[$0[1]] } == expected)
  }

  @Test(arguments: [
    ("{1A: b}", "letters, digits and underscores"), ("{A-B: c}", "letters, digits and underscores"),
    ("{\"\": c}", "letters, digits"),
    ("{É: c}", "letters, digits"), ("{A: [b]}", "“A” must have a text"), ("{A: }", "“A” must have a text"),
    ("{A: {b: c}}", "must have a text"),
    ("A=b", "a mapping"), ("3", "a mapping"), ("{A: \"${{ article.slg }}\"}", "“slg”"),
  ])
  func wrongVariables(env: String, message: String) {
    let said = load(steps: "- parse\n- run: [check]\n  env: \(env)\n  writes: [facts]").diagnostics
    #expect(said.count == 1 && said[0].message.contains(message), "\(said.map(\.message))")
  }

  /// A step's own way wins over `defaults`, each for itself; variables are joined.
  @Test(arguments: [
    ("", 30.0, 2, OnError.continue), ("timeout: 5s", 5, 2, .continue), ("retry: {attempts: 4}", 30, 4, .continue),
    ("on_error: fail-article", 30, 2, .failArticle),
  ])
  func defaultsGiveWay(own: String, timeout: Double, attempts: Int, onError: OnError) throws {
    let step = own.isEmpty ? "  - summarize\n" : "  - summarize:\n    \(own)\n"
    let loaded = load([
      "desk.yaml": "defaults: {timeout: 30s, retry: {attempts: 2}, on_error: continue}\nsteps:\n  - parse\n" + step
    ])
    let last = try #require(loaded.plan?.steps.last, "\(loaded.codes)")
    #expect(last.timeout == timeout && last.retry.attempts == attempts && last.onError == onError)
  }
}
