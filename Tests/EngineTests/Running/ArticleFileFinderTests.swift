import TestSupport
import Testing

@testable import Engine

/// Which files a filled-in pattern of an article names.
@Suite struct ArticleFileFinderTests {
  private func found(_ pattern: String, _ files: [String]) throws -> [String] {
    let desk = try Desk(Dictionary(uniqueKeysWithValues: files.map { ($0, "") }))
    return ArticleFileFinder.paths(Array(desk.path(pattern).utf8)).map { path in
      String(decoding: path.dropFirst(desk.folder.utf8.count + 1), as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("said/a.txt", ["said/a.txt"]), ("said/b.txt", []), ("said", []),
    ("said/a.{vtt,txt}", ["said/a.txt", "said/a.vtt"]),
    ("said/{a,z}.txt", ["said/a.txt", "said/z.txt"]), ("said/*.vtt", ["said/a.vtt"]),
    ("said/[[]1].txt", ["said/[1].txt"]), ("{said,gone}/a.txt", ["said/a.txt"]),
  ])
  func aPatternNamesFilesInTheOrderOfTheirBytes(pattern: String, names: [String]) throws {
    #expect(try found(pattern, ["said/a.txt", "said/a.vtt", "said/z.txt", "said/[1].txt", "other/a.txt"]) == names)
  }

  @Test func moreFilesThanAnArticleCanHaveAreNotRead() throws {
    #expect(try found("said/*", (0..<120).map { "said/\($0).txt" }).count == 100)
  }
}
