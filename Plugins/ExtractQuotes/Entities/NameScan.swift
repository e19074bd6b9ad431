import Text

/// Finds the runs of capitalised words of a text, in one pass over its bytes.
struct NameScan {
  private let text: [UInt8]
  private let lexicon: SpeechLexicon
  private(set) var mentions: [NameMention] = []
  private var run: [(range: Range<Int>, hash: UInt32, classes: WordClass)] = []
  /// Whether the run's first word opens a sentence, where a capital says nothing.
  private var opensSentence = false
  private var sex = Entity.Sex.unknown
  private var hasTitle = false

  init(_ text: [UInt8], _ lexicon: SpeechLexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// Takes in a paragraph.
  mutating func scan(_ range: Range<Int>) {
    var position = range.lowerBound
    var isOpening = true
    while position < range.upperBound {
      let byte = text[position]
      if isASCIILetter(byte) || byte >= 0xC3 && byte < 0xE2 {
        let end = wordEnd(position, range.upperBound)
        word(position..<end, isOpening: isOpening)
        isOpening = false
        position = end
      } else {
        if byte != 0x20 { sign(byte, at: position, &isOpening) }
        position += 1
      }
    }
    flush()
  }

  private func wordEnd(_ start: Int, _ limit: Int) -> Int {
    var end = start + 1
    while end < limit {
      let byte = text[end]
      guard isASCIILetter(byte) || byte >= 0x80 && byte != 0xE2 || isASCIIDigit(byte) || byte == 0x2D else { break }
      end += 1
    }
    return end
  }

  private mutating func sign(_ byte: UInt8, at position: Int, _ isOpening: inout Bool) {
    switch byte {
    case UInt8(ascii: "."):
      let isShort =
        run.last.map { $0.range.upperBound == position && ($0.range.count == 1 || $0.classes.contains(.title)) }
        ?? false
      if isShort { return }
      flush()
      isOpening = true
    case UInt8(ascii: "&"): break
    default:
      flush()
      isOpening = isOpening || byte != UInt8(ascii: ",")
    }
  }

  private mutating func word(_ range: Range<Int>, isOpening: Bool) {
    let isCapital =
      isASCIIUppercase(text[range.lowerBound]) || text[range.lowerBound] == 0xC3 && text[range.lowerBound + 1] < 0xA0
    guard isCapital else { return flush() }
    let hash = WordHash.of(range, in: text)
    let classes = lexicon.entry(hash)?.classes ?? []
    if run.isEmpty {
      if isOpening, !classes.isDisjoint(with: WordClass.divider.union([.determiner, .possessive])) { return }
      if !classes.isDisjoint(with: [.determiner, .day]) { return }
      opensSentence = isOpening
    } else if !classes.isDisjoint(with: [.day, .determiner]) {
      return flush()
    }
    if !classes.isDisjoint(with: [.title, .maleTitle, .femaleTitle]) {
      if run.isEmpty { hasTitle = true }
      if classes.contains(.maleTitle) { sex = .male }
      if classes.contains(.femaleTitle) { sex = .female }
    }
    run.append((range, hash, classes))
  }

  private mutating func flush() {
    defer {
      run.removeAll(keepingCapacity: true)
      (sex, hasTitle) = (.unknown, false)
    }
    var start = 0
    while start < run.count, !run[start].classes.isDisjoint(with: [.title, .role, .maleTitle, .femaleTitle]),
      start + 1 < run.count
    {
      start += 1
      hasTitle = true
    }
    guard start < run.count, let last = run.last else { return }
    let first = run[start]
    var mention = NameMention(
      range: first.range.lowerBound..<last.range.upperBound, first: first.hash, last: last.hash,
      words: run.count - start)
    if sex == .unknown, mention.words > 1 {
      if first.classes.contains(.maleName) { sex = .male } else if first.classes.contains(.femaleName) { sex = .female }
    }
    mention.sex = sex
    mention.isPerson = hasTitle || mention.words > 1 && !first.classes.isDisjoint(with: [.maleName, .femaleName])
    mention.isOrganisation =
      last.classes.contains(.organisation) || first.range.count > 1 && mention.words == 1 && isAllCapitals(first.range)
    mentions.append(mention)
  }

  private func isAllCapitals(_ range: Range<Int>) -> Bool {
    for position in range where !isASCIIUppercase(text[position]) { return false }
    return true
  }
}
