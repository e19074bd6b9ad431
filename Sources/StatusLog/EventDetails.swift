import Text

extension LoggedEvent {
  /// What else is known of the event, in a few words that may go to a terminal.
  public var details: String {
    let message = data["message"]?.text.map { visible($0) } ?? ""
    let step = data["step"]?.text.map { visible($0) + ": " } ?? ""
    switch kind {
    case .runStarted:
      return "\(data["workflow"]?.text.map { visible($0) } ?? ""), \(data["articles"]?.int ?? 0) articles"
    case .runFinished: return [data["outcome"]?.text ?? "", message].filter { !$0.isEmpty }.joined(separator: ": ")
    case .articleFinished: return stepTimes(data)
    case .articleFailed, .stepFailed: return step + message
    case .articleRetried: return "\(step)\(message) (attempt \(data["attempt"]?.int ?? 0))"
    case .articlesWaiting: return "\(data["count"]?.int ?? 0) articles wait for a review"
    case .articleWaiting:
      return waitingWords(data["step"]?.text ?? "", data["desk"]?.text, data["items"]?.int ?? 0)
    case .articlesReused: return "\(data["count"]?.int ?? 0) articles are up to date"
    case .outputWritten: return outputParts(data)
    case .handlerFinished:
      return [message, data["output"]?.text ?? "", data["stderr"]?.text ?? ""]
        .map { $0.trimmingLines }.filter { !$0.isEmpty }.joined(separator: " | ")
    case .remark: return message
    case .scheduleFired, .scheduleMissed, .scheduleSkipped: return message
    }
  }
}

extension String {
  /// The text on one line.
  fileprivate var trimmingLines: String {
    split(whereSeparator: \.isNewline).map { visible(String($0)) }.joined(separator: " | ")
  }
}

private func outputParts(_ data: JSONObject) -> String {
  let bytes = "\(data["bytes"]?.int ?? 0) bytes"
  guard let articles = data["articles"]?.int else { return bytes }
  let counts = ["worked", "taken", "kept", "missing"].compactMap { name in data[name]?.int.map { "\($0) \(name)" } }
  return "\(bytes), \(articles) articles (\(counts.joined(separator: ", ")))"
}

private func stepTimes(_ data: JSONObject) -> String {
  let microseconds = data["steps"]?.object?.members.compactMap(\.value.int).reduce(0, +) ?? 0
  return "\(Double(microseconds / 10) / 100) ms"
}

/// What an article waits for, in a few words.
public func waitingWords(_ step: String, _ desk: String?, _ items: Int) -> String {
  let count = items == 1 ? "1 item" : "\(items) items"
  return "waits at \(visible(step))" + (desk.map { " for \(visible($0))" } ?? "") + (items > 0 ? ", \(count)" : "")
}
