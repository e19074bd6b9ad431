import Foundation
import Scheduling
import Testing
import Text

/// A year of thirty expressions in eight zones, with every change of the clock in it.
@Suite struct SimulatedYearTests {
  /// Zones that change their clock by an hour, by half an hour, at midnight, at a quarter to three, backwards for
  /// Ramadan, and by a whole day; each with a year in which it did.
  private static let zones = [
    ("America/New_York", 2026), ("Europe/London", 2026), ("Australia/Lord_Howe", 2026), ("Africa/Cairo", 2026),
    ("Pacific/Chatham", 2026), ("America/Sao_Paulo", 2018), ("Africa/Casablanca", 2026), ("Pacific/Apia", 2011),
  ]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/schedules")

  private static func lines(_ name: String) throws -> [String] {
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  /// The year as the zone's own clock counts it, in seconds since the epoch.
  private static func year(_ year: Int, in zone: Zone) throws -> Range<Int> {
    func start(_ year: Int) throws -> Int {
      let local = CivilDate.daysToMonth(1, of: year) * 86_400
      return local - zone.offset(at: local)
    }
    return try start(year)..<start(year + 1)
  }

  private static func changes(of zone: Zone, in year: Range<Int>) -> [Int] {
    var changes: [Int] = []
    while let next = zone.nextChange(after: changes.last ?? year.lowerBound), next.instant < year.upperBound {
      changes.append(next.instant)
    }
    return changes
  }

  private static func due(_ cron: CronExpression, _ zone: Zone, in range: Range<Int>) -> [DueTime] {
    var due: [DueTime] = []
    while let next = cron.next(after: due.last?.instant ?? range.lowerBound - 1, in: zone),
      next.instant < range.upperBound
    {
      due.append(next)
    }
    return due
  }

  /// The file is reviewed like code: how many times an expression has in a zone's year, and those around each change.
  ///
  /// A hash stands for the rest. `RECORD_SCHEDULES=1 swift test` writes it anew.
  @Test func agreesWithTheGoldenFile() throws {
    var lines: [String] = []
    for (name, year) in Self.zones {
      let zone = try Zone.named(name)
      let range = try Self.year(year, in: zone)
      for expression in try Self.lines("expressions.txt") {
        let due = Self.due(try CronExpression(expression), zone, in: range)
        lines.append("\(name) \(year) | \(expression) | \(due.count) | \(Self.hash(due))")
        lines += Self.changes(of: zone, in: range).compactMap { Self.around($0, due) }
      }
    }
    if ProcessInfo.processInfo.environment["RECORD_SCHEDULES"] != nil {
      let file = Self.folder.appendingPathComponent("year.txt")
      try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try Self.lines("year.txt")
    #expect(lines.count == golden.count)
    for (line, expected) in zip(lines, golden) where line != expected {
      Issue.record("\(line)\nshould be\n\(expected)")
    }
  }

  private static func hash(_ due: [DueTime]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for time in due { hash = (hash ^ UInt64(bitPattern: Int64(time.instant))) &* 0x0000_0100_0000_01b3 }
    return String(hash, radix: 16)
  }

  private static func around(_ change: Int, _ due: [DueTime]) -> String? {
    let near = due.filter { abs($0.instant - change) <= 7200 }
    guard !near.isEmpty else { return nil }
    let shown = near.prefix(8).map { $0.rfc3339 + (mark[$0.rule.map(Self.kind) ?? ""] ?? "") }
    return "  " + shown.joined(separator: " ") + (near.count > 8 ? " and \(near.count - 8) more" : "")
  }

  private static let mark = ["gap": "(after gap)", "first": "(1st)", "second": "(2nd)"]

  private static func kind(_ rule: ClockRule) -> String {
    switch rule {
    case .afterGap: "gap"
    case .firstOfTwo: "first"
    case .secondOfTwo: "second"
    }
  }

  @Test func noTimeIsLostOrDoubledAroundAChange() throws {
    for (name, year) in Self.zones {
      let zone = try Zone.named(name)
      let changes = Self.changes(of: zone, in: try Self.year(year, in: zone))
      #expect(changes.count >= 2, "\(name) should change its clock in \(year)")
      for expression in try Self.lines("expressions.txt") {
        for change in changes {
          let window = change - 129_600..<change + 129_600
          let found = Self.due(try CronExpression(expression), zone, in: window).map(\.instant)
          let wanted = Self.wanted(ReferenceCron(expression), zone, window, change)
          #expect(found == wanted, "\(expression) in \(name) around \(Instant(seconds: change).rfc3339())")
        }
      }
    }
  }

  /// The times that the rule asks for, found by looking at every minute of the window.
  private static func wanted(_ cron: ReferenceCron, _ zone: Zone, _ window: Range<Int>, _ change: Int) -> [Int] {
    if cron.followsElapsedTime {
      return stride(from: window.lowerBound, to: window.upperBound, by: 60).filter {
        cron.wants(local: $0 + zone.offset(at: $0))
      }
    }
    let (before, after) = (zone.offset(at: change - 1), zone.offset(at: change))
    let locals = stride(
      from: window.lowerBound + min(before, after), to: window.upperBound + max(before, after), by: 60)
    let instants = locals.filter(cron.wants).map { local in
      if local - before < change { return local - before }
      return max(local - after, change)
    }
    return Set(instants).filter(window.contains).sorted()
  }
}
