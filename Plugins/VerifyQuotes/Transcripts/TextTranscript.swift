import Text

/// Reads a transcript that is plain text: lines with or without labels and times before them.
enum TextTranscript {
  static func read(_ text: [UInt8], from start: Int, _ names: SpeakerLabels) -> Transcript {
    var transcript = Transcript(text)
    var time: Int?
    // A time and a name alone: the name of who speaks where words follow, and words where another time does.
    var alone: (name: String, range: Range<Int>, time: Int?)?
    for line in TextLines(text, from: start) {
      let begin = SpeakerLabels.start(text, line)
      if let found = begin.time { time = found }
      let rest = begin.rest
      guard !rest.isEmpty else { continue }
      let label = names.label(text, rest)
      if let before = alone {
        alone = nil
        if begin.time != nil || label != nil {
          transcript.add(before.range, at: before.time)
        } else if transcript.speakers.last != .some(before.name) {
          transcript.begin(before.name)
        }
      }
      if let label {
        if label.time != nil { time = label.time }
        if transcript.speakers.last != .some(label.name) { transcript.begin(label.name) }
        transcript.add(label.end..<rest.upperBound, at: time)
      } else if let heading = heading(text, rest) {
        time = heading.time
        transcript.begin(heading.name)
      } else if begin.time != nil, let name = names.name(text, rest) {
        alone = (name, rest, time)
      } else {
        transcript.add(rest, at: time)
      }
    }
    if let alone { transcript.add(alone.range, at: alone.time) }
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
