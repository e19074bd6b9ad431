import Articles
import Text

extension Parsing {
  /// Decides what each candidate is, from its own words and from its neighbours.
  struct Outline {
    let text: [UInt8]
    let words: WordLists
    let options: ParseOptions
    var blocks: [PlannedBlock] = []
    var byline: BylineReading?
    /// The index of the block that is the byline.
    var bylineIndex: Int?
    var dateline: DatelineReading?
    var published: String?
    var updated: String?

    /// A caption that no markup of a page names is short, in bytes.
    private static let longestLooseCaption = 400

    /// An outline of a draft; `headline` is what metadata says it is.
    init(_ draft: Draft, _ candidates: [Candidate], _ words: WordLists, _ options: ParseOptions, headline: String?) {
      text = draft.utf8
      self.words = words
      self.options = options
      blocks.reserveCapacity(candidates.count)
      for candidate in candidates { blocks.append(planned(candidate)) }
      findHead(headline)
      findDateline()
      findSignOff()
      findQuestions()
      findHeadings()
      if options.rejoin { rejoin() }
      findPullQuotes()
      findReleaseParts()
    }

    /// An outline of a page's draft, whose reader has said what the candidates are.
    init(_ page: PageReader, _ words: WordLists, _ options: ParseOptions) {
      text = page.draft.utf8
      self.words = words
      self.options = options
      blocks = page.candidates.map(planned)
      published = page.published
      updated = page.updated
      if let index = blocks.firstIndex(where: { $0.kind == .byline }) {
        bylineIndex = index
        byline =
          BylineReading(text, blocks[index].range, words) ?? BylineReading(named: text, blocks[index].range, words)
        // The authors of a list stand in a block each.
        for other in blocks.dropFirst(index + 1) where other.kind == .byline {
          let names = BylineReading(named: text, other.range, words)?.authors.map(\.name) ?? []
          byline?.authors += names.map { Byline.Author(name: $0, range: nil) }
        }
      }
      findDateline()
      findQuestions()
      findHeadings()
      findPullQuotes()
      findReleaseParts()
    }

    /// What a candidate's own words and markup say of it.
    private func planned(_ candidate: Candidate) -> PlannedBlock {
      var block = PlannedBlock(.paragraph, candidate)
      if let kind = candidate.kind {
        block.kind = kind
        if case .heading(let level) = candidate.markup { block.level = level }
        if kind == .caption { split(&block, candidate.credit) }
        if kind == .paragraph, candidate.range.count < Self.longestLooseCaption { label(&block) }
        return block
      }
      switch candidate.markup {
      case .heading(let level):
        block.kind = .heading
        block.level = level
      case .listItem: block.kind = words.isNotice(text, block.range) ? .correctionNote : .listItem
      case .quotation: block.kind = .blockQuote
      case .table: block.kind = .table
      case .embed: block.kind = .embed
      case .none, .emphasis: label(&block)
      }
      return block
    }

    /// A caption that the source names as such: its credit is where the source says, or as in any text.
    private func split(_ block: inout PlannedBlock, _ credit: Range<Int>?) {
      if let credit {
        let reading = CaptionReading(text, credit, words)
        block.credit = words.withoutLabel(text, reading?.caption == [credit] ? reading?.credit ?? credit : credit)
      } else if let reading = CaptionReading(text, block.range, words)
        ?? CaptionReading(labelledIn: text, block.range, words)
      {
        block.parts = reading.caption
        block.credit = reading.credit.map { words.withoutLabel(text, $0) }
      }
    }

    private func label(_ block: inout PlannedBlock) {
      let range = block.range
      if words.isNotice(text, range) {
        block.kind = .correctionNote
      } else if words.isBoilerplate(text, range) {
        block.kind = .boilerplate
      } else if let caption = CaptionReading(text, range, words) {
        block.kind = .caption
        block.parts = caption.caption
        block.credit = caption.credit
      }
    }
  }
}
