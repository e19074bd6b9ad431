import Testing
import Text

@testable import Engine

@Suite struct SelectionTests {
  private func paths(_ shop: Workshop, _ patterns: [String], files: [String] = []) -> [String] {
    let selection = ArticleSelection(
      patterns: patterns.map { Array($0.utf8) }, in: Array(shop.folder.utf8),
      files: files.map { Array((shop.folder + "/" + $0).utf8) })
    return (0..<selection.list.count).map { String(selection.list[$0].shownPath.dropFirst(shop.folder.count + 1)) }
  }

  private func shop() throws -> Workshop {
    let shop = try Workshop()
    for name in ["b.txt", "a-b.txt", "a/z.md", "a/b/c.html", "a.b.txt", "pic.png", ".hidden.txt", "a/.git/x.txt"] {
      try shop.write("In/" + name, "x")
    }
    return shop
  }

  @Test(arguments: [
    (["In"], ["In/a-b.txt", "In/a.b.txt", "In/a/b/c.html", "In/a/z.md", "In/b.txt"]),
    (["In/"], ["In/a-b.txt", "In/a.b.txt", "In/a/b/c.html", "In/a/z.md", "In/b.txt"]),
    (["In/*.txt"], ["In/a-b.txt", "In/a.b.txt", "In/b.txt"]),
    (["In/**/*.txt"], ["In/a-b.txt", "In/a.b.txt", "In/b.txt"]), (["In/a/.git/*.txt"], ["In/a/.git/x.txt"]),
    (["In/**/.git/*"], ["In/a/.git/x.txt"]),
    (["In/**/*.{md,html}"], ["In/a/b/c.html", "In/a/z.md"]),
    (["In/b.txt", "In/*.txt"], ["In/b.txt", "In/a-b.txt", "In/a.b.txt"]),
    (["In/none.txt"], ["In/none.txt"]), (["In/*.pdf"], []),
  ])
  func patternsAreFoundInOrder(_ patterns: [String], _ expected: [String]) throws {
    let shop = try shop()
    defer { shop.remove() }
    #expect(paths(shop, patterns) == expected)
  }

  @Test func aListOfFilesIsTakenAsItIs() throws {
    let shop = try shop()
    defer { shop.remove() }
    #expect(paths(shop, [], files: ["In/pic.png", "In/b.txt", "In/pic.png"]) == ["In/pic.png", "In/b.txt"])
  }

  @Test func eachLineOfRecordsIsAnArticle() throws {
    let shop = try shop()
    defer { shop.remove() }
    try shop.write("In/r.jsonl", "{}\n\n{\"a\": 1}\r\n")
    #expect(paths(shop, ["In/r.jsonl"]) == ["In/r.jsonl:1", "In/r.jsonl:3"])
  }

  @Test func whatWasNotFoundIsSaid() throws {
    let shop = try shop()
    defer { shop.remove() }
    let selection = ArticleSelection(patterns: [Array("In/*.pdf".utf8)], in: Array(shop.folder.utf8))
    #expect(selection.remarks == ["No file matches In/*.pdf."])
    let missing = ArticleSelection(patterns: [Array("Gone/*.txt".utf8)], in: Array(shop.folder.utf8))
    #expect(missing.failures.count == 1)
  }

  /// The whole disk is never searched, however it is named: by itself, from somewhere, by a pattern.
  @Test(arguments: ["/", "//", "/.", "/tmp/..", "/**", "/**/*.txt", "/{**,x}/a.txt", "//**/a.md"])
  func theWholeDiskIsNoFolderOfArticles(pattern: String) {
    let selection = ArticleSelection(patterns: [Array(pattern.utf8)], in: [])
    #expect(selection.list.count == 0 && selection.searchedFolders.isEmpty)
    #expect(selection.failures.map(\.message) == [ArticleSelection.wholeDisk])
  }

  /// One file of the root, or a folder below it, may be meant.
  @Test(arguments: ["/*.no-such-ending", "/no-such-folder/*.txt"])
  func aNameAtTheRootIsLookedFor(pattern: String) {
    let selection = ArticleSelection(patterns: [Array(pattern.utf8)], in: [])
    #expect(!selection.failures.contains { $0.message == ArticleSelection.wholeDisk })
  }

  @Test(arguments: [
    ("In/**/*.txt", "a/b c/One's.txt", "a-b-c-ones"), ("In/*.txt", "Über.txt", "ueber"), ("In/*", "noext", "noext"),
    ("In/*.txt", "x.y.txt", "x-y"),
  ])
  func namesComeFromThePathBelowTheRoot(_ pattern: String, _ file: String, _ slug: String) throws {
    let shop = try Workshop()
    defer { shop.remove() }
    try shop.write("In/" + file, "x")
    let selection = ArticleSelection(patterns: [Array(pattern.utf8)], in: Array(shop.folder.utf8))
    #expect(selection.list.slug(0) == slug)
  }

  @Test(arguments: ["", "a", "Plain Name 7", "it's", "--x--", "a^b", "`x`", "é", String(repeating: "long ", count: 30)])
  func theFastSlugIsTheSlug(_ name: String) {
    let bytes = Array(name.utf8)
    if let fast = asciiSlug(bytes[...]) { #expect(fast == slug(name)) }
    #expect(asciiSlug(Array("plain name".utf8)[...]) == "plain-name")
  }

  @Test func aClashOfNamesStopsTheRunBeforeItBegins() async throws {
    let shop = try Workshop()
    defer { shop.remove() }
    try shop.write("In/a.txt", "x")
    try shop.write("In/A.md", "x")
    let plan = shop.plan([reads, each()], articles: ["In/*"])
    let (outcome, _) = await shop.run(plan)
    #expect(outcome.exitCode == 2)
    #expect(outcome.message?.contains("In/A.md") == true)
    #expect(shop.text("Out/a.out") == nil)
    #expect(await shop.run(shop.plan([reads, all("all.out")], articles: ["In/*"])).outcome.ending == .done)
  }
}
