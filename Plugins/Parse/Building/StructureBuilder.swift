import Articles
import Text

extension Parsing {
  /// Turns an outline into the article's text and its structure.
  struct StructureBuilder {
    private var clean: CleanText
    private(set) var structure = Structure()

    init(_ outline: Outline, _ draft: Draft, _ source: DecodedSource) {
      clean = CleanText(draft, source, blocks: outline.blocks.count)
      structure.blocks.reserveCapacity(outline.blocks.count)
      var section = 0
      for (index, block) in outline.blocks.enumerated() {
        if block.kind == .heading { section += 1 }
        add(block, section: section)
        if index == outline.bylineIndex, let byline = outline.byline { place(byline, block) }
        if block.kind == .dateline, structure.dateline == nil, let dateline = outline.dateline {
          place(dateline, block)
        }
      }
      structure.published = outline.published
      structure.updated = outline.updated
    }

    /// The article's clean text.
    var text: ArticleText { clean.text }

    private mutating func add(_ planned: PlannedBlock, section: Int) {
      clean.beginBlock()
      let range = clean.write(planned.parts)
      var block = Block(planned.kind, range, level: planned.level, section: section)
      if let credit = planned.credit {
        if credit.lowerBound >= planned.range.upperBound {
          clean.beginLine()
          block.credit = clean.write([credit])
        } else {
          block.credit = moved(credit, planned, range)
        }
      }
      if planned.kind == .headline, structure.headline == nil { structure.headline = range }
      structure.blocks.append(block)
    }

    /// Where words of a block's one part stand in the clean text.
    private func moved(_ words: Range<Int>, _ block: PlannedBlock, _ range: Range<Int>) -> Range<Int> {
      let shift = range.lowerBound - block.range.lowerBound
      return words.lowerBound + shift..<words.upperBound + shift
    }

    private mutating func place(_ byline: BylineReading, _ block: PlannedBlock) {
      guard let range = structure.blocks.last?.range else { return }
      let authors = byline.authors.map { author in
        Byline.Author(name: author.name, range: author.range.map { moved($0, block, range) })
      }
      structure.byline = Byline(
        range: range, authors: authors, publisher: byline.publisher.map { moved($0, block, range) })
    }

    private mutating func place(_ dateline: DatelineReading, _ block: PlannedBlock) {
      guard let range = structure.blocks.last?.range else { return }
      structure.dateline = Dateline(
        range: range, place: dateline.place.map { moved($0, block, range) },
        date: dateline.date.map { moved($0, block, range) }, agency: dateline.agency.map { moved($0, block, range) })
    }
  }
}
