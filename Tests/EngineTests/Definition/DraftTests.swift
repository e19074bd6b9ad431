import Diagnostics
import Testing

@testable import Engine

/// Workflow files as people first write them, with the habits of other tools: each works, or is told what to write.
@Suite struct DraftTests {
  private func complaints(_ text: String) -> [String] {
    load(["desk.yaml": text, "./check.py": "", "check.py": "", "house.yaml": "steps:\n  - parse\n  - extract-quotes\n"])
      .diagnostics.map { "\($0.message); \($0.help ?? "")" }
  }

  private func complaints(steps: String) -> [String] {
    complaints(
      "articles: In/*.txt\nsteps:\n  - parse\n  - extract-quotes\n"
        + steps.split(separator: "\n").map { "  \($0)\n" }.joined())
  }

  @Test(arguments: [
    "- summarize: 2", "- summarize: {sentences: 2}\n  if: quotes.count > 0", "- export: Out/quotes.csv",
    "- name: Read again\n  summarize:", "- run: ./check.py --strict \"two words\"\n  writes: [facts]",
    "- run: python3 check.py\n  env: {MODE: strict, LEVEL: 3}\n  writes: [facts]",
    "- summarize:\n  if: quotes.any(confidence < 0.5) or quotes.all(speaker != null)",
    "- summarize:\n  if: quotes.count(kind == \"direct\") > 2 and article.words > 300",
    "- summarize: 2\n  if: not (quotes.any(speaker.name == \"Anna Lee\"))", "- summarize: 2\n  if: true",
    "- include: house.yaml", "- &sheet\n  export: {as: csv, of: quotes, to: Out/a.csv}\n  retry: {attempts: 2}",
    "- run: [./check.py, \"${{ article.slug }}\"]\n  env: {SLUG: \"${{ article.slug }}\"}\n  writes: [facts]",
    "- run: ./check.py ${{ article.slug }} '${{ article.language }}'\n  writes: [facts]",
  ])
  func stepsThatWork(steps: String) { #expect(complaints(steps: steps) == []) }

  @Test(arguments: [
    "steps: [parse]", "schedule: \"0 6 * * 1-5\"\nsteps: [parse]", "schedule: \"@daily\"\nsteps: [parse]",
    "articles: In/*.txt\ndefaults: {timeout: 30s, retry: {attempts: 2}, on_error: continue, env: {A: b}}\nsteps: [parse]",
    "steps:\n  - parse\n  - &x extract-quotes\nparams: {n: &n 3}",
    "defaults: &d {timeout: 30s}\nsteps:\n  - parse\n  - {<<: *d, extract-quotes: [direct]}",
  ])
  func filesThatWork(text: String) { #expect(complaints(text) == []) }

  /// One complaint, which says what to write.
  @Test(arguments: [
    ("- quotes", "did you mean “extract-quotes”"), ("- summarise: 2", "did you mean “summarize”"),
    ("- detect_corrections", "did you mean “detect-corrections”"), ("- uses: parse", "write - parse"),
    ("- use: summarize\n  with: {sentences: 2}", "write - summarize: {sentences: 2}"),
    ("- plugin: export\n  options: {to: a.jsonl}", "write - export: {to: a.jsonl}"),
    ("- summarize: 2\n  when: quotes.count > 0", "write if: quotes.count > 0"),
    ("- summarize: 2\n  depends_on: [parse]", "write needs: [parse]"),
    ("- summarize: 2\n  continue-on-error: true", "write on_error: continue"),
    ("- summarize: 2\n  timeout-minutes: 5", "write timeout: 5m"),
    ("- summarize: 2\n  retries: 3", "retry: {attempts: 3}"),
    ("- summarize: 2\n  retry: 3", "retry: {attempts: 3}"), ("- summarize: 2\n  timeout: 30", "30s or 30m?"),
    ("- summarize: 2\n  label: Short", "write name: Short"),
    ("- summarize:\n  with: {sentences: 2}", "- summarize: {sentences: 2}"),
    ("- summarize:\n  sentences: 3", "- summarize: {sentences: 3}"), ("- summarize: 2\n  env: {A: b}", "is a plugin"),
    ("- summarize: 2\n  on_error: ignore", "did you mean “continue”"),
    ("- summarize: 2\n  foreach: articles", "every article"),
    ("- summarize: 2\n  if: quotes.count > \"two\"", "is a number, “two” is a text"),
    ("- summarize: 2\n  if: article.language == 3", "put the number in quotes"),
    ("- summarize: 2\n  if: quotes.any(confidence < \"low\")", "is a number, “low” is a text"),
    ("- summarize: 2\n  if: quotes.any(confidense < 0.5)", "did you mean “confidence”"),
    ("- summarize: 2\n  if: quotes.any(speaker > 3)", "they cannot be compared"),
    ("- summarize: 2\n  if: quotes.count > 0 && true", "write `and`"),
    ("- summarize: 2\n  if: quotes.count > 0 AND true", "write `and`"),
    ("- summarize: 2\n  if: quotes.count > 0 || true", "write `or`"),
    ("- summarize: 2\n  if: \"!quotes.count\"", "write `not`"),
    ("- summarize: 2\n  if: article.language = \"en\"", "compare with =="),
    ("- summarize: 2\n  if: len(quotes) > 0", "write quotes.count"),
    ("- summarize: 2\n  if: quotes.length > 0", "quotes.count"),
    ("- summarize: 2\n  if: any(quotes.confidence < 1)", "quotes.any("),
    ("- summarize: 2\n  if: always()", "on_error: continue"),
    ("- summarize: 2\n  if: article.headline contains \"x\"", "by =="),
    ("- summarize: \"${{ inputs.n }}\"", "write params.n"),
    ("- summarize: \"${{ params.n ? 3 : 1 }}\"", "no choice of values"),
    ("- export: {as: json, to: \"out/{{ article.slug }}.json\"}", "write ${{ article.slug }}"),
    ("- export: {as: json, to: \"out/${article.slug}.json\"}", "write ${{ article.slug }}"),
    ("- export: {as: json, to: out/${{ article.slug }}.json}", "\"out/${{ article.slug }}.json\""),
    ("- export: {as: json, to: \"out/${{ slug }}.json\"}", "write article.slug"),
    ("- export: {format: csv, to: a.csv}", "write as: csv"),
    ("- export: {as: csv, path: a.csv}", "write to: a.csv"),
    ("- run: ./check.py | tee log.txt", "[sh, -c, \"./check.py | tee log.txt\"]"),
    ("- run: ./check.py && ./check.py", "[sh, -c"), ("- run: ./check.py $TOKEN", "needs a shell"),
    ("- run: MODE=strict ./check.py", "env: {MODE: strict}"), ("- run: ./check.py 'open", "never closed"),
    ("- script: ./check.py", "run: [sh, -c, \"./check.py\"]"), ("- command: [./check.py]", "write run: [./check.py]"),
    ("- run: ./check.py\n  env: [MODE=strict]\n  writes: [f]", "env: {MODE: strict}"),
    ("- run: ./check.py\n  env: {T: \"${{ secrets.TOKEN }}\"}\n  writes: [f]", "pass_env: [TOKEN]"),
    ("- import_tasks: house.yaml", "write include: house.yaml"), ("- include: [house.yaml]", "one at a time"),
    ("- summarize: 2\n  detect-corrections:", "begin another step"), ("- id: alone", "not what is done"),
    ("- extract-quotes: {kinds: \"direct, mixed\"}", "[direct, mixed]"),
  ])
  func stepsAreToldWhatToWrite(steps: String, help: String) {
    let said = complaints(steps: steps)
    #expect(said.count == 1 && said.contains { $0.contains(help) }, "\(said)")
  }

  @Test(arguments: [
    ("jobs:\n  a:\n    steps: [parse]", "no jobs here"), ("tasks: [parse]", "`steps` stands at the top"),
    ("inputs: {n: 3}\nsteps: [parse]", "write params: {n: 3}"),
    ("files: In/*.txt\nsteps: [parse]", "write articles: \"In/*.txt\""),
    ("title: Desk\nsteps: [parse]", "write name: Desk"), ("env: {A: b}\nsteps: [parse]", "defaults: {env: {A: b}}"),
    ("on: push\nsteps: [parse]", "by `schedule` or by `watch`"),
    ("on:\n  schedule: [{cron: \"0 6 * * *\"}]\nsteps: [parse]", "schedule: \"0 6 * * *\""),
    ("on: {failure: ./check.py}\nsteps: [parse]", "failure: [{run: ./check.py}]"),
    ("on_failure: x\nsteps: [parse]", "on: {failure:"),
    ("schedule: [{cron: \"0 6 * * *\"}]\nsteps: [parse]", "one schedule"),
    ("schedule: daily\nsteps: [parse]", "\"@daily\""),
    ("schedule: every 15 minutes\nsteps: [parse]", "{every: 15m}"),
    ("schedule: {every: 15}\nsteps: [parse]", "15m or 15s?"),
    ("schedule: {every: 15 minutes}\nsteps: [parse]", "15m"),
    ("schedule: \"06:00\"\nsteps: [parse]", "\"0 6 * * *\""),
    ("schedule: {interval: 15m}\nsteps: [parse]", "write every: 15m"),
    ("schedule: \"0 6 * *\"\nsteps: [parse]", "five fields"),
    ("schedule: {cron: \"0 6 * * *\", tz: Europe/Berlin}\nsteps: [parse]", "write timezone: Europe/Berlin"),
    ("include: house.yaml\nsteps: [parse]", "- include"), ("output: a.csv\nsteps: [parse]", "a step `export`"),
    ("steps:\n  parse:\n  extract-quotes:", "a dash before each step"), ("steps: parse", "a dash before each step"),
    ("stesp: [parse]", "did you mean “steps”"), ("- parse", "put `steps:` above"), ("steps:\n\t- parse", "two spaces"),
    ("articles: *.txt\nsteps: [parse]", "quote it"), ("watch: {path: In}\nsteps: [parse]", "write In alone"),
  ])
  func filesAreToldWhatToWrite(text: String, help: String) {
    let said = complaints(text)
    #expect(said.count == 1 && said.contains { $0.contains(help) }, "\(said)")
  }

  @Test func aWorkflowIsCalledLikeItsFile() { #expect(load(["desk.yaml": "steps: [parse]"]).plan?.name == "desk") }

  @Test func defaultsHoldForStepsThatSayNothing() throws {
    let text = """
      defaults: {timeout: 30s, retry: {attempts: 2}, on_error: continue, env: {A: one, B: two}}
      steps:
        - parse
        - extract-quotes:
          timeout: 5s
        - run: ./check.py
          env: {B: three}
          writes: [facts]
      """
    let plan = try #require(load(["desk.yaml": text, "./check.py": "", "check.py": ""]).plan)
    #expect(plan.steps.map(\.timeout) == [30, 5, 30])
    #expect(plan.steps.allSatisfy { $0.retry.attempts == 2 && $0.onError == .continue })
    guard case .command(let command) = plan.steps[2].work else { throw WrongKind() }
    #expect(command.variables { _ in nil } == ["A": "one", "B": "three"])
  }

  private struct WrongKind: Error {}
}
