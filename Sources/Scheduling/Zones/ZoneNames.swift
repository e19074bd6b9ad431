public import Diagnostics
import Foundation
import Text

extension Zone {
  /// The zone of that name: an IANA name, `UTC`, `local`, or a fixed offset (`+05:30`, `fixed:-0500`).
  ///
  /// Reads the tables of Foundation, which takes about two milliseconds: keep the zone. This is the only file that
  /// needs the whole of Foundation; its essentials know no zones.
  /// - Throws: A complaint that names the nearest zone.
  public static func named(_ name: String) throws(Diagnostic) -> Zone {
    if name == "UTC" || name == "Z" { return .utc }
    let fixed = name.hasPrefix("fixed:") ? String(name.dropFirst(6)) : name
    if let offset = parseOffset(fixed) { return Zone(name: name, offset: offset) }
    if name == "local" { return Zone(name: name, tables: TimeZone.current) }
    guard name.contains("/") || !isAbbreviation(name), let found = TimeZone(identifier: name) else {
      throw unknown(name)
    }
    return Zone(name: name, tables: found)
  }

  /// Foundation also takes abbreviations and the names of ICU, which no other program would understand.
  private static func isAbbreviation(_ name: String) -> Bool {
    TimeZone.abbreviationDictionary[name] != nil && !TimeZone.knownTimeZoneIdentifiers.contains(name)
  }

  private static func unknown(_ name: String) -> Diagnostic {
    let identifiers = TimeZone.knownTimeZoneIdentifiers
    let city = identifiers.map { ($0.split(separator: "/").last.map(String.init) ?? $0, $0) }
    let nearest =
      nearestName(to: name, among: identifiers + ["UTC", "local"])
      ?? nearestName(to: name, among: city.map(\.0)).flatMap { near in city.first { $0.0 == near }?.1 }
      ?? TimeZone.abbreviationDictionary[name.uppercased()]
    return Diagnostic(
      ScheduleRules.zone, "there is no time zone “\(visible(name))”",
      help: nearest.map { "Did you mean \($0)?" } ?? "Write it as America/New_York, UTC or +05:30.")
  }

  /// The first instant of the table, 1900-01-01, and its end, 2600-01-01.
  private static let tableStart = -2_208_988_800
  private static let tableEnd = 19_880_899_200

  private init(name: String, tables: TimeZone) {
    var changes: [(instant: Int, offset: Int)] = []
    var at = Date(timeIntervalSince1970: Double(Self.tableStart))
    let first = tables.secondsFromGMT(for: at)
    var last = first
    while let next = tables.nextDaylightSavingTimeTransition(after: at), next > at {
      let instant = Int(next.timeIntervalSince1970.rounded())
      guard instant < Self.tableEnd else { break }
      let offset = tables.secondsFromGMT(for: next)
      if offset != last { changes.append((instant, offset)) }
      (at, last) = (next, offset)
    }
    let changesYearly = changes.last.map { $0.instant > Self.tableEnd - 2 * 366 * 86_400 } ?? false
    self.init(name: name, offset: first, changes: changes, until: changesYearly ? Self.tableEnd : nil)
  }
}
