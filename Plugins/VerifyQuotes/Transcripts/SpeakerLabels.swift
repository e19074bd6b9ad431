import Text

/// Tells labels of speakers at the beginning of lines: `ELENA ORTIZ:`, `Q:`, `La journaliste :`, `10:02 MS LAURENT:`,
/// `ELENA ORTIZ (00:12):`.
struct SpeakerLabels {
  /// A label and where the words behind it begin.
  struct Label {
    var name: String
    /// Milliseconds, where a time stands behind the name.
    var time: Int?
    var end: Int
  }

  /// What the letters before a colon say, were they a label.
  private struct Name {
    var text: String
    /// Whether it is a label wherever it stands.
    var isSure: Bool
  }

  private static let longest = 60
  private let generic: Set<String>
  /// The names of the text, each looked at once: a transcript has thousands of lines and a handful of speakers.
  private var names: [ArraySlice<UInt8>: Name?] = [:]
  /// Labels of one word in small letters are labels only where they come again.
  private var repeated: Set<String> = []

  /// - Parameter text: looked through for labels that come again.
  init(_ text: [UInt8], generic: Set<String>) {
    self.generic = generic
    var seen: Set<String> = []
    for line in TextLines(text) {
      guard let place = Self.place(text, Self.start(text, line).rest) else { continue }
      let letters = text[place.name]
      let known = names[letters] ?? name(letters)
      names.updateValue(known, forKey: letters)
      guard let name = known, !name.isSure else { continue }
      if !seen.insert(name.text).inserted { repeated.insert(name.text) }
    }
  }

  /// The label that a line begins with.
  func label(_ text: [UInt8], _ line: Range<Int>) -> Label? {
    guard let place = Self.place(text, line), let name = names[text[place.name]] ?? name(text[place.name]),
      name.isSure || repeated.contains(name.text)
    else { return nil }
    return Label(name: name.text, time: place.time, end: place.end)
  }

  /// A time at the beginning of a line, with or without brackets, and the rest of the line.
  static func start(_ text: [UInt8], _ line: Range<Int>) -> (time: Int?, rest: Range<Int>) {
    let line = text.trimmingSpace(line)
    guard let first = line.first else { return (nil, line) }
    let isBracketed = text[first] == UInt8(ascii: "[") || text[first] == UInt8(ascii: "(")
    guard let time = ClockTime.read(text, at: first + (isBracketed ? 1 : 0), limit: line.upperBound) else {
      return (nil, line)
    }
    var end = time.end
    if isBracketed {
      guard end < line.upperBound, text[end] == UInt8(ascii: "]") || text[end] == UInt8(ascii: ")") else {
        return (nil, line)
      }
      end += 1
    }
    return (time.milliseconds, text.trimmingSpace(end..<line.upperBound))
  }

  /// The name of a speaker that is all of a line.
  func name(_ text: [UInt8], _ line: Range<Int>) -> String? {
    guard line.count <= Self.longest else { return nil }
    let name = String(utf8: text[line])
    let words = name.split(separator: " ")
    let isName = words.allSatisfy { word in
      (word.first?.isUppercase ?? false) && word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "." || $0 == "’" }
    }
    guard isName, (1...5).contains(words.count), name.last != ".",
      words.count > 1 || !name.contains(where: \.isLowercase)
    else { return nil }
    return name
  }

  /// The colon behind a label, the end of its name, and the time that may stand between them in brackets.
  private static func colon(_ text: [UInt8], _ start: Int, _ limit: Int) -> (name: Int, time: Int?, colon: Int)? {
    for place in start..<limit {
      if text[place] == UInt8(ascii: ":") { return (place, nil, place) }
      guard text[place] == UInt8(ascii: "(") || text[place] == UInt8(ascii: "["),
        let time = ClockTime.read(text, at: place + 1, limit: limit), time.end < limit,
        text[time.end] == UInt8(ascii: ")") || text[time.end] == UInt8(ascii: "]")
      else { continue }
      guard let next = text[time.end + 1..<limit].firstIndex(where: { !isASCIISpace($0) }),
        text[next] == UInt8(ascii: ":")
      else { return nil }
      return (place, time.milliseconds, next)
    }
    return nil
  }

  /// Where a label may stand in a line: its name, the time behind it, and where the words begin.
  private static func place(_ text: [UInt8], _ line: Range<Int>) -> (name: Range<Int>, time: Int?, end: Int)? {
    let limit = min(line.upperBound, line.lowerBound + longest)
    guard line.lowerBound < limit, let found = colon(text, line.lowerBound, limit), found.name > line.lowerBound
    else { return nil }
    var end = found.colon + 1
    guard end == line.upperBound || isASCIISpace(text[end]) || text[end] == UInt8(ascii: "*") || text[end] >= 0x80
    else { return nil }
    while end < line.upperBound, text[end] == UInt8(ascii: "*") { end += 1 }
    return (line.lowerBound..<found.name, found.time, end)
  }

  /// The name that letters before a colon are; `nil` where they are no label.
  private func name(_ letters: ArraySlice<UInt8>) -> Name? {
    let bytes = letters.filter { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") }
    let name = String(utf8: bytes).split { $0.isWhitespace }.joined(separator: " ")
    let words = name.split(separator: " ")
    guard !words.isEmpty, words.count <= 6, let first = name.first, first.isUppercase || first == "[",
      !name.contains(where: { ",;!?\"“”".contains($0) })
    else { return nil }
    let isShouted = !name.contains(where: \.isLowercase)
    let isCapital = words.allSatisfy { $0.first.map { $0.isUppercase || $0.isNumber || $0 == "(" } ?? false }
    let isSure = isShouted || (isCapital && words.count > 1) || generic.contains(name.lowercased())
    return isSure || isCapital || words.count <= 3 ? Name(text: name, isSure: isSure) : nil
  }
}
