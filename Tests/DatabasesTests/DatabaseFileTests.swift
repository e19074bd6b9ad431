import Foundation
import PluginKit
import Testing

@testable import Databases

@Suite struct DatabaseFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "databases-" + UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func script(application: Int = 7, version: Int = 1) -> DatabaseScript {
    DatabaseScript(
      application: application, version: version,
      tables: "CREATE TABLE IF NOT EXISTS t (k TEXT PRIMARY KEY, v); CREATE TABLE IF NOT EXISTS n (c)",
      opening: "INSERT INTO n VALUES ('opened')",
      statements: [
        "INSERT INTO t VALUES (?1, ?2) ON CONFLICT DO UPDATE SET v = excluded.v", "DELETE FROM t WHERE k = ?1",
      ],
      closing: "INSERT INTO n VALUES ('closed')")
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  @discardableResult
  private func write(
    _ name: String, copyOf old: String? = nil, by script: DatabaseScript? = nil, _ rows: [DatabaseRow]
  ) throws -> String {
    let file = try DatabaseFile(path: path(name), copyOf: old.map(path), script: script ?? self.script())
    try file.put(rows)
    try file.finish()
    return path(name)
  }

  private func row(_ key: String, _ value: DatabaseValue) -> DatabaseRow { DatabaseRow(0, [.text(key), value]) }

  @Test func valuesComeBackAsTheyWere() throws {
    let values: [DatabaseValue] = [.null, .integer(-3), .real(0.25), .text("Zoe\u{301} 🎉 '; DROP TABLE t; --")]
    let rows = values.enumerated().map { row("k\($0.offset)", $0.element) }
    let read = try DatabaseReading(path: write("a.sqlite", rows), application: 7)
    #expect(try read.rows("SELECT v FROM t ORDER BY k").map { $0[0] } == values)
    #expect(try read.rows("SELECT v FROM t WHERE k = ?", [.text("k1")]) == [[.integer(-3)]])
    #expect(try read.rows("SELECT c FROM n") == [[.text("opened")], [.text("closed")]])
  }

  @Test func aCopyTakesUpWhatWasThere() throws {
    try write("old.sqlite", [row("a", .integer(1)), row("b", .integer(2))])
    let before = try Data(contentsOf: URL(fileURLWithPath: path("old.sqlite")))
    let new = try write("new.sqlite", copyOf: "old.sqlite", [row("b", .integer(3)), DatabaseRow(1, [.text("gone")])])
    let read = try DatabaseReading(path: new, application: 7)
    #expect(try read.rows("SELECT k, v FROM t ORDER BY k") == [[.text("a"), .integer(1)], [.text("b"), .integer(3)]])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path("old.sqlite"))) == before)
  }

  @Test func rowsGoInAllOrNone() throws {
    let file = try DatabaseFile(path: path("c.sqlite"), copyOf: nil, script: script())
    #expect(throws: DatabaseFailure.self) { try file.put([row("a", .integer(1)), DatabaseRow(0, [.null])]) }
    #expect(try file.completed().rows("SELECT count(*) FROM t") == [[.integer(0)]])
  }

  @Test(arguments: [[], [DatabaseValue.null], [.text("a"), .null, .null]])
  func aRowNeedsAValueForEachParameter(values: [DatabaseValue]) throws {
    let file = try DatabaseFile(inMemory: script())
    try file.put([row("z", .integer(1))])
    #expect(throws: DatabaseFailure.self) { try file.put([DatabaseRow(0, values)]) }
    #expect(try file.completed().rows("SELECT k, v FROM t") == [[.text("z"), .integer(1)]])
  }

  @Test func anEmptyTextIsNoNull() throws {
    let file = try DatabaseFile(inMemory: script())
    try file.put([row("", .text("")), row("nothing", .null)])
    #expect(try file.completed().rows("SELECT k FROM t WHERE v = ''") == [[.text("")]])
  }

  @Test func anotherProgramsDatabaseIsNotTaken() throws {
    try write("other.sqlite", by: script(application: 8), [])
    let failure = #expect(throws: DatabaseFailure.self) { try write("n.sqlite", copyOf: "other.sqlite", []) }
    #expect(failure?.reason == "it is a database of another program")
    #expect(throws: DatabaseFailure.self) { try DatabaseReading(path: path("other.sqlite"), application: 7) }
  }

  @Test func aNewerVersionsDatabaseIsNotSpoilt() throws {
    try write("newer.sqlite", by: script(version: 2), [])
    let failure = #expect(throws: DatabaseFailure.self) { try write("n.sqlite", copyOf: "newer.sqlite", []) }
    #expect(failure?.reason == "a newer version of this program wrote it")
  }

  @Test(arguments: ["", "not a database, but long enough to be looked at as if it were one by its size"])
  func whatIsNoDatabaseIsRefused(text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path("text.sqlite")))
    #expect(throws: DatabaseFailure.self) { try write("n.sqlite", copyOf: "text.sqlite", []) }
    #expect(throws: DatabaseFailure.self) { try DatabaseReading(path: path("text.sqlite"), application: 7) }
  }
}
