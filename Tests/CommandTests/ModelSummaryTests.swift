import Foundation
import TestSupport
import Testing

/// A model is asked through `curl`: here a script of that name answers.
@Suite struct ModelSummaryTests {
  private static let flow = """
    name: short
    articles: [In/*.txt]
    steps:
      - parse
      - extract-quotes
      - summarize: {by: model, url: "http://127.0.0.1:9/v1", sentences: 1, key: DESK_KEY, wait: 2}
      - export: {as: json, to: "Out/${{ article.slug }}.json"}

    """
  private static let good = """
    {"choices":[{"message":{"content":"Passengers waited at the pier."}}],"usage":{"prompt_tokens":90}}
    """

  /// A desk whose `curl` notes that it was called, keeps what it was given, and does as the script says.
  private func desk(_ script: String) throws -> Desk {
    let desk = try Desk(["flow.yaml": Self.flow, "In/ferry.txt": ferryArticle, "answer.json": Self.good])
    try desk.write("bin/curl", "#!/bin/sh\necho called >> '\(desk.path("calls"))'\n\(script)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: desk.path("bin/curl"))
    return desk
  }

  private func run(_ desk: Desk, _ arguments: String...) throws -> Workflow.Answer {
    try Workflow(["run", "flow.yaml"] + arguments).in(desk).with("PATH", desk.path("bin") + ":/usr/bin:/bin")
      .with("DESK_KEY", "secret-of-the-desk").run()
  }

  private func method(_ desk: Desk) -> String? {
    desk.text("Out/ferry.json").map { $0.contains("\"method\":\"model\"") || $0.contains("\"method\": \"model\"") }
      .map { $0 ? "model" : "extractive" }
  }

  @Test func theAnswerIsKeptAndNotAskedForAgain() throws {
    let desk = try desk("cat > given; echo \"$@\" > arguments; cat answer.json; printf '\\n200'")
    #expect(try run(desk).code == 0)
    #expect(method(desk) == "model")
    let given = try #require(desk.text("given"))
    #expect(given.contains("url = \"http://127.0.0.1:9/v1/chat/completions\""))
    #expect(given.contains("Authorization: Bearer secret-of-the-desk") && given.contains("The ferry strike ended"))
    #expect(desk.text("arguments")?.contains("secret") == false)
    try desk.remove("Out/ferry.json")
    #expect(try run(desk).code == 0)
    #expect(method(desk) == "model" && desk.text("calls") == "called\n")
    #expect(try run(desk, "--force").code == 0)
    #expect(desk.text("calls") == "called\ncalled\n")
    #expect(try shell("grep -rl secret-of-the-desk .workflow Out || true", in: desk).stdout.isEmpty)
  }

  @Test(arguments: [
    ("echo 'curl: (7) Failed to connect' >&2; exit 7", "Failed to connect"), ("exit 28", "did not answer in time"),
    ("exit 18", "cannot be asked"), ("exit 63", "too long"), ("sleep 20", "did not answer in time"),
    ("head -c 3000000 /dev/zero", "too long"), ("printf 'Bad Gateway\\n502'", "refused (502)"),
    ("printf 'gar\\0bage\\n200'", "not JSON"), ("printf '200'", "refused"), ("kill -9 $$", "ended badly"),
    ("echo \"$DESK_KEY$(grep -o 'Bearer [a-z-]*')\" >&2; exit 22", "Bearer ***"),
  ])
  func whateverItAnswersThereIsASummary(_ script: String, _ reason: String) throws {
    let desk = try desk(script)
    let answer = try run(desk)
    #expect(answer.code == 0, "\(answer.stderr)")
    #expect(method(desk) == "extractive")
    #expect(desk.text("Out/ferry.json")?.contains("M104") == true)
    #expect(desk.text("Out/ferry.json")?.contains(reason) == true, "\(desk.text("Out/ferry.json") ?? "")")
  }

  @Test func withoutTheProgramItIsSaid() throws {
    let desk = try desk("exit 0")
    try desk.remove("bin/curl")
    let answer = try Workflow("run", "flow.yaml").in(desk).with("PATH", desk.path("bin"))
      .with("DESK_KEY", "secret-of-the-desk").run()
    #expect(answer.code == 0 && desk.text("Out/ferry.json")?.contains("install it") == true)
  }

  @Test func withoutTheKeyNobodyIsAsked() throws {
    let desk = try desk("exit 0")
    let path = desk.path("bin") + ":/usr/bin:/bin"
    try Workflow("run", "flow.yaml").in(desk).with("PATH", path).expect()
    #expect(desk.text("Out/ferry.json")?.contains("DESK_KEY") == true && desk.text("calls") == nil)
  }
}
