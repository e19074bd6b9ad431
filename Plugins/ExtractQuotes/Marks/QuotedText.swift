import Articles
import Prose
import Text

/// All stretches in quotation marks of an article, by paragraph.
struct QuotedText {
  /// A line of running text.
  struct Paragraph {
    var range: Range<Int>
    var kind: Block.Kind
    /// The number of its block.
    var block: Int
    /// Its segments' numbers.
    var segments: Range<Int>
  }

  private(set) var paragraphs: [Paragraph] = []
  private(set) var segments: [QuotedSegment] = []
  private(set) var strays: [Range<Int>] = []
  private let text: [UInt8]

  /// Whether dashes mark speech, as they do in French and Spanish.
  private let hasDialogue: Bool

  private let nounsHaveCapitals: Bool
  private let labels: TranscriptLabels
  private let interview: Interview
  private let dashes: DialogueDash
  private let incise: Incise

  init(_ text: [UInt8], blocks: [Block], _ lexicon: SpeechLexicon) {
    self.text = text
    hasDialogue = lexicon.grammar == .romance
    nounsHaveCapitals = lexicon.grammar == .german
    // What is asked in one line may look like a heading.
    labels = TranscriptLabels(text, blocks.filter { $0.kind == .paragraph || $0.kind == .heading }.map(\.range))
    interview = labels.isTranscript ? Interview() : Interview(text, blocks)
    dashes = DialogueDash(text: text, lexicon: lexicon)
    incise = Incise(text: text, lexicon: lexicon)
    for (number, block) in blocks.enumerated() where Self.holdsSpeech(block.kind) { add(block, number) }
    markContinuations()
    markTerms()
  }

  /// Marks single words in small letters, and German ones in any, that stand in marks three times or more.
  private mutating func markTerms() {
    var counts = WordNumbers()
    var places: [[Int]] = []
    for index in segments.indices where isLoneWord(segments[index]) {
      let number = counts.number(of: WordHash.of(segments[index].range, in: text))
      if number == places.count { places.append([]) }
      places[number].append(index)
    }
    for group in places where group.count > 2 { for index in group { segments[index].isTerm = true } }
  }

  private func isLoneWord(_ segment: QuotedSegment) -> Bool {
    segment.isClosed && !segment.isUnmarked && segment.range.count < 24
      && (nounsHaveCapitals || isASCIILowercase(text[segment.range.lowerBound]))
      && !text[segment.range].contains { $0 == 0x20 || $0 == UInt8(ascii: ",") }
      && text[segment.range.upperBound - 1] != UInt8(ascii: ".")
  }

  /// Whether a block of that kind is the article’s own text, in which people speak and are named.
  static func holdsSpeech(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .byline, .dateline, .boilerplate, .correctionNote, .embed: false
    default: true
    }
  }

  private mutating func add(_ block: Block, _ number: Int) {
    var start = block.range.lowerBound
    while start < block.range.upperBound {
      let end = text.firstPlace(of: 0x0A, in: start..<block.range.upperBound) ?? block.range.upperBound
      let line = text.trimmingSpace(start..<end)
      if !line.isEmpty { add(line, block.kind, number) }
      start = end + 1
    }
  }

  private mutating func add(_ line: Range<Int>, _ kind: Block.Kind, _ block: Int) {
    var pairing = MarkPairing(text, paragraph: line)
    pairing.pair(quotationMarks(in: text, range: line), goesOn: opensSingle(behind: line.upperBound))
    let isDialogue = hasDialogue && (pairing.segments.isEmpty || text[line].starts(with: "—".utf8))
    let spoken = isDialogue ? DashDialogue.segments(text, line) : []
    var strays = pairing.strays
    let line = heal(line, &strays)
    self.strays += strays
    if interview.questions.contains(block) { return append([], line, kind, block) }
    if let answer = answer(line, block, pairing.segments) {
      return append([answer], line, kind, block)
    }
    let isBare = spoken.isEmpty && !pairing.segments.contains { kind != .paragraph || !isMention($0, in: line) }
    let unmarked = isBare ? unmarked(line, kind).map { [$0] } ?? [] : []
    if !unmarked.isEmpty { return append(unmarked, line, kind, block) }
    // `—Y yo les digo: «Prueben» —cuenta ella.`: marks within what is spoken are part of it.
    let outer = pairing.segments.filter { mark in !spoken.contains { $0.outer.overlaps(mark.outer) } }
    let marked = hasDialogue ? outer.flatMap(incise.parts) : outer
    append((marked + spoken).sorted { $0.outer.lowerBound < $1.outer.lowerBound }, line, kind, block)
  }

  /// Whether marks in a turn of a transcript hold a word or a name, and nobody’s whole utterance: the turn goes on.
  private func isMention(_ segment: QuotedSegment, in line: Range<Int>) -> Bool {
    guard segment.isClosed, segment.outer.lowerBound > line.lowerBound + 1, let turn = labels.turn(text, line) else {
      return false
    }
    // `R. Me dijo: «…». Y colgó.`: the answer is one utterance, whoever is quoted in it.
    if text[turn.label.upperBound] == UInt8(ascii: ".") { return segment.outer.lowerBound > turn.words }
    let opens = ",:".utf8.contains(text[segment.outer.lowerBound - 2])
    return !(opens && isASCIIUppercase(text[segment.range.lowerBound])) || segment.range.count < 16
  }

  /// Whether a single mark and a letter open the line behind an offset.
  private func opensSingle(behind offset: Int) -> Bool {
    guard let start = text[offset...].firstIndex(where: { $0 != 0x20 && $0 != 0x0A }), start + 4 < text.count else {
      return false
    }
    if text[start] == 0x27 { return isASCIIUppercase(text[start + 1]) }
    return text[start..<start + 3].elementsEqual("‘".utf8) && isASCIIUppercase(text[start + 3])
  }

  private mutating func append(_ found: [QuotedSegment], _ line: Range<Int>, _ kind: Block.Kind, _ block: Int) {
    let first = segments.count
    for var segment in found {
      segment.paragraph = paragraphs.count
      segments.append(segment)
    }
    paragraphs.append(Paragraph(range: line, kind: kind, block: block, segments: first..<segments.count))
  }

  /// An answer of an interview, whole.
  ///
  /// Whom it quotes is quoted within it. One that stands in marks of its own ends with them; where it only begins with
  /// some, a reporter tells the rest.
  private func answer(_ line: Range<Int>, _ block: Int, _ marked: [QuotedSegment]) -> QuotedSegment? {
    guard interview.answers.contains(block) else { return nil }
    let dashless = DashTurns.words(text, line)
    if dashless.lowerBound > line.lowerBound {
      return QuotedSegment(range: dashless, outer: line, isUnmarked: true, isAnswer: true)
    }
    guard var first = marked.first, first.outer.lowerBound == line.lowerBound else {
      return QuotedSegment(range: line, outer: line, isUnmarked: true, isAnswer: true)
    }
    guard marked.count == 1, first.outer.upperBound + 1 >= line.upperBound else { return nil }
    first.isAnswer = true
    return first
  }

  /// Speech that stands in no marks.
  private func unmarked(_ line: Range<Int>, _ kind: Block.Kind) -> QuotedSegment? {
    if kind == .blockQuote { return QuotedSegment(range: line, outer: line, isUnmarked: true) }
    // What is asked in one line may look like a heading.
    guard kind == .paragraph || kind == .heading else { return nil }
    if let turn = labels.turn(text, line), kind == .paragraph || labels.isNamed(text, turn) {
      let words = text.trimmingSpace(turn.words..<line.upperBound)
      return QuotedSegment(range: words, outer: words, isUnmarked: true, label: turn.label)
    }
    guard kind == .paragraph else { return nil }
    let goesOn = segments.last.map { $0.isUnmarked && $0.label == nil && $0.paragraph == paragraphs.count - 1 } ?? false
    let isToldBefore = goesOn && paragraphs.last?.kind == .paragraph
    guard let words = dashes.speech(line, goesOn: isToldBefore) ?? (hasDialogue ? dashes.raya(line) : nil) else {
      return nil
    }
    return QuotedSegment(range: words, outer: line.lowerBound..<words.upperBound, isUnmarked: true)
  }

  /// Joins the two halves of a quotation that a broken paragraph cut apart.
  ///
  /// - Returns: the line without the second half.
  private mutating func heal(_ line: Range<Int>, _ strays: inout [Range<Int>]) -> Range<Int> {
    guard let last = segments.indices.last, !segments[last].isClosed, isASCIILowercase(text[line.lowerBound]),
      segments[last].paragraph == paragraphs.count - 1, let mark = strays.first
    else { return line }
    strays.removeFirst()
    segments[last].isClosed = true
    segments[last].range = text.trimmingSpace(segments[last].range.lowerBound..<mark.lowerBound)
    segments[last].outer = segments[last].outer.lowerBound..<mark.upperBound
    return mark.upperBound..<max(line.upperBound, mark.upperBound)
  }

  /// Whether a quotation goes on with the one before where the page has run its paragraphs together.
  func goesOn(_ index: Int) -> Bool {
    index > 0 && segments[index - 1].outer.upperBound == segments[index].outer.lowerBound
  }

  /// Marks the quotations that go on from the paragraph before.
  private mutating func markContinuations() {
    for index in segments.indices.dropFirst() where !segments[index - 1].isClosed {
      let (before, after) = (segments[index - 1], segments[index])
      let opensParagraph = after.outer.lowerBound == paragraphs[after.paragraph].range.lowerBound
      let isNext = opensParagraph && after.paragraph == before.paragraph + 1
      if isNext || goesOn(index) { segments[index].continuesPrevious = true }
    }
  }
}
