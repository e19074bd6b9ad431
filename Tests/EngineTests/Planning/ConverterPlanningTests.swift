import Diagnostics
import Testing

@testable import Engine

/// `articles:` with programs that turn files into pages or texts: what is taken, and what is told at which place.
@Suite struct ConverterPlanningTests {
  private func load(articles: String) -> WorkflowLoader.Loaded {
    EngineTests.load(["desk.yaml": "articles:\n\(articles)\nsteps: [parse]\n", "./conv.sh": "", "conv.sh": ""])
  }

  @Test(arguments: [
    ("- a.txt", ["a.txt"], 0), ("- {from: \"*.docx\", through: [pandoc, --to=html]}", ["*.docx"], 1),
    ("- {from: [\"*.docx\", \"*.odt\"], through: pandoc --to=html}", ["*.docx", "*.odt"], 1),
    ("- a.txt\n- {from: b.pdf, through: [x], timeout: 30s}", ["a.txt", "b.pdf"], 1),
    ("- {from: b.pdf, through: [x, \"${{ article.path }}\", \"-\"]}", ["b.pdf"], 1),
    ("- {from: a.pdf, through: [x]}\n- {from: b.odt, through: [y]}", ["a.pdf", "b.odt"], 2),
  ])
  func whatIsTaken(articles: String, patterns: [String], converters: Int) throws {
    let loaded = load(articles: articles)
    let plan = try #require(loaded.plan, "\(loaded.diagnostics.map(\.message))")
    #expect(plan.articles == patterns && plan.converters.count == converters)
  }

  @Test(arguments: [
    ("- {from: a.pdf}", "W042", "needs `from` and `through`"),
    ("- {through: [x]}", "W042", "needs `from` and `through`"),
    ("- {from: a.pdf, through: []}", "W004", "`through` must be"),
    ("- {from: a.pdf, through: 3}", "W004", "`through` must be"),
    ("- {from: 3, through: [x]}", "W004", "`from` must be a text"),
    ("- {from: a.pdf, through: x | y}", "W042", "`through`: "),
    ("- {from: a.pdf, through: \"x 'y\"}", "W042", "never closed"),
    ("- {from: a.pdf, through: [x], timeout: 30}", "W032", "`timeout` must be a duration"),
    ("- {from: a.pdf, with: [x]}", "W002", "no key “with”"), ("- 3", "W004", "must be a text"),
    ("- [a.txt]", "W004", "must be a text"),
    ("- {from: a.pdf, through: [x, \"${{ article.slug }}\"]}", "W042", "not ${{ article.slug }}"),
    ("- {from: a.pdf, through: [x, \"${{ quotes.count }}\"]}", "W042", "not ${{ quotes.count }}"),
    ("- {from: In, through: [x]}", "W042", "which files to convert"),
    ("- {from: \"In/*\", through: [x]}", "W042", "which files to convert"),
    ("- https://news.example/a.html", "W042", "names no file"), ("- \"\"", "W042", "names no file"),
    ("- /", "W042", "“/” is the whole disk"), ("- //", "W042", "is the whole disk"),
  ])
  func whatIsTold(articles: String, code: String, message: String) {
    let said = load(articles: articles).diagnostics
    #expect(
      said.map(\.code) == [code] && said[0].message.contains(message), "\(said.map { "\($0.code) \($0.message)" })")
    #expect(said.first?.location?.line == 2)
  }

  /// The caret stands under the sign that only a shell understands.
  @Test(arguments: [
    ("- {from: a.pdf, through: x | y}", "|"), ("- {from: a.pdf, through: \"x $Y\"}", "$"),
    ("- {from: a.pdf, through: x >y}", ">"),
  ])
  func whereItIsTold(articles: String, sign: String) throws {
    let place = try #require(load(articles: articles).diagnostics.first?.location)
    #expect(String(articles.utf8.dropFirst(place.column - 1).prefix(place.length)) == sign)
  }
}
