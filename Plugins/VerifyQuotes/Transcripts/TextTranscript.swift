import Text

/// Reads a transcript that is plain text: lines with or without labels and times before them.
enum TextTranscript {
  static func read(_ text: [UInt8], from start: Int, _ names: SpeakerLabels) -> Transcript {
    var transcript = Transcript(text)
    var time: Int?
    for line in TextLines(text, from: start) {
      let begin = SpeakerLabels.start(text, line)
      if let found = begin.time { time = found }
      let rest = begin.rest
      guard !rest.isEmpty else { continue }
      if let label = names.label(text, rest) {
        if transcript.speakers.last != .some(label.name) { transcript.begin(label.name) }
        transcript.add(label.end..<rest.upperBound, at: time)
      } else if let heading = heading(text, rest) {
        time = heading.time
        transcript.begin(heading.name)
      } else {
        transcript.add(rest, at: time)
      }
    }
    return transcript
  }

  /// A line of a name and a time, as recorders write it above what was said: `Elena Ortiz  00:12:31`.
  private static func heading(_ text: [UInt8], _ line: Range<Int>) -> (name: String, time: Int)? {
    guard line.count <= 60, let last = text[line].lastIndex(where: isASCIISpace) else { return nil }
    var start = last + 1
    var limit = line.upperBound
    if text[start] == UInt8(ascii: "(") || text[start] == UInt8(ascii: "[") {
      start += 1
      limit -= 1
    }
    guard start < limit, let time = ClockTime.read(text, at: start, limit: limit), time.end == limit else { return nil }
    let name = String(utf8: text[text.trimmingSpace(line.lowerBound..<last)])
    let words = name.split(separator: " ")
    guard words.count <= 5, name.first?.isUppercase ?? false,
      words.allSatisfy({ $0.first.map { $0.isUppercase || $0.isNumber } ?? false })
    else { return nil }
    return (name, time.milliseconds)
  }
}
