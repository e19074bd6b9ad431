/// The times of day of an expression in words.
struct EnglishTime {
  let second: EnglishField
  let minute: EnglishField
  let hour: EnglishField
  let hasSeconds: Bool

  /// Most times of day that are listed one by one.
  private static let listLimit = 4

  /// The words, and whether they are a list of times, which wants an “every day” after it.
  var words: (text: String, isList: Bool) {
    if let times = clockTimes { return ("at \(listed(times))", true) }
    if second.only != 0 { return (secondsWords, false) }
    return (minutesWords, false)
  }

  /// `06:00 and 18:00`: every combination, if there are few.
  private var clockTimes: [String]? {
    guard let hours = hour.singles, let minutes = minute.singles, let seconds = second.singles,
      hours.count * minutes.count * seconds.count <= Self.listLimit
    else { return nil }
    var times: [String] = []
    for hour in hours.sorted() {
      for minute in minutes.sorted() {
        for second in seconds.sorted() {
          times.append(clockTime(hour, minute, hasSeconds && seconds != [0] ? second : nil))
        }
      }
    }
    return times
  }

  private var secondsWords: String {
    if second.isEvery && minute.isEvery && hour.isEvery { return "every second" }
    let seconds = (second.hasSingle ? "at " : "") + second.words
    if minute.isEvery && hour.isEvery { return seconds + " of every minute" }
    if minute.isEvery { return "\(seconds) of \(minutesWords)" }
    return "\(seconds) past \(minute.words) \(hour.isEvery ? "of every hour" : "past \(hour.words)")"
  }

  private var minutesWords: String {
    if hour.isEvery && minute.isEvery { return "every minute" }
    if hour.isEvery && minute.only == 0 { return "at the start of every hour" }
    if let stretch = clockStretch { return stretch }
    let minutes = (minute.hasSingle ? "at " : "") + minute.words
    return minutes + (hour.isEvery ? " of every hour" : " past \(hour.words)")
  }

  /// `every minute from 09:00 through 17:59`, where the minutes fill the hours evenly.
  private var clockStretch: String? {
    guard let hours = hour.stretch, minute.terms.count == 1 else { return nil }
    switch minute.terms[0] {
    case .every:
      return "\(minute.words) from \(clockTime(hours.first, 0)) through \(clockTime(hours.last, 59))"
    case .range(let first, let last, 1) where hours.first == hours.last:
      return "every minute from \(clockTime(hours.first, first)) through \(clockTime(hours.last, last))"
    default:
      return nil
    }
  }
}
