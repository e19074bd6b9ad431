public import Diagnostics
import Text

/// Units of a duration, the greatest first, with their length in milliseconds.
private let units: [(name: String, milliseconds: Int)] = [
  ("w", 604_800_000), ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1),
]

/// What people write instead of the unit that is meant.
private let otherSpellings = [
  "sec": "s", "secs": "s", "second": "s", "seconds": "s", "min": "m", "mins": "m", "minute": "m", "minutes": "m",
  "hr": "h", "hrs": "h", "hour": "h", "hours": "h", "day": "d", "days": "d", "week": "w", "weeks": "w", "msec": "ms",
]

/// Reads a duration such as `15m`, `1h30m`, `2s` or `250ms`: whole numbers with units, the greatest first, no spaces.
///
/// - Parameters:
///   - text: The duration.
///   - file: What the location of a complaint names as its file.
/// - Returns: The duration, greater than zero and at most ten years.
/// - Throws: A complaint that names the column and says what was probably meant.
public func parseDuration(_ text: String, file: String = "duration") throws(Diagnostic) -> Duration {
  var reader = DurationReader(source: SourceText(file: file, bytes: Array(text.utf8)))
  return .milliseconds(try reader.milliseconds())
}

private struct DurationReader {
  let source: SourceText
  private var position = 0
  private var lastUnit = -1

  /// Ten years: enough for a schedule, and far from any overflow.
  private static let limit = 3660 * 86_400_000

  init(source: SourceText) { self.source = source }

  mutating func milliseconds() throws(Diagnostic) -> Int {
    var total = 0
    while position < source.bytes.count {
      total += try part()
      guard total <= Self.limit else { throw complaint(0..<position, "longer than ten years", help: nil) }
    }
    guard total > 0 else {
      throw complaint(
        0..<source.bytes.count, source.bytes.isEmpty ? "missing" : "no time at all", help: "Write it as 15m or 1h30m.")
    }
    return total
  }

  private mutating func part() throws(Diagnostic) -> Int {
    let number = take(while: isASCIIDigit)
    guard !number.isEmpty, number.count <= 9, let count = Int(String(utf8: source.bytes[number])) else {
      let rest = position..<source.bytes.count
      throw complaint(
        number.isEmpty ? rest : number, number.isEmpty ? "without a number where one should stand" : "too long",
        help: "Write it as 15m or 1h30m: whole numbers, each with its unit, no spaces.")
    }
    let word = take { !isASCIIDigit($0) }
    let unit = try unit(word, after: number)
    let (product, overflow) = count.multipliedReportingOverflow(by: units[unit].milliseconds)
    return overflow ? Self.limit + 1 : min(product, Self.limit + 1)
  }

  private mutating func unit(_ range: Range<Int>, after number: Range<Int>) throws(Diagnostic) -> Int {
    let name = String(utf8: source.bytes[range])
    guard let unit = units.firstIndex(where: { $0.name == name }) else {
      let digits = String(utf8: source.bytes[number])
      throw complaint(
        range.isEmpty ? number : range,
        range.isEmpty ? "without a unit after \(digits)" : "in “\(visible(name))”, which is not a unit",
        help: meant(by: name).map { "Did you mean \(digits)\($0)?" } ?? "The units are w, d, h, m, s and ms.")
    }
    guard unit > lastUnit else {
      throw complaint(range, "with its units out of order", help: "The greatest comes first, as in 1h30m.")
    }
    lastUnit = unit
    return unit
  }

  private func meant(by name: String) -> String? {
    let word = name.lowercased().filter { $0 != " " }
    if let other = otherSpellings[word] { return other }
    return units.contains { $0.name == word } ? word : nil
  }

  private mutating func take(while fits: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while position < source.bytes.count, fits(source.bytes[position]) { position += 1 }
    return start..<position
  }

  private func complaint(_ range: Range<Int>, _ what: String, help: String?) -> Diagnostic {
    Diagnostic(
      ScheduleRules.duration, "the duration “\(visible(String(utf8: source.bytes)))” is \(what)",
      at: source.location(range), help: help)
  }
}

extension Duration {
  /// The duration as ``parseDuration(_:file:)`` reads it; parts of a millisecond are dropped.
  public var text: String {
    let (seconds, attoseconds) = components
    var rest = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    var text = ""
    for unit in units where rest >= unit.milliseconds {
      text += "\(rest / unit.milliseconds)\(unit.name)"
      rest %= unit.milliseconds
    }
    return text.isEmpty ? "0s" : text
  }
}
