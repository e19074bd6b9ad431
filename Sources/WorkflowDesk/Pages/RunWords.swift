import Files
import StatusLog

extension LoggedRun {
  /// What has become of it, in a word with a colour of its own.
  var badge: Markup {
    let word =
      switch state {
      case .running: "running"
      case .done: "done"
      case .waiting: "waiting"
      case .failed: "failed"
      case .interrupted: "stopped"
      case .killed: "broke off"
      }
    return "<span class=\"badge \(state.rawValue)\">\(word)</span>"
  }

  /// Its counts in words.
  var counts: String {
    var parts = ["\(worked) of \(selected) worked"]
    if reused > 0 { parts.append("\(reused) up to date") }
    if waiting > 0 { parts.append("\(waiting) waiting") }
    if failed > 0 { parts.append("\(failed) failed") }
    return parts.joined(separator: ", ")
  }

  /// How many articles it is done with.
  var done: Int { worked + reused + waiting + failed }

  /// A bar of how far it is.
  var progress: Markup {
    guard state == .running, selected > 0 else { return .none }
    return """
      <progress max="\(selected)" value="\(min(done, selected))" aria-label="Articles of run \(number)">\(done) of \
      \(selected)</progress>
      """
  }

  /// How long it took, or takes.
  func duration(now: Double) -> String { words(ofSeconds: (finished ?? now) - started) }
}

/// A time with its full form for programs.
///
/// - Parameter exact: whether the seconds matter.
func time(_ seconds: Double, exact: Bool = false) -> Markup {
  let full = localTime(seconds)
  let isToday = full.prefix(10) == localTime(Double(SystemClock.seconds())).prefix(10)
  let words = exact ? full : isToday ? "today \(full.dropFirst(11).prefix(5))" : String(full.prefix(16))
  return "<time datetime=\"\(utcTime(seconds))\" title=\"\(full)\">\(words)</time>"
}

/// A span of time in words.
func words(ofSeconds seconds: Double) -> String {
  let tenths = Int((max(0, seconds) * 10).rounded())
  if tenths < 600 { return "\(tenths / 10).\(tenths % 10) s" }
  let whole = tenths / 10
  return whole < 3600 ? "\(whole / 60) min \(whole % 60) s" : "\(whole / 3600) h \(whole % 3600 / 60) min"
}

/// A number with its noun: `1 article`, `3 articles`.
func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(number) " + (number == 1 ? noun : plural ?? noun + "s")
}
