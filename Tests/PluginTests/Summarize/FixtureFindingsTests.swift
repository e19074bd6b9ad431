import Articles
import BuiltinPlugins
import Foundation
import TestSupport
import Testing
import Text

/// Notices and summaries of the whole articles in `Tests/Fixtures/articles`, beside what people marked.
@Suite struct FixtureFindingsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/articles")

  private func gold(_ name: String) throws -> JSONValue {
    let file = name.prefix { $0 != "." } + ".gold.json"
    return try JSONParser.parse([UInt8](try Data(contentsOf: Self.folder.appending(path: String(file)))))
  }

  private func found(_ name: String) throws -> JSONValue {
    var made = article(bytes: [UInt8](try Data(contentsOf: Self.folder.appending(path: name))), path: name)
    let steps: [(name: String, options: JSONObject)] = [
      ("parse", [:]), ("detect-corrections", [:]), ("summarize", [:]),
    ]
    try work(&made, steps, registry: builtinPlugins)
    return try JSONParser.parse(ArticleRecord.write(made))
  }

  @Test(arguments: ["ferry-strike.txt", "seed-library.md", "tide-mill.txt"])
  func noticesAreThoseThatPeopleMarked(name: String) throws {
    let wanted = try #require(try gold(name)["corrections"]?.items)
    let notices = try #require(try found(name)["corrections"]?.items)
    #expect(notices.map { $0["source"] } == wanted.map { $0["source"] })
    #expect(notices.map { $0["label"] } == wanted.map { $0["label"] })
    for (notice, wanted) in zip(notices, wanted) {
      #expect(wanted["date"]?["value"]?.items?.contains(notice["date"]?["value"] ?? .null) == true)
      #expect(notice["original"] == wanted["original"])
    }
  }

  @Test(arguments: ["ferry-strike.txt", "seed-library.md", "tide-mill.txt"])
  func nothingIsTakenThatMustNotBe(name: String) throws {
    let never = try gold(name)["summary"]?["never"]?.items?.compactMap(\.text) ?? []
    let taken = try found(name)["summary"]?["sentences"]?.items?.compactMap { $0["text"]?.text } ?? []
    #expect(!never.isEmpty && taken.count == 3)
    for sentence in taken {
      #expect(never.allSatisfy { !sentence.contains($0) && !$0.contains(sentence) })
    }
  }
}
