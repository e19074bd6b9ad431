import Text

/// Walks a range once and cuts it into sentences.
struct SentenceScanner {
  let text: [UInt8]
  let end: Int
  let germanOrdinals: Bool
  private var position: Int
  private var start: Int
  private var item: ListMarker?
  private var found: [Range<Int>] = []

  init(text: [UInt8], range: Range<Int>, germanOrdinals: Bool) {
    self.text = text
    self.germanOrdinals = germanOrdinals
    end = range.upperBound
    position = range.lowerBound
    start = range.lowerBound
  }

  /// All sentences of the range.
  mutating func sentences() -> [Range<Int>] {
    begin(at: position)
    while position < end {
      switch text[position] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): stop()
      case UInt8(ascii: "\n"): lineBreak()
      case 0x20: space()
      case 0xE2, 0xE3, 0xEF: wide()
      default: position = text.endOfSmallLetters(from: position + 1, to: end)
      }
    }
    close(at: end)
    return found
  }

  private mutating func close(at offset: Int) {
    var range = text.trimmingSpace(start..<offset)
    while let last = text.scalar(before: range.upperBound), !last.scalar.isASCII, !range.isEmpty,
      ScalarClass(last.scalar) == .space
    {
      range = text.trimmingSpace(range.lowerBound..<max(range.lowerBound, range.upperBound - last.length))
    }
    if !range.isEmpty { found.append(range) }
  }

  /// Opens a sentence at the first character that is not white space, and looks for a list marker there.
  private mutating func begin(at offset: Int) {
    start = text.skippingSpace(from: offset, to: end)
    position = start
    item = ListMarker(in: text, at: start, end: end)
    if let item { position = item.range.upperBound }
  }

  private mutating func cut(at offset: Int) {
    close(at: offset)
    begin(at: offset)
  }

  /// A stop, or a run of them: the whole run is passed in one step, so that a hostile run costs no more than its bytes.
  private mutating func stop() {
    let run = StopRun(in: text, at: position, end: end)
    let context = StopContext(text: text, end: end, sentence: start, run: run, germanOrdinals: germanOrdinals)
    switch context.decision {
    case .goOn: position = run.end
    case .split(let offset): cut(at: offset)
    }
  }

  /// A blank line ends the sentence; a single break does when an item of a list follows.
  private mutating func lineBreak() {
    let next = text.skippingSpace(from: position, to: end)
    var breaks = 0
    for offset in position..<next where text[offset] == 0x0A { breaks += 1 }
    if breaks > 1 || ListMarker(in: text, at: next, end: end) != nil {
      cut(at: position)
    } else {
      position = next
    }
  }

  /// A space: a bullet, or the next number of the list that the sentence began with, begins a sentence.
  private mutating func space() {
    position += 1
    let byte = text.byte(at: position)
    guard byte == 0xE2 || item != nil else { return }
    guard let marker = ListMarker(in: text, at: position, end: end), marker.isBullet || marker.follows(item) else {
      return
    }
    cut(at: position)
  }

  /// An ellipsis character or a stop of the Chinese and Japanese scripts.
  private mutating func wide() {
    if text.has("…", at: position) || text.has("。", at: position) || text.has("！", at: position)
      || text.has("？", at: position)
    {
      stop()
    } else {
      position += 1
    }
  }
}
