public import Foundation
public import Text

/// The folder of all fixtures.
public let fixturesFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "Fixtures")

/// An article of `Tests/Fixtures/articles` with the gold beside it.
public struct FixtureArticle: Sendable {
  /// The file's name.
  public let name: String
  /// The file's bytes.
  public let bytes: [UInt8]
  /// What should be found in it.
  public let gold: JSONValue

  /// Reads a fixture.
  public init(_ name: String) throws {
    let file = fixturesFolder.appending(path: "articles").appending(path: name)
    self.name = name
    bytes = [UInt8](try Data(contentsOf: file))
    let answers = file.deletingPathExtension().appendingPathExtension("gold.json")
    gold = try JSONParser.parse([UInt8](try Data(contentsOf: answers)))
  }

  /// The names of all fixtures.
  public static let names = ["ferry-strike.txt", "seed-library.md", "tide-mill.txt"]
}
