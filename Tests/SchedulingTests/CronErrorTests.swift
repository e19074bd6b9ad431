import Diagnostics
import Scheduling
import Testing

/// A wrong expression, and what is said about it.
private struct Wrong: CustomTestStringConvertible {
  let expression: String
  let code: String
  let column: Int
  let length: Int
  let help: String

  init(_ expression: String, _ code: String, _ column: Int, _ length: Int, _ help: String) {
    (self.expression, self.code, self.column, self.length, self.help) = (expression, code, column, length, help)
  }

  var testDescription: String { expression }
}

@Suite struct CronErrorTests {
  @Test(arguments: [
    Wrong("75 6 * * *", "S002", 1, 2, ""), Wrong("60 6 * * *", "S002", 1, 2, "minute after 59 is 0"),
    Wrong("0 24 * * *", "S002", 3, 2, "hour after 23 is 0"), Wrong("0 6 0 * *", "S002", 5, 1, ""),
    Wrong("0 6 32 * *", "S002", 5, 2, ""), Wrong("0 6 * 13 *", "S002", 7, 2, ""),
    Wrong("0 6 * * 8", "S002", 9, 1, ""), Wrong("0 6 * * MNO", "S002", 9, 3, "Did you mean MON?"),
    Wrong("0 6 * * Wendsday", "S002", 9, 8, "Did you mean WEDNESDAY?"),
    Wrong("0 6 * Sept-DCE *", "S002", 7, 4, "Did you mean SEP?"),
    Wrong("0 6 * MON *", "S002", 7, 3, "MON is a weekday, which is the fifth"),
    Wrong("0 6 * * AUG", "S002", 9, 3, "AUG is a month, which is the fourth"),
    Wrong("FRI 6 * * *", "S002", 1, 3, "FRI is a weekday"), Wrong("1.5 6 * * *", "S003", 1, 3, "from 0 to 59"),
    Wrong("0 6, * * *", "S003", 4, 1, "comma"), Wrong("0 ,6 * * *", "S003", 3, 1, "comma"),
    Wrong("0 6- * * *", "S003", 5, 1, "both its ends"), Wrong("0 -6 * * *", "S003", 3, 1, "both its ends"),
    Wrong("0 6 ** * *", "S003", 5, 2, ""), Wrong("0 ? * * *", "S003", 3, 1, "`*`"),
    Wrong("0 22-2 * * *", "S004", 3, 4, "`22-23,0-2`"), Wrong("0 6 * * FRI-MON", "S004", 9, 7, "`FRI-6,0-MON`"),
    Wrong("0 6 * NOV-FEB *", "S004", 7, 7, "`NOV-12,1-FEB`"), Wrong("*/0 * * * *", "S005", 3, 1, "Every minute is `*`"),
    Wrong("*/ * * * *", "S005", 3, 1, "whole number"), Wrong("0 */2h * * *", "S005", 5, 2, "whole number"),
    Wrong("0 6 * * 5L/2", "S003", 9, 4, "Leave out"), Wrong("0 6 * * FRIL", "S003", 9, 4, "`5L`"),
    Wrong("0 6 * * 5#6", "S002", 11, 1, "1 to 5"), Wrong("0 6 * * #2", "S003", 9, 1, ""),
    Wrong("L 6 * * *", "S002", 1, 1, ""), Wrong("0 6 W * *", "S002", 5, 1, ""), Wrong("0 6 40W * *", "S002", 5, 2, ""),
    Wrong("0 ٦ * * *", "S003", 3, 1, ""), Wrong("0 99999999999999999999 * * *", "S003", 3, 20, ""),
    Wrong("0 6 30 2 *", "S006", 1, 10, "`L`"), Wrong("0 6 31 4,6,9,11 *", "S006", 1, 17, ""),
    Wrong("0 6 */31 * 1#2", "S006", 1, 14, ""), Wrong("@dayly", "S007", 1, 6, "@daily"),
    Wrong("@reboot", "S007", 1, 7, "@hourly"), Wrong(" @", "S007", 2, 1, "@weekly"),
    Wrong("", "S001", 1, 1, "minute, hour"), Wrong("0 6 * *", "S001", 1, 7, "minute, hour"),
    Wrong("0 0 6 * * *", "S001", 1, 11, "`seconds: first`"), Wrong("  0 6 * * * * *", "S001", 3, 13, "minute, hour"),
  ])
  fileprivate func saysWhatIsWrong(_ wrong: Wrong) throws {
    let complaint = try #require(complaints(wrong.expression).first)
    #expect(complaint.code == wrong.code)
    #expect(complaint.severity == .error)
    let place = try #require(complaint.location)
    #expect(place.column == wrong.column)
    #expect(place.length == wrong.length)
    #expect(wrong.help.isEmpty || complaint.help?.contains(wrong.help) == true, "\(complaint.help ?? "no help")")
  }

  @Test func saysEverythingAtOnce() {
    let all = complaints("61 25 32 13 8")
    #expect(all.map { $0.location?.column } == [1, 4, 7, 10, 13])
    #expect(complaints("1,70,2,80 * * * *").map { $0.location?.column } == [3, 8])
  }

  @Test(arguments: [("*/90 * * * *", 1), ("0 */24 * * *", 3), ("0 0 */31 * *", 5)])
  func warnsOfStepsThatLeaveTheField(expression: String, column: Int) throws {
    let warning = try #require(complaints(expression).first)
    #expect(warning.code == "S008" && warning.severity == .warning)
    #expect(warning.location?.column == column)
  }

  @Test func staysSilentAboutOrdinarySteps() {
    #expect(complaints("*/15 */6 */10 */3 *").isEmpty)
  }

  @Test func refusesEndlessExpressions() {
    #expect(complaints(String(repeating: "1,", count: 100_000) + "1 * * * *").map(\.code) == ["S001"])
  }

  @Test func showsNoControlCharacters() throws {
    let complaint = try #require(complaints("0 6 * * \u{1B}[31m").first)
    #expect(!complaint.message.unicodeScalars.contains("\u{1B}"))
  }
}

@Suite struct ScheduleRulesTests {
  @Test func codesAreSortedAndUnique() {
    let codes = ScheduleRules.all.map(\.code)
    #expect(codes == Array(Set(codes)).sorted())
    #expect(codes.allSatisfy { $0.count == 4 && $0.hasPrefix("S") })
  }

  @Test(arguments: ScheduleRules.all)
  func explanationsAreSentences(rule: Rule) {
    #expect(rule.explanation.hasSuffix("."))
    #expect(!rule.title.hasSuffix("."))
  }
}
