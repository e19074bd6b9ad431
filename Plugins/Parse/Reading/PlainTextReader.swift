import Text

extension Parsing {
  /// Reads plain text and Markdown: lines into candidates for blocks.
  struct PlainTextReader {
    private let source: [UInt8]
    private let profile: LayoutProfile
    private let inline: Bool
    private(set) var draft: Draft
    private(set) var candidates: [Candidate] = []
    private var open: OpenBlock?
    private var previous: SourceLine?

    /// A block to which further lines may belong.
    private struct OpenBlock {
      var candidate: Candidate
      var number = 0
      /// Lines of the source from the first to the last, gathered until the block is closed.
      var lines: [Range<Int>]
    }

    init(_ source: [UInt8], from start: Int, layout: ParseOptions.Layout, isMarkdown: Bool) {
      self.source = source
      inline = isMarkdown
      profile = LayoutProfile(source, from: start, layout: layout)
      draft = Draft(capacity: source.count - start)
      var lines = SourceLines(source, from: start)
      while let line = lines.next() { add(line) }
      close()
    }

    private mutating func add(_ line: SourceLine) {
      defer { previous = line }
      if underlines(line) { return }
      let mark = LineMark(source, line, after: open.map { $0.number } ?? 0, inList: open?.candidate.markup == .listItem)
      if mark.isRule { return close() }
      if !line.afterBlank, mark.markup == .none || mark.continuesQuotation(open?.candidate.markup), joins(line) {
        open?.lines.append(mark.content)
        open?.candidate.lines += 1
        return
      }
      close()
      open = OpenBlock(
        candidate: Candidate(range: 0..<0, markup: mark.markup), number: mark.number, lines: [mark.content])
    }

    /// Whether a line goes on with the block before it.
    private func joins(_ line: SourceLine) -> Bool {
      guard let open, let previous, let last = open.lines.last else { return false }
      switch open.candidate.markup {
      case .none: break
      case .listItem, .quotation: return profile.isWrapped || inline || line.indent > 0
      default: return false
      }
      guard inline || profile.isWrapped else { return false }
      if LineMark.opensTurn(source, line.content) || LineMark.opensTurn(source, last) && endsSentence(source, last) {
        return false
      }
      if profile.indentsParagraphs { return line.indent < profile.margin + 2 && previous.indent < profile.margin + 12 }
      guard profile.isWrapped else { return true }
      return !endsShort(last, previous, before: line)
    }

    /// Whether a line ends a paragraph by ending early: the next word would have had room on it.
    private func endsShort(_ last: Range<Int>, _ line: SourceLine, before next: SourceLine) -> Bool {
      let length = characters(source, line.content) + line.indent
      guard profile.hadRoom(after: length, for: firstWordLength(next.content)) else { return false }
      return endsSentence(source, last) || startsCapital(source, next.content) && open?.lines.count == 1
    }

    private func firstWordLength(_ line: Range<Int>) -> Int {
      let end = source[line].firstIndex(of: 0x20) ?? line.upperBound
      return characters(source, line.lowerBound..<end)
    }

    /// A row of `=` or `-` under a line makes it a heading (Markdown's setext form).
    private mutating func underlines(_ line: SourceLine) -> Bool {
      guard !line.afterBlank, let block = open, block.candidate.markup == .none, block.lines.count <= 2,
        let level = LineMark.underline(source, line.content)
      else { return false }
      open?.candidate.markup = .heading(level)
      close()
      return true
    }

    private mutating func close() {
      guard var block = open else { return }
      open = nil
      let start = draft.count
      var end: Int?
      for line in block.lines {
        write(line, after: draft.count > start ? end.map { gap($0, line.lowerBound) } : nil)
        end = line.upperBound
      }
      block.candidate.range = start..<draft.count
      if inline, block.candidate.markup == .none { block.candidate.markup = Emphasis.markup(source, block.lines) }
      if draft.count > start { candidates.append(block.candidate) }
    }

    /// The white space between two lines; nothing where a mark (`>`) stands in it, which is no white space.
    private func gap(_ start: Int, _ end: Int) -> Range<Int> {
      let isWhite = start < end && source[start..<end].allSatisfy { isASCIISpace($0) || $0 >= 0x80 }
      return start..<(isWhite ? end : start)
    }

    private mutating func write(_ line: Range<Int>, after gap: Range<Int>?) {
      guard inline else {
        draft.takeClean(line, of: source, after: gap)
        return
      }
      var pending = gap
      for kept in Emphasis.kept(source, line) where !kept.isEmpty {
        pending = draft.takeClean(kept, of: source, after: pending)
      }
    }
  }
}
