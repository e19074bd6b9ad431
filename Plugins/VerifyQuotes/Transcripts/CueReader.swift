import Text

/// Reads WebVTT and SubRip: cues behind lines with `-->`, voices in `<v NAME>`, labels and dashes in the text.
struct CueReader {
  private var transcript: Transcript
  private let names: SpeakerLabels
  private var time: Int?
  /// The voice of a tag in the cue at hand.
  private var voice: String?

  static func read(_ text: [UInt8], _ names: SpeakerLabels) -> Transcript {
    var reader = CueReader(transcript: Transcript(text), names: names, time: nil, voice: nil)
    reader.read()
    return reader.transcript
  }

  private mutating func read() {
    let text = transcript.text
    var isInCue = false
    for line in TextLines(text) {
      let line = text.trimmingSpace(line)
      if line.isEmpty {
        isInCue = false
      } else if let arrow = Self.arrow(text, line) {
        isInCue = true
        voice = nil
        let start = text.trimmingSpace(line.lowerBound..<arrow)
        time = ClockTime.read(text, at: start.lowerBound, limit: start.upperBound)?.milliseconds
      } else if isInCue {
        read(line)
      }
    }
  }

  /// Where the arrow of a line of times stands; `nil` for any other line.
  static func arrow(_ text: [UInt8], _ line: Range<Int>) -> Int? {
    var place = line.lowerBound
    while place + 2 < min(line.upperBound, line.lowerBound + 80) {
      if text[place] == 0x2D, text[place + 1] == 0x2D, text[place + 2] == 0x3E { return place }
      place += 1
    }
    return nil
  }

  /// A line of a cue: its tags and named characters are no words.
  private mutating func read(_ line: Range<Int>) {
    let text = transcript.text
    var line = line
    if voice == nil {
      if let label = names.label(text, line) {
        turn(to: label.name)
        line = label.end..<line.upperBound
      } else if text[line.lowerBound] == UInt8(ascii: "-"), line.count > 1 {
        // Each dash is somebody else, of whom no name is given.
        transcript.begin(nil)
        line = line.lowerBound + 1..<line.upperBound
      }
    }
    var start = line.lowerBound
    var place = start
    while place < line.upperBound {
      guard let end = markup(text, place, line.upperBound) else {
        place += 1
        continue
      }
      transcript.add(start..<place, at: time)
      if let name = Self.voice(text, place..<end) {
        voice = name
        turn(to: name)
      }
      place = end
      start = end
    }
    transcript.add(start..<line.upperBound, at: time)
  }

  private mutating func turn(to name: String) {
    if transcript.speakers.last != .some(name) { transcript.begin(name) }
  }

  /// Where a tag, `{\an8}` or a named character ends that begins here.
  private func markup(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    let close: UInt8
    switch text[start] {
    case UInt8(ascii: "<"): close = UInt8(ascii: ">")
    case UInt8(ascii: "{"): close = UInt8(ascii: "}")
    case UInt8(ascii: "&"): close = UInt8(ascii: ";")
    default: return nil
    }
    let reach = min(limit, start + (close == UInt8(ascii: ";") ? 10 : 200))
    guard let end = text[start + 1..<reach].firstIndex(of: close) else { return nil }
    if close == UInt8(ascii: ";"),
      !text[start + 1..<end].allSatisfy({ isASCIILetter($0) || $0 == 0x23 || isASCIIDigit($0) })
    {
      return nil
    }
    return end + 1
  }

  /// The name in `<v NAME>` and `<v.loud NAME>`.
  private static func voice(_ text: [UInt8], _ tag: Range<Int>) -> String? {
    guard tag.count > 4, text[tag.lowerBound] == UInt8(ascii: "<"), text[tag.lowerBound + 1] | 0x20 == UInt8(ascii: "v")
    else { return nil }
    let inside = tag.lowerBound + 2..<tag.upperBound - 1
    guard let space = text[inside].firstIndex(where: isASCIISpace),
      space == inside.lowerBound || text[inside.lowerBound] == UInt8(ascii: ".")
    else { return nil }
    let name = String(utf8: text[text.trimmingSpace(space..<inside.upperBound)])
    return name.isEmpty ? nil : name
  }
}
