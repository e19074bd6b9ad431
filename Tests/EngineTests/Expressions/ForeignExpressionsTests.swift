import Testing

@testable import Engine

/// What other languages write in expressions is told as it is written here, and what is told can be read.
@Suite struct ForeignExpressionsTests {
  private func failure(_ text: String) -> ExpressionFailure? {
    do {
      _ = try ExpressionParser.parse(text)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    ("len(quotes) > 0", "quotes.count"), ("length(corrections.items)", "corrections.count"),
    ("size(quotes)", "quotes.count"),
    ("some(quotes.kind == 'direct')", "quotes.any("), ("every(summary.score > 1)", "summary.all("),
    ("filter(quotes)", "quotes.count("), ("isEmpty(quotes)", "quotes.count == 0"),
    ("toLower(article.name)", "lower(article.name)"),
    ("slugify(article.headline)", "slug(article.headline)"), ("contains(article.headline, 'x')", "=="),
    ("now()", "date(article.published)"), ("concat(a, b)", "side by side"), ("success()", "leave it out"),
    ("tolower()", "lower(article.headline)"), ("max(a, b)", "date, default, lower, slug"),
  ])
  func functions(text: String, help: String) throws {
    let failure = try #require(self.failure(text))
    #expect(failure.message.hasPrefix("there is no function “"))
    #expect(failure.help?.contains(help) == true, "\(failure.help ?? "")")
    #expect(
      failure.range
        == 0..<(text.utf8.firstIndex(of: UInt8(ascii: "(")).map { text.utf8.distance(from: text.startIndex, to: $0) }
        ?? 0))
  }

  @Test(arguments: [
    ("a = 1", 2, "=="), ("a is null", 2, "=="), ("a eq 1", 2, "=="), ("a ne 1", 2, "!="),
    ("a in b", 2, "joined with `or`"),
    ("a contains 'x'", 2, "joined with `or`"), ("a ? b", 2, "default(VALUE, OTHERWISE)"), ("a + 1", 2, "no arithmetic"),
    ("a - 1", 2, "no arithmetic"), ("a * 2", 2, "no arithmetic"), ("a / 2", 2, "no arithmetic"),
    ("a % 2", 2, "no arithmetic"),
    ("a[0]", 1, "any(…), all(…) or count(…)"), ("a AND b", 2, "`and`"), ("a OR b", 2, "`or`"), ("NOT a", 4, "`not`"),
    ("a & b", 2, "`and`"), ("a && b", 2, "`and`"), ("a | b", 2, "`or`"), ("a || b", 2, "`or`"), ("!a", 0, "`not`"),
    ("{a}", 0, "without braces"), ("$a", 0, "without braces"), ("a }", 2, "without braces"),
  ])
  func signs(text: String, at place: Int, help: String) throws {
    let failure = try #require(self.failure(text))
    #expect(failure.help?.contains(help) == true || text.hasPrefix("NOT"), "\(failure.help ?? "")")
    #expect(failure.range.lowerBound == place, "\(failure.range)")
  }

  @Test(arguments: [
    ("secrets.TOKEN", "pass_env: [TOKEN]"), ("env.MODE", "pass_env: [MODE]"), ("inputs.n", "params.n"),
    ("vars.desk", "params.desk"),
    ("github.run_id", "run.id"), ("steps.a.output", "quotes.count"), ("item", "article.slug"),
    ("document.headline", "article.headline"),
    ("today", "date(article.published)"), ("headline", "write article.headline"), ("words", "write article.words"),
    ("artcle.slug", "did you mean “article”"), ("parms.n", "did you mean “params”"),
    ("qotes.count", "did you mean “quotes”"),
    ("xyzzy.n", "expressions know article, params"),
  ])
  func rootsOfPaths(path: String, help: String) throws {
    let parts = path.split(separator: ".").map(String.init)
    let problem = try #require(ExpressionPaths.problem(with: parts, params: ["n"], layers: ["quotes"]))
    #expect(problem.help?.contains(help) == true, "\(problem)")
  }

  @Test(arguments: [
    (["params", "n"], nil as String?), (["params", "m"], "there is no parameter “m”"),
    (["params"], "there is no parameter “”"),
    (["article", "slug"], nil), (["article", "slg"], "there is no member of article “slg”"),
    (["article"], "there is no member"),
    (["article", "slug", "x"], "“slug.x”"), (["quotes", "count"], nil), (["quotes"], "the count only"),
    (["quotes", "length"], "the count only"), (["quotes", "speaker"], "belongs to the items"),
    (["quotes", "count", "x"], "“count.x” belongs to the items"), (["error", "message"], nil),
    (["error", "text"], "member of error"),
    (["run", "id"], nil), (["run", "waiting"], nil), (["run", "ids"], "member of run"), ([""], "is no path"),
    (["a", ""], "“a.” is no path"),
    ([], "is no path"),
  ])
  func membersOfPaths(path: [String], message: String?) {
    let problem = ExpressionPaths.problem(with: path, params: ["n"], layers: ["quotes"])
    #expect((problem == nil) == (message == nil), "\(problem?.message ?? "")")
    if let message { #expect(problem?.message.contains(message) == true, "\(problem?.message ?? "")") }
  }

  private static let roots: Set<String> = ["article", "params", "quotes"]

  @Test(arguments: [
    ("Out/{{ article.slug }}.html", 4..<22, "${{ article.slug }}"), ("{{article.slug}}", 0..<16, "${{ article.slug }}"),
    ("a ${params.n} b", 2..<13, "${{ params.n }}"), ("é{{ quotes.count }}", 2..<20, "${{ quotes.count }}"),
    ("${{ article.id }} {{ article.slug }}", 18..<36, "${{ article.slug }}"),
    ("${  article.id  }", 0..<17, "${{ article.id }}"),
  ])
  func bracesOfOthers(text: String, range: Range<Int>, write: String) throws {
    let found = try #require(ForeignExpressions.braces(in: text, roots: Self.roots))
    #expect(found.range == range && found.write == write, "\(found)")
  }

  /// Braces that mean something to a program, or here.
  @Test(arguments: [
    "${{ article.slug }}", "{{.Names}}", "{{ names }}", "${HOME}", "{{ article.slug", "{ article.slug }", "{{}}", "${}",
    "{{ articles.n }}",
    "{{ article.slug } }", "", "{", "${", "{{", "$article.slug",
  ])
  func bracesThatStay(text: String) { #expect(ForeignExpressions.braces(in: text, roots: Self.roots) == nil) }
}
