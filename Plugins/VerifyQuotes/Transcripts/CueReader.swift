import Text

/// Reads WebVTT and SubRip: cues behind lines with `-->`, voices in `<v NAME>`, labels and dashes in the text.
struct CueReader {
  private var transcript: Transcript
  private let names: SpeakerLabels
  private var time: Int?
  /// The voice of a tag in the cue at hand.
  private var voice: String?
  private var isInCue = false
  /// A line of digits in a cue: the next cue's number where its times follow without an empty line, else it is said.
  private var count: Range<Int>?
  /// The lines since an empty one that are in no cue, and whether they are more than a number.
  private var loose: [(line: Int, isText: Bool)] = []
  private var isComment = false
  private var brokenArrows: [Int] = []
  private var unread: [Int] = []

  private init(_ text: [UInt8], _ names: SpeakerLabels) {
    transcript = Transcript(text)
    self.names = names
  }

  static func read(_ text: [UInt8], _ names: SpeakerLabels) -> Transcript {
    var reader = CueReader(text, names)
    reader.read()
    return reader.transcript
  }

  private mutating func read() {
    let text = transcript.text
    for (number, line) in TextLines(text).enumerated() {
      let line = text.trimmingSpace(line)
      if line.isEmpty {
        endBlock()
      } else if let times = Self.times(text, line) {
        begin(times, number)
      } else if isInCue {
        if let count { read(count) }
        let isNumber = text[line].allSatisfy(isASCIIDigit)
        count = isNumber ? line : nil
        if !isNumber { read(line) }
      } else {
        if loose.isEmpty { isComment = Self.beginsComment(text, line) }
        loose.append((number, text[line].contains { !isASCIIDigit($0) }))
      }
    }
    endBlock()
    if let first = brokenArrows.first {
      transcript.damages.append(
        "line \(first + 1) has a broken arrow between its times" + Self.more(brokenArrows.count - 1) + "; it was read")
    }
    if let first = unread.first {
      transcript.damages.append(
        "line \(first + 1) stands behind no line of times" + Self.more(unread.count - 1) + " and was not read")
    }
  }

  private static func more(_ count: Int) -> String {
    count == 0 ? "" : count == 1 ? ", like one more," : ", like \(count) more,"
  }

  /// A line of times begins a cue; the line before it is the cue's number or name.
  private mutating func begin(_ times: (start: Range<Int>, isBroken: Bool), _ number: Int) {
    count = nil
    if !isComment { unread += loose.dropLast().filter(\.isText).map(\.line) }
    loose = []
    if times.isBroken { brokenArrows.append(number) }
    isInCue = true
    voice = nil
    time = ClockTime.read(transcript.text, at: times.start.lowerBound, limit: times.start.upperBound)?.milliseconds
  }

  private mutating func endBlock() {
    if let count { read(count) }
    count = nil
    if !isComment { unread += loose.filter(\.isText).map(\.line) }
    loose = []
    (isInCue, isComment) = (false, false)
  }

  /// The header, a note, a style or a region: none of it is said.
  private static func beginsComment(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    ["WEBVTT", "NOTE", "STYLE", "REGION", "\u{FEFF}WEBVTT"].contains { text[line].starts(with: $0.utf8) }
  }

  /// A line of times, also one whose arrow is broken: `00:00:02,000 -> 00:00:03,000`.
  private static func times(_ text: [UInt8], _ line: Range<Int>) -> (start: Range<Int>, isBroken: Bool)? {
    if let arrow = arrow(text, line) { return (text.trimmingSpace(line.lowerBound..<arrow), false) }
    guard let start = ClockTime.read(text, at: line.lowerBound, limit: line.upperBound) else { return nil }
    let behind = text.trimmingSpace(start.end..<line.upperBound)
    let sign = text[behind].prefix { !isASCIISpace($0) && !isASCIIDigit($0) }
    guard (1...4).contains(sign.count), sign.last == UInt8(ascii: ">") || sign.elementsEqual("→".utf8) else {
      return nil
    }
    let next = text.trimmingSpace(sign.endIndex..<behind.upperBound)
    guard !next.isEmpty, ClockTime.read(text, at: next.lowerBound, limit: next.upperBound) != nil else { return nil }
    return (line.lowerBound..<start.end, true)
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
