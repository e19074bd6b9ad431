import TestSupport
import Testing

/// A page that leads to the pages of many articles, from outside.
@Suite struct IndexTests {
  private static let flow = """
    name: pages
    articles: ["In/**/*.txt"]
    params:
      day: {type: text, default: monday}
    steps:
      - parse
      - extract-quotes
      - export: "Out/${{ params.day }}/pages/${{ article.slug }}.html"
      - export: {to: "Out/${{ params.day }}/index.html", pages: "Out/${{ params.day }}/pages/${{ article.slug }}.html"}

    """

  private func desk(_ flow: String = flow) throws -> Desk {
    try Desk([
      "flow.yaml": flow, "In/ferry.txt": ferryArticle,
      "In/town/school closes.txt": "School closes\n\n“We are sad to close,” said Ida Holm, the head teacher.\n",
    ])
  }

  private func links(_ desk: Desk, _ index: String) -> [String] {
    HTMLScan(desk.text(index) ?? "").values(of: "href")
  }

  @Test func itLeadsToEachPageAndFollowsWhatChanges() throws {
    let desk = try desk()
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "2 worked")
    let index = desk.text("Out/monday/index.html") ?? ""
    #expect(links(desk, "Out/monday/index.html") == ["pages/ferry.html", "pages/town-school-closes.html"])
    for link in links(desk, "Out/monday/index.html") { #expect(desk.text("Out/monday/" + link) != nil, "\(link)") }
    #expect(index.contains(">Ida Holm</bdi>") && index.contains(">Anna Lindqvist</bdi>") && !index.contains("<article"))

    try desk.write("In/ferry.txt", ferryArticle.replacing("Anna Lindqvist", with: "Olga Brandt"))
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "1 worked, 1 up to date")
    #expect(desk.text("Out/monday/index.html") == index.replacing("Anna Lindqvist", with: "Olga Brandt"))
    try desk.remove("In/ferry.txt")
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "1 up to date")
    #expect(links(desk, "Out/monday/index.html") == ["pages/town-school-closes.html"])
  }

  @Test func itFindsItsPagesFromElsewhereInTheFolder() throws {
    let flow = Self.flow.replacing("to: \"Out/${{ params.day }}/index.html\"", with: "to: Out/all/today/index.html")
    let desk = try desk(flow)
    try Workflow("run", "flow.yaml", "-q").in(desk).expect()
    #expect(links(desk, "Out/all/today/index.html").first == "../../monday/pages/ferry.html")
  }

  @Test func pagesThatNobodyWritesAreToldBeforehand() throws {
    let desk = try desk(
      Self.flow.replacing(
        "pages/${{ article.slug }}.html\"\n  - export: {", with: "pages/${{ article.id }}.html\"\n  - export: {"
      ))
    try Workflow("validate", "flow.yaml").in(desk).expect(
      code: 3, stderr: "no step writes Out/monday/pages/${{ article.slug }}.html")
  }
}
