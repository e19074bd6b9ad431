public import Diagnostics

/// The rules that a schedule can break, for `workflow explain`.
public enum ScheduleRules {
  static let fieldCount = Rule(
    "S001", .error, "wrong number of cron fields",
    """
    A cron expression has five fields, separated by spaces: minute, hour, day of month, month, weekday. A sixth field, \
    for seconds, is read only when the schedule says where it stands: `seconds: first` or `seconds: last`.
    """)
  static let value = Rule(
    "S002", .error, "no such value in this cron field",
    """
    Minutes and seconds run from 0 to 59, hours from 0 to 23, days of the month from 1 to 31, months from 1 to 12 (or \
    JAN to DEC), weekdays from 0 to 7 (or SUN to SAT; 0 and 7 are both Sunday).
    """)
  static let term = Rule(
    "S003", .error, "cron field that cannot be read",
    """
    A field is `*`, a value, a range `9-17`, a range with a step `9-17/2`, `*/15`, or several of these joined by commas. \
    Days of the month also know `L` (the last day), `LW` (the last weekday, Monday to Friday) and `15W` (the weekday \
    nearest to the 15th); weekdays also know `5L` (the last Friday of the month) and `1#2` (the second Monday).
    """)
  static let reversedRange = Rule(
    "S004", .error, "cron range that runs backwards",
    """
    A range runs from the smaller value to the greater one. To go across midnight, the end of the week or the end of \
    the year, write two ranges: `22-23,0-5` instead of `22-5`.
    """)
  static let step = Rule(
    "S005", .error, "cron step that cannot be used",
    """
    The number after `/` says to take every nth value: `*/15` is 0, 15, 30 and 45. It must be a whole number \
    from 1.
    """)
  static let neverFires = Rule(
    "S006", .error, "schedule that never fires",
    """
    No day of any year fits all fields at once, as with February 30, or the fifth Monday in the first week of a month. \
    Such a schedule would wait forever without a word, so it is refused.
    """)
  static let nickname = Rule(
    "S007", .error, "unknown cron nickname",
    """
    The nicknames are @hourly, @daily (or @midnight), @weekly (Sunday at midnight), @monthly and @yearly (or \
    @annually). @reboot is not one of them: a schedule fires at times, and the start of a machine is none.
    """)
  static let wideStep = Rule(
    "S008", .warning, "cron step wider than its field",
    """
    A step begins anew in every hour, day or month, so `*/90` in the minutes is only minute 0, not every 90 minutes. \
    For a period that doesn't fit the field use `every: 90m`.
    """)
  static let zone = Rule(
    "S009", .error, "unknown time zone",
    """
    A time zone is named as in the IANA data base, such as America/New_York; or it is UTC, `local` for the zone of the \
    machine, or a fixed offset such as +05:30. Abbreviations such as PST are not taken: they stand for one half of the \
    year only, and often for several zones.
    """)
  static let duration = Rule(
    "S010", .error, "duration that cannot be read",
    """
    A duration is one or more whole numbers, each with its unit, the greatest first: 250ms, 30s, 15m, 1h30m, 2d, 1w.
    """)
  static let date = Rule(
    "S011", .error, "day off that cannot be read",
    """
    A day off is a date such as 2026-12-25, or a day of every year such as 12-25.
    """)
  static let policy = Rule(
    "S012", .error, "unknown policy",
    """
    `missed` is none, last or all; `overlap` is skip, queue, cancel-old or allow; `dst` is debian, skip, last, both or \
    wall-clock; `seconds` is none, first or last.
    """)

  /// All of them, in the order of their codes.
  public static let all = [
    fieldCount, value, term, reversedRange, step, neverFires, nickname, wideStep, zone, duration, date, policy,
  ]
}
