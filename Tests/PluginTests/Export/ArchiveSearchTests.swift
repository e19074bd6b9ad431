import Articles
import Databases
import Foundation
import PluginKit
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// Full-text search of an archive over many runs: filled at the end of each, and by whoever changes the file between.
@Suite struct ArchiveSearchTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "archive-search-" + UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  /// An article that quotes each of some words.
  private func story(_ id: String, _ words: [String]) -> Article {
    var sample = SampleArticle(
      "Headline \(id)\n\n" + words.map { "He said “\($0)”." }.joined(separator: "\n\n"), path: "In/\(id).txt", id: id)
    sample.addBlocks()
    sample.article[Quotes.self] = Quotes(
      words.enumerated().map { number, word in
        let speaker = Speaker(name: "Ada \(word)", kind: .person, asWritten: sample.place(word), resolvedBy: .name)
        return Quote(id: "q\(number + 1)", kind: .direct, range: sample.place(word), speaker: speaker, confidence: 1)
      })
    return sample.article
  }

  /// One run: a copy of the file with the articles in it, in batches as the engine's.
  private func run(_ batches: [[Article]], from old: String?, to new: String) throws {
    let exporter = try exporter(["to": "all.sqlite"])
    let file = try DatabaseFile(
      path: path(new), copyOf: old.map(path), script: try #require(exporter.database))
    for batch in batches { try file.put(try batch.flatMap { try exporter.rows(of: $0) }) }
    try file.finish()
  }

  /// Statements of somebody else on a copy of a file; the last one of each copy asks SQLite whether search is whole.
  private func edit(_ old: String, to new: String, _ sql: String = "") throws {
    let script = DatabaseScript(
      application: SQLiteScript.application, version: 2, tables: "", opening: sql, statements: [],
      closing: """
        INSERT INTO quotes_fts (quotes_fts, rank) VALUES ('integrity-check', 1);
        INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1);
        """)
    try DatabaseFile(path: path(new), copyOf: path(old), script: script).finish()
  }

  /// How many quotes, and how many articles, search finds.
  private func found(_ word: String, _ file: String) throws -> [Int] {
    let archive = try DatabaseReading(path: path(file), application: SQLiteScript.application)
    return try ["quotes_fts", "articles_fts"].map {
      try archive.rows("SELECT rowid FROM \($0) WHERE \($0) MATCH ?", [.text(word)]).count
    }
  }

  @Test func searchFollowsEveryChangeOfEveryRun() throws {
    var chance = SplitMix(seed: 15)
    var words: [String: [String]] = [:]
    var made = 0
    for round in 0..<25 {
      var gone: Set<String> = []
      var batches: [[Article]] = []
      for _ in 0..<chance.next(upTo: 4) {
        var batch: [Article] = []
        for _ in 0...chance.next(upTo: 4) {
          // Often the last article, whose rows' numbers are free again; sometimes twice in one run.
          let id = chance.next(upTo: 3) == 0 ? "a\(words.count)" : "a\(1 + chance.next(upTo: 12))"
          let new = (0..<chance.next(upTo: 5)).map { "w\(made + $0)x" }
          made += new.count
          gone.formUnion(words[id] ?? [])
          words[id] = new
          batch.append(story(id, new))
        }
        batches.append(batch)
      }
      try run(batches, from: round == 0 ? nil : "r\(round - 1).sqlite", to: "r\(round).sqlite")
      try edit("r\(round).sqlite", to: "checked-\(round).sqlite")
      for word in gone { #expect(try found(word, "r\(round).sqlite") == [0, 0], "\(word) in round \(round)") }
      for word in words.values.joined() { #expect(try found(word, "r\(round).sqlite") == [1, 1], "\(word)") }
    }
    #expect(made > 100)
  }

  @Test func whoChangesTheFileIsFoundToo() throws {
    try run([[story("a", ["ferry", "harbour"]), story("b", ["school"])]], from: nil, to: "one.sqlite")
    try edit(
      "one.sqlite", to: "two.sqlite",
      """
      UPDATE quotes SET text = 'boat' WHERE text = 'ferry';
      DELETE FROM articles WHERE id = 'b';
      UPDATE articles SET headline = 'Mended' WHERE id = 'a';
      INSERT INTO articles (id, text, run) VALUES ('c', 'library', 1);
      """)
    // The speaker, “Ada ferry”, keeps the name.
    #expect(try found("boat", "two.sqlite") == [1, 0] && found("ferry", "two.sqlite") == [1, 1])
    #expect(try found("school", "two.sqlite") == [0, 0])
    #expect(try found("mended", "two.sqlite") == [0, 1] && found("library", "two.sqlite") == [0, 1])
    try run([[story("a", ["tram"]), story("c", ["reader"])]], from: "two.sqlite", to: "three.sqlite")
    try edit("three.sqlite", to: "four.sqlite")
    #expect(try found("tram", "three.sqlite") == [1, 1] && found("reader", "three.sqlite") == [1, 1])
    for word in ["boat", "harbour", "library", "mended"] {
      #expect(try found(word, "three.sqlite") == [0, 0], "\(word)")
    }
  }

  @Test func anArchiveOfBeforeIsTakenUp() throws {
    try run([[story("a", ["ferry"])]], from: nil, to: "one.sqlite")
    // What earlier versions made had no trigger for a quote that is changed.
    try edit("one.sqlite", to: "old.sqlite", "DROP TRIGGER quotes_anew")
    try run([[story("a", ["tram"]), story("b", ["bus"])]], from: "old.sqlite", to: "new.sqlite")
    try edit("new.sqlite", to: "checked.sqlite", "UPDATE quotes SET text = 'coach' WHERE text = 'bus'")
    #expect(try found("coach", "checked.sqlite") == [1, 0] && found("tram", "new.sqlite") == [1, 1])
  }
}

/// Numbers by chance, the same each time.
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(upTo limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
