import Diagnostics
import Text

/// The names that stand for a whole expression.
enum CronNicknames {
  private static let expansions = [
    "@hourly": "0 * * * *", "@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *", "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *",
  ]

  /// The expression that a nickname stands for, or the text itself if it is none.
  static func expand(_ text: String, file: String) throws(DiagnosticList) -> String {
    let bytes = Array(text.utf8)
    let range = bytes.trimmingSpace(0..<bytes.count)
    guard range.count > 0, bytes[range.lowerBound] == UInt8(ascii: "@") else { return text }
    let name = String(utf8: bytes[range])
    if let expansion = expansions[name.lowercased()] { return expansion }
    let nearest = nearestName(to: name, among: expansions.keys.sorted())
    throw DiagnosticList([
      Diagnostic(
        ScheduleRules.nickname, "“\(visible(name))” is not a nickname for a schedule",
        at: SourceText(file: file, bytes: bytes).location(range),
        help: nearest.map { "Did you mean \($0)?" } ?? "They are: \(expansions.keys.sorted().joined(separator: ", ")).")
    ])
  }
}
