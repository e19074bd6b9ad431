import Text

/// Tells labels of speakers at the beginning of lines: `ELENA ORTIZ:`, `Q:`, `La journaliste :`, `10:02 MS LAURENT:`.
struct SpeakerLabels {
  /// A label and where the words behind it begin.
  struct Label {
    var name: String
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
    return Label(name: found.name, end: found.end)
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

  private func candidate(_ text: [UInt8], _ line: Range<Int>) -> (name: String, end: Int, isSure: Bool)? {
    let limit = min(line.upperBound, line.lowerBound + Self.longest)
    guard line.lowerBound < limit,
      let colon = text[line.lowerBound..<limit].firstIndex(of: UInt8(ascii: ":")), colon > line.lowerBound
    else { return nil }
    let after = colon + 1
    guard
      after == line.upperBound || isASCIISpace(text[after]) || text[after] == UInt8(ascii: "*") || text[after] >= 0x80
    else { return nil }
    let bytes = text[line.lowerBound..<colon].filter { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") }
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
    return isSure || isCapital || words.count <= 3 ? (name, end, isSure) : nil
  }
}
