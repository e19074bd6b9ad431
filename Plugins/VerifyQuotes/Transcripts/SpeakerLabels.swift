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

  private static let longest = 60
  private let generic: Set<String>
  /// Labels of one word in small letters are labels only where they come again.
  private var repeated: Set<String> = []

  /// - Parameter text: looked through for labels that come again.
  init(_ text: [UInt8], generic: Set<String>) {
    self.generic = generic
    var seen: Set<String> = []
    for line in TextLines(text) {
      guard let found = candidate(text, Self.start(text, line).rest), !found.isSure else { continue }
      if !seen.insert(found.name).inserted { repeated.insert(found.name) }
    }
  }

  /// The label that a line begins with.
  func label(_ text: [UInt8], _ line: Range<Int>) -> Label? {
    guard let found = candidate(text, line), found.isSure || repeated.contains(found.name) else { return nil }
    return Label(name: found.name, time: found.time, end: found.end)
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

  private func candidate(
    _ text: [UInt8], _ line: Range<Int>
  ) -> (name: String, time: Int?, end: Int, isSure: Bool)? {
    let limit = min(line.upperBound, line.lowerBound + Self.longest)
    guard line.lowerBound < limit,
      let found = Self.colon(text, line.lowerBound, limit), found.name > line.lowerBound
    else { return nil }
    let after = found.colon + 1
    guard
      after == line.upperBound || isASCIISpace(text[after]) || text[after] == UInt8(ascii: "*") || text[after] >= 0x80
    else { return nil }
    let bytes = text[line.lowerBound..<found.name].filter { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") }
    let name = String(utf8: bytes).split { $0.isWhitespace }.joined(separator: " ")
    let words = name.split(separator: " ")
    guard !words.isEmpty, words.count <= 6, let first = name.first, first.isUppercase || first == "[",
      !name.contains(where: { ",;!?\"“”".contains($0) })
    else { return nil }
    let isShouted = !name.contains(where: \.isLowercase)
    let isCapital = words.allSatisfy { $0.first.map { $0.isUppercase || $0.isNumber || $0 == "(" } ?? false }
    let isSure = isShouted || (isCapital && words.count > 1) || generic.contains(name.lowercased())
    var end = after
    while end < line.upperBound, text[end] == UInt8(ascii: "*") { end += 1 }
    return isSure || isCapital || words.count <= 3 ? (name, found.time, end, isSure) : nil
  }
}
