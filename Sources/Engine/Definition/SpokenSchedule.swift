import Scheduling

/// Schedules as people say them: `every 15 minutes`, `daily`, `06:00`.
enum SpokenSchedule {
  /// What is written for it; `nil` for a text that is no such thing.
  static func written(_ text: String) -> String? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    let nicknames = ["hourly", "daily", "weekly", "monthly", "yearly", "annually", "midnight"]
    if words.count == 1, nicknames.contains(words[0]) { return "schedule: \"@\(words[0])\"" }
    if isEveryDay(words.dropLast()), let cron = cron(words.last ?? "") { return "schedule: \"\(cron)\"" }
    if (try? parseDuration(text)) != nil { return "schedule: {every: \(text)}" }
    guard words.first == "every", words.count > 1 else { return nil }
    return interval(Array(words.dropFirst())).map { "schedule: {every: \($0)}" }
  }

  /// `15 minutes`, `15m`, `hour`.
  private static func interval(_ words: [String]) -> String? {
    if words.count == 1, (try? parseDuration(words[0])) != nil { return words[0] }
    guard words.count == 1 || words.count == 2, let unit = units[words[words.count - 1]],
      let number = words.count == 1 ? 1 : Int(words[0])
    else { return nil }
    return "\(number)\(unit)"
  }

  private static let units = [
    "second": "s", "seconds": "s", "sec": "s", "secs": "s", "minute": "m", "minutes": "m", "min": "m", "mins": "m",
    "hour": "h", "hours": "h", "hrs": "h", "day": "d", "days": "d",
  ]

  /// Whether the words before a time name no days of their own: `daily at`, `every day`.
  private static func isEveryDay(_ words: ArraySlice<String>) -> Bool {
    words.allSatisfy { ["at", "daily", "every", "day", "each"].contains($0) }
  }

  /// `06:00` as a cron expression for every day.
  private static func cron(_ time: String) -> String? {
    let parts = time.split(separator: ":").map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour),
      (0...59).contains(minute)
    else { return nil }
    return "\(minute) \(hour) * * *"
  }
}
