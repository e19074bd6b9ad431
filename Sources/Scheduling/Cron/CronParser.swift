import Diagnostics
import Text

/// Splits an expression into its fields and terms, and gathers every complaint rather than the first.
struct CronParser {
  /// Longest expression that is read: a list of every minute and every second is shorter.
  private static let limit = 2000

  private let seconds: CronSeconds
  private let source: SourceText
  private let bytes: [UInt8]
  private(set) var terms = CronTerms()
  private(set) var complaints: [Diagnostic] = []
  /// The first byte of each field that was written.
  private(set) var firstBytes: [CronField: UInt8] = [:]

  init(_ text: String, seconds: CronSeconds, file: String) {
    self.seconds = seconds
    let written = Array(text.utf8)
    source = SourceText(file: file, bytes: written)
    bytes = written.map { isASCIILowercase($0) ? $0 & 0xDF : $0 }
  }

  /// Reads everything; throws what is wrong, all of it.
  mutating func parse() throws(DiagnosticList) {
    let words = words()
    guard let fields = layout(words.count), bytes.count <= Self.limit else {
      throw DiagnosticList([wrongCount(words.count)])
    }
    for (field, range) in zip(fields, words) { read(field, range) }
    if firstBytes[.second] == nil { terms[.second] = [.single(0)] }
    if complaints.hasErrors { throw DiagnosticList(complaints) }
  }

  /// The place of the whole expression.
  var whole: Location { source.location(bytes.trimmingSpace(0..<bytes.count)) }

  private func words() -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for position in 0...bytes.count {
      let isSpace = position == bytes.count || isASCIISpace(bytes[position])
      if isSpace, let first = start { words.append(first..<position) }
      start = isSpace ? nil : start ?? position
    }
    return words
  }

  private func layout(_ count: Int) -> [CronField]? {
    let five: [CronField] = [.minute, .hour, .dayOfMonth, .month, .weekday]
    switch (count, seconds) {
    case (5, _): return five
    case (6, .first): return [.second] + five
    case (6, .last): return five + [.second]
    default: return nil
    }
  }

  private func wrongCount(_ count: Int) -> Diagnostic {
    let help =
      count == 6 && seconds == .none
      ? "If one of the six is for seconds, say where it stands: `seconds: first` or `seconds: last`."
      : "The fields are: minute, hour, day of month, month, weekday; `0 6 * * 1-5` is 06:00, Monday to Friday."
    let message =
      bytes.count > Self.limit
      ? "the expression is longer than \(Self.limit) characters"
      : "a cron expression has five fields; this one has \(count)"
    return Diagnostic(ScheduleRules.fieldCount, message, at: whole, help: help)
  }

  private mutating func read(_ field: CronField, _ range: Range<Int>) {
    firstBytes[field] = bytes[range.lowerBound]
    let reader = CronTermReader(field: field, bytes: bytes, source: source)
    var start = range.lowerBound
    for end in range where bytes[end] == UInt8(ascii: ",") {
      read(start..<end, with: reader)
      start = end + 1
    }
    read(start..<range.upperBound, with: reader)
  }

  private mutating func read(_ range: Range<Int>, with reader: CronTermReader) {
    do {
      let term = try reader.term(range)
      if let warning = reader.warning(about: term, range) { complaints.append(warning) }
      terms[reader.field].append(term)
    } catch {
      complaints.append(error)
    }
  }
}

extension CronTermReader {
  /// A step that leaves the field at once is probably a misunderstanding.
  fileprivate func warning(about term: CronTerm, _ range: Range<Int>) -> Diagnostic? {
    let width = field.values.upperBound - field.values.lowerBound
    guard case .every(let step) = term, step > width else { return nil }
    return complaint(
      ScheduleRules.wideStep, range, "“\(text(range))” is only \(field.label) \(field.values.lowerBound)",
      help: "A step begins anew each time; for a longer period use `every:`.")
  }
}
