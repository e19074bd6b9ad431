import Articles
import BuiltinPlugins
import PluginKit
import TestSupport
import Testing
import Text

/// Stories made by chance, in every form of file: what is said in them is found, and every span of every layer is true in
/// the text and in the bytes of the file.
@Suite struct GeneratedStoryTests {
  private static let steps: [(name: String, options: JSONObject)] = [
    ("parse", [:]), ("extract-quotes", ["kinds": ["direct", "mixed", "indirect", "scare"]]),
    ("detect-corrections", [:]),
    ("summarize", ["sentences": .integer(2)]),
  ]

  private func worked(_ file: [UInt8], _ form: GeneratedStory.Form) throws -> Article {
    var worked = article(bytes: file, path: form.path)
    try work(&worked, Self.steps, registry: builtinPlugins)
    return worked
  }

  private func said(_ article: Article) -> [GeneratedStory.Said] {
    (article[Quotes.self]?.all ?? []).filter { $0.kind == .direct }.map {
      GeneratedStory.Said(words: article.text[$0.range], speaker: $0.speaker?.name ?? "nobody")
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func everythingSaidIsFound(seed: UInt64) throws {
    let story = GeneratedStory(seed: seed)
    #expect(try said(worked(story.file(.text), .text)) == story.said, "\(story.paragraphs)")
  }

  /// Marks are marks, whichever a newsroom uses.
  @Test(
    arguments: [("\"", "\""), ("„", "“"), ("«", "»"), ("»", "«"), ("« ", " »"), ("``", "''"), ("”", "”")],
    1...4 as ClosedRange<UInt64>)
  func otherMarksChangeNothing(marks: (open: String, close: String), seed: UInt64) throws {
    let story = GeneratedStory(seed: seed)
    let text = story.paragraphs.joined(separator: "\n\n").map {
      $0 == "“" ? marks.open : $0 == "”" ? marks.close : String($0)
    }.joined()
    #expect(try said(worked(Array(text.utf8), .text)) == story.said, "\(text)")
  }

  /// What is added at the end takes nothing from what was said before.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func anotherParagraphChangesNothing(seed: UInt64) throws {
    let story = GeneratedStory(seed: seed)
    let text = story.paragraphs.joined(separator: "\n\n") + "\n\nThe market opens at nine.\n"
    #expect(try said(worked(Array(text.utf8), .text)) == story.said)
  }

  @Test(arguments: GeneratedStory.Form.allCases, 1...6 as ClosedRange<UInt64>)
  func everySpanIsTrueInTextAndFile(form: GeneratedStory.Form, seed: UInt64) throws {
    let story = GeneratedStory(seed: seed)
    let file = story.file(form)
    let article = try worked(file, form)
    let record = try JSONParser.parse(ArticleRecord.write(article))
    #expect(brokenSpans(record, sourceLength: file.count) == [])
    #expect(untrueSources(record, file: file) == [])
    #expect(said(article) == story.said, "the form of the file changes nothing")
    for layer in ["structure", "quotes", "people", "corrections", "summary"] {
      #expect(record[layer] != nil, "\(layer)")
    }
  }

  /// Read with the types of all plugins and with none, a record is written again to the byte.
  @Test(arguments: GeneratedStory.Form.allCases) func recordsAreReadAndWrittenAgain(form: GeneratedStory.Form) throws {
    let written = ArticleRecord.write(try worked(GeneratedStory(seed: 7).file(form), form))
    let value = try JSONParser.parse(written)
    let types = builtinPlugins.flatMap(\.writes)
    #expect(ArticleRecord.write(try ArticleRecord.read(value, layers: types)) == written)
    #expect(ArticleRecord.write(try ArticleRecord.read(value, layers: [])) == written)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>) func theSameArticleGivesTheSameLayers(seed: UInt64) throws {
    let file = GeneratedStory(seed: seed).file(.text)
    let first = ArticleRecord.write(try worked(file, .text))
    #expect(try ArticleRecord.write(worked(file, .text)) == first)
  }

  /// A step that is done again on its own result changes nothing.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func aStepDoneTwiceIsDoneOnce(seed: UInt64) throws {
    var article = try worked(GeneratedStory(seed: seed).file(.text), .text)
    let quotes = ArticleRecord.layer(named: "quotes", of: article)
    let people = ArticleRecord.layer(named: "people", of: article)
    try work(&article, [Self.steps[1]], registry: builtinPlugins)
    #expect(ArticleRecord.layer(named: "quotes", of: article) == quotes)
    #expect(ArticleRecord.layer(named: "people", of: article) == people)
  }

  /// What the layers promise of themselves, whatever the story is.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func layersAgreeWithEachOther(seed: UInt64) throws {
    let article = try worked(GeneratedStory(seed: seed).file(.text), .text)
    let quotes = try #require(article[Quotes.self]?.all)
    #expect(quotes.map(\.id) == quotes.indices.map { "q\($0 + 1)" })
    #expect(quotes.map(\.range.lowerBound) == quotes.map(\.range.lowerBound).sorted())
    #expect(quotes.allSatisfy { (0...1).contains($0.confidence) })
    let people = try #require(article[People.self]?.all)
    #expect(people.map(\.quoted) == people.map(\.quoted).sorted(by: >))
    #expect(Set(people.map(\.name)).count == people.count)
    for person in people {
      #expect(article.text[person.nameRange] == person.name && person.mentions.contains(person.nameRange))
      #expect(person.quoted == quotes.count { $0.speaker?.name == person.name && $0.kind != .scare }, "\(person.name)")
      #expect((person.gender == nil) == (person.genderBasis == nil))
      for (left, right) in zip(person.mentions, person.mentions.dropFirst()) {
        #expect(left.upperBound <= right.lowerBound)
      }
    }
    let sentences = try #require(article[Summary.self]?.sentences)
    #expect(sentences.count <= 2 && !sentences.isEmpty)
    for (left, right) in zip(sentences, sentences.dropFirst()) {
      #expect(left.range.upperBound <= right.range.lowerBound, "sentences stand in the order of the article")
    }
    let blocks = try #require(article[Structure.self]?.blocks)
    for (left, right) in zip(blocks, blocks.dropFirst()) { #expect(left.range.upperBound <= right.range.lowerBound) }
  }
}
