import Foundation
import PluginKit
import Testing

@testable import Databases

/// Databases that are written again and again, each a copy of the one before: what is in them is what was put.
@Suite struct DatabaseModelTests {
  private final class Scratch {
    let path = NSTemporaryDirectory() + "databases-" + UUID().uuidString
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private let script = DatabaseScript(
    application: 7, version: 1, tables: "CREATE TABLE IF NOT EXISTS t (k TEXT PRIMARY KEY, v)", opening: "",
    statements: [
      "INSERT INTO t VALUES (?1, ?2) ON CONFLICT DO UPDATE SET v = excluded.v", "DELETE FROM t WHERE k = ?1",
    ], closing: "")

  private static let values: [DatabaseValue] = [
    .null, .integer(0), .integer(-1), .integer(Int.max), .integer(Int.min), .real(0.5), .real(-1e300), .real(1),
    .text(""), .text("12"), .text("é “x” 😀"),
    .text("'; DROP TABLE t; --"), .text("a\nb\tc"), .text(String(repeating: "x", count: 70_000)),
  ]

  @Test(arguments: 1...12) func aCopyHasWhatWasPut(seed: Int) throws {
    let scratch = try Scratch()
    var random = Generator(state: UInt64(seed))
    var expected: [String: DatabaseValue] = [:]
    var old: String?
    for round in 0..<4 {
      let path = scratch.path + "/\(round).sqlite"
      let file = try DatabaseFile(path: path, copyOf: old, script: script)
      for _ in 0..<3 {
        let rows = (0..<Int.random(in: 0...5, using: &random)).map { _ -> DatabaseRow in
          let key = ["a", "B", "é", "", "long key"].randomElement(using: &random) ?? ""
          guard Bool.random(using: &random) else {
            expected[key] = nil
            return DatabaseRow(1, [.text(key)])
          }
          let value = Self.values.randomElement(using: &random) ?? .null
          expected[key] = value
          return DatabaseRow(0, [.text(key), value])
        }
        try file.put(rows)
      }
      try file.finish()
      let read = try DatabaseReading(path: path, application: 7).rows("SELECT k, v FROM t ORDER BY k")
      #expect(
        read.map { $0[0] }
          == expected.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }.map { .text($0) })
      for row in read {
        guard case .text(let key) = row[0] else { continue }
        #expect(row[1] == expected[key])
      }
      old = path
    }
  }

  /// The same numbers for the same seed (SplitMix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }

  @Test(arguments: [
    "plain.sqlite", "a b.sqlite", "ü.sqlite", "file:x.sqlite", "a?b=c.sqlite", "100%.sqlite", "-x", "a'b.sqlite",
    ".hidden",
  ])
  func filesOfAnyName(name: String) throws {
    let scratch = try Scratch()
    let path = scratch.path + "/" + name
    let file = try DatabaseFile(path: path, copyOf: nil, script: script)
    try file.put([DatabaseRow(0, [.text("k"), .integer(1)])])
    try file.finish()
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [name], "one file, and none beside it")
    #expect(try DatabaseReading(path: path, application: 7).rows("SELECT v FROM t") == [[.integer(1)]])
  }

  @Test(arguments: [
    ("SELECT absent FROM t", "no such column"), ("SELECT", "incomplete input"),
    ("SELECT v FROM gone", "no such table"), ("INSERT INTO t VALUES (1, 2)", "readonly"),
  ])
  func questionsThatCannotBeAnswered(sql: String, reason: String) throws {
    let scratch = try Scratch()
    let path = scratch.path + "/a.sqlite"
    try DatabaseFile(path: path, copyOf: nil, script: script).finish()
    let reading = try DatabaseReading(path: path, application: 7)
    let failure = #expect(throws: DatabaseFailure.self) { try reading.rows(sql) }
    #expect(failure?.reason.contains(reason) == true && failure?.path == path, "\(failure?.reason ?? "")")
  }

  @Test(arguments: ["gone/a.sqlite", "."]) func placesWhereNothingCanBeWritten(name: String) throws {
    let scratch = try Scratch()
    let failure = #expect(throws: DatabaseFailure.self) {
      try DatabaseFile(path: scratch.path + "/" + name, copyOf: nil, script: script)
    }
    #expect(failure?.isOfTheMachine == true, "\(failure?.reason ?? "")")
  }
}
