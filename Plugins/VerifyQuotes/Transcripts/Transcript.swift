import Text

/// What was said, from one file: stretches of its text, each with who spoke and when.
struct Transcript: Sendable {
  /// A stretch that was said, without labels, times and markup.
  struct Passage: Hashable, Sendable {
    /// Byte offsets of the text.
    var range: Range<Int>
    /// Counts up whenever somebody else may be speaking.
    var turn: Int
    /// Milliseconds from the beginning of the recording; `nil` where no time is given.
    var time: Int?
  }

  /// The file, decoded: UTF-8.
  var text: [UInt8]
  var passages: [Passage] = []
  /// For each turn the label of who speaks; `nil` where none stands there.
  var speakers: [String?] = []
  /// What could not be read as it should, in clauses for an editor.
  var damages: [String] = []

  init(_ text: [UInt8]) { self.text = text }

  /// Begins a turn.
  mutating func begin(_ speaker: String?) { speakers.append(speaker) }

  /// Adds a stretch to the turn at hand; white space around it is left out.
  mutating func add(_ range: Range<Int>, at time: Int?) {
    let range = text.trimmingSpace(range)
    guard !range.isEmpty else { return }
    if speakers.isEmpty { begin(nil) }
    passages.append(Passage(range: range, turn: speakers.count - 1, time: time))
  }

  /// Whether anything in it is a word or a number.
  var holdsWords: Bool {
    passages.contains { passage in
      String(utf8: text[passage.range]).contains { $0.isLetter || $0.isNumber }
    }
  }

  /// Its words.
  func words(_ lists: SpeechLists) -> [SpokenWord] {
    var turn = -1
    let parts = passages.enumerated().map { number, passage in
      defer { turn = passage.turn }
      return SpokenWords.Part(range: passage.range, passage: number, begins: passage.turn != turn)
    }
    return SpokenWords.read(text, parts, lists, isQuote: false)
  }

  /// What was said between two places, markup and labels left out, white space made single spaces.
  func said(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var last: Int?
    let first = firstPassage(endingAfter: range.lowerBound)
    for passage in passages[first...] {
      let part = passage.range.clamped(to: range)
      if passage.range.lowerBound >= range.upperBound { break }
      guard !part.isEmpty else { continue }
      if let last, text[last..<part.lowerBound].contains(where: isASCIISpace) { bytes.append(0x20) }
      var wasSpace = false
      for byte in text[part] {
        let isSpace = isASCIISpace(byte)
        if !isSpace { bytes.append(byte) } else if !wasSpace { bytes.append(0x20) }
        wasSpace = isSpace
      }
      last = part.upperBound
    }
    return String(utf8: bytes)
  }

  private func firstPassage(endingAfter offset: Int) -> Int {
    passages.partitioningIndex { $0.range.upperBound > offset }
  }
}
