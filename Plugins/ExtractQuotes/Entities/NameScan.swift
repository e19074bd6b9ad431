import Text

/// Finds the names of a text: runs of capitalised words, with the titles and roles before them, in one pass.
struct NameScan {
  private let text: [UInt8]
  private let lexicon: SpeechLexicon
  private(set) var mentions: [NameMention] = []
  private var run = NameRun()
  /// The words since the last sign or function word that may tell a role: `former Kremlin spokesperson`.
  private var lead = NameLead()

  init(_ text: [UInt8], _ lexicon: SpeechLexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// Takes in a paragraph.
  mutating func scan(_ range: Range<Int>) {
    var position = range.lowerBound
    var isOpening = true
    lead.clear()
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
    case UInt8(ascii: ".") where run.endsShort(at: position): break
    case UInt8(ascii: "&"): break
    case 0xE2 where text[min(position + 2, text.count - 1)] == 0x99, 0x27: flush()
    case 0x80...0xBF: break
    default:
      flush()
      lead.clear()
      isOpening = isOpening || byte != UInt8(ascii: ",")
    }
  }

  private mutating func word(_ range: Range<Int>, isOpening: Bool) {
    let first = text[range.lowerBound]
    let isCapital = isASCIIUppercase(first) || first == 0xC3 && text[range.lowerBound + 1] < 0xA0
    let hash = WordHash.of(range, in: text)
    let entry = lexicon.entry(hash)
    let classes = entry?.classes ?? []
    let word = NameRun.Word(range: range, concept: entry?.concept ?? hash, hash: hash, classes: classes)
    guard isCapital, mayBeName(classes, isOpening: isOpening) else {
      flush()
      if classes.isDisjoint(with: NameLead.divider) { lead.add(word) } else { lead.clear() }
      return
    }
    if run.words.isEmpty { run.opensSentence = isOpening }
    run.words.append(word)
  }

  private func mayBeName(_ classes: WordClass, isOpening: Bool) -> Bool {
    if !classes.isDisjoint(with: [.determiner, .day]) { return false }
    return !(isOpening && run.words.isEmpty && !classes.isDisjoint(with: Self.openers))
  }

  private static let openers = WordClass.divider.union([.determiner, .possessive]).union(.cue)

  private mutating func flush() {
    guard !run.words.isEmpty else { return }
    if let mention = run.mention(text, lead: lead) { mentions.append(mention) }
    lead.add(run.words)
    run.clear()
  }
}
