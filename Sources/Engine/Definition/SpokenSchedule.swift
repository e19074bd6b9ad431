import Scheduling

/// Schedules as people say them: `every 15 minutes`, `daily`, `06:00`.
enum SpokenSchedule {
  /// What is written for it; `nil` for a text that is no such thing.
  static func written(_ text: String) -> String? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    let nicknames = ["hourly", "daily", "weekly", "monthly", "yearly", "annually", "midnight"]
    if words.count == 1, nicknames.contains(words[0]) { return "schedule: \"@\(words[0])\"" }
    if let cron = cron(words.last ?? "") { return "schedule: \"\(cron)\"" }
    if (try? parseDuration(text)) != nil { return "schedule: {every: \(text)}" }
    guard words.first == "every", words.count > 1 else { return nil }
    return interval(Array(words.dropFirst())).map { "schedule: {every: \($0)}" }
  }

  /// `15 minutes`, `15m`, `hour`.
  private static func interval(_ words: [String]) -> String? {
    if words.count == 1, (try? parseDuration(words[0])) != nil { return words[0] }
    let number = Int(words[0]) ?? 1
    let unit = words.last?.first.map(String.init) ?? ""
    guard ["s", "m", "h", "d"].contains(unit), Int(words.last ?? "") == nil else { return nil }
    return "\(number)\(unit)"
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
