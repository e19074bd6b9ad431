import Articles
import HTML
import Text

extension Parsing {
  /// Reads a page: the units that are its article become a draft and candidates for blocks.
  struct PageReader {
    private(set) var draft: Draft
    private(set) var candidates: [Candidate] = []
    let metadata: PageMetadata
    /// Dates that visible lines give.
    let published: String?
    let updated: String?

    private let page: PageUnits
    private let words: WordLists
    /// The first unit of the article's own place.
    private let firstOfCore: Int
    /// Among so many lines at the head of a page stands its name.
    private static let headLines = 12
    /// The figure of the last caption, whose credit may follow.
    private var captionFigure: Int?

    init(_ source: [UInt8], _ words: WordLists, _ options: ParseOptions) {
      let document = HTMLDocument(parsing: source)
      self.words = words
      metadata = PageMetadata(document)
      page = PageUnits(document)
      draft = Draft(capacity: source.count / 8)
      let core = PageCore(page)
      firstOfCore = core.units.lowerBound
      let headline = PageHeadline(page, core, metadata).unit
      let head = PageHead(page, core, headline: headline, metadata, words, options)
      published = head.published
      updated = head.updated
      let body = PageSelection(
        page, core, words, headline: headline, head,
        authors: (metadata.authors?.names ?? []) + head.authors)
      write(headline, head, body)
      addHiddenCorrections()
    }

    /// Writes headline, head and body in the order of the page.
    private mutating func write(_ headline: Int?, _ head: PageHead, _ body: PageSelection) {
      if let headline {
        add(headlineRuns(headline), .headline)
      } else if let title = metadata.title {
        addTitle(title.node)
      }
      // What stands above the byline sums up a story; where there is none, it is the story.
      let hasText = body.choices.contains {
        [.paragraph, .listItem, .blockQuote].contains($0.kind) && page.units[$0.unit].endsSentence
      }
      for line in head.lines.sorted(by: { $0.runs.lowerBound < $1.runs.lowerBound }) {
        add(line.runs, line.kind == .standfirst && !hasText ? .paragraph : line.kind)
      }
      let questions = PageQuestions(page, body.choices).questions
      for choice in body.choices {
        let unit = page.units[choice.unit]
        if let question = questions[choice.unit] {
          add(question, .heading, level: 3)
          add(question.upperBound..<unit.runs.upperBound, .paragraph)
        } else if choice.kind == .caption {
          addCaption(choice.unit)
        } else if choice.kind == .paragraph, let lines = paragraphs(choice.unit) {
          for line in lines { add(line, .paragraph) }
        } else {
          add(unit.runs, choice.kind, level: choice.level)
        }
      }
    }

    /// Corrections that stand in JSON-LD alone, behind the text.
    private mutating func addHiddenCorrections() {
      for text in metadata.corrections {
        let words = letters(Array(text.utf8))
        let isVisible = candidates.contains { letters(Array(draft.utf8[$0.range])) == words }
        guard !words.isEmpty, !isVisible, let runs = literal(text) else { continue }
        let start = draft.count
        var pending: Range<Int>?
        for run in runs { put(run, of: page.document, into: &draft, &pending) }
        let range = draft.utf8.trimmingSpace(start..<draft.count)
        if !range.isEmpty { candidates.append(Candidate(range: range, kind: .correctionNote)) }
      }
    }

    private func literal(_ text: String) -> [HTMLDocument.Run]? {
      for script in metadata.scripts {
        let child = page.document.firstChild(script)
        guard child >= 0 else { continue }
        var found: [HTMLDocument.Run]?
        page.document.forEachRun(of: child) { run in
          found = found ?? JSONLiteral.runs(of: text, in: page.document.page, run.source)
        }
        if let found { return found }
      }
      return nil
    }

    /// The runs of the headline's unit without the kicker that stands before it or the label behind it, where metadata
    /// shows what the headline is.
    private func headlineRuns(_ unit: Int) -> Range<Int> {
      let all = page.units[unit].runs
      let names = metadata.headlines.map { letters(Array($0.text.utf8)) }
      guard all.count > 1, !names.contains(letters(page.text(of: all))) else { return all }
      for cut in 1..<min(all.count, 6) {
        for part in [all.lowerBound + cut..<all.upperBound, all.lowerBound..<all.upperBound - cut]
        where names.contains(letters(page.text(of: part))) { return part }
      }
      // Metadata may have another kicker: what both end with is the headline.
      for cut in 1..<min(all.count, 6) {
        let part = all.lowerBound + cut..<all.upperBound
        let words = letters(page.text(of: part))
        if words.count > 20, names.contains(where: { $0.suffix(words.count).elementsEqual(words) }) { return part }
      }
      return all
    }

    /// The lines of a unit that are paragraphs of their own, though a single line break parts them.
    private func paragraphs(_ unit: Int) -> [Range<Int>]? {
      let lines = page.lines(unit)
      guard lines.count >= 2 else { return nil }
      let texts = lines.map { page.text(of: $0) }
      let areSentences = texts.allSatisfy { $0.count > 40 && endsSentence($0, 0..<$0.count) }
      return areSentences ? lines : nil
    }

    private mutating func add(_ runs: Range<Int>, _ kind: Block.Kind, level: Int? = nil) {
      var range = write(runs)
      if kind == .headline { range = withoutMarks(range) }
      guard !range.isEmpty else { return }
      var candidate = Candidate(range: range, kind: kind)
      if kind == .heading { candidate.markup = .heading(level ?? 2) }
      if kind == .paragraph, page.runs[runs].allSatisfy({ $0.isBold || $0.isBreak }) { candidate.markup = .emphasis }
      candidates.append(candidate)
    }

    /// A headline without the dash or colon that parts it from a kicker elsewhere.
    private func withoutMarks(_ range: Range<Int>) -> Range<Int> {
      var start = range.lowerBound
      while start < range.upperBound {
        let decoded = decodeScalar(draft.utf8, at: start)
        guard "-–—:|•· ".unicodeScalars.contains(decoded.scalar) else { break }
        start += decoded.length
      }
      return start..<range.upperBound
    }

    /// The words of `title`, without the site's name, where nothing on the page is the headline.
    private mutating func addTitle(_ node: Int) {
      let start = draft.count
      var pending: Range<Int>?
      let child = page.document.firstChild(node)
      guard child >= 0 else { return }
      let document = page.document
      var draft = draft
      document.forEachRun(of: child) { put($0, of: document, into: &draft, &pending) }
      self.draft = draft
      let range = draft.utf8.trimmingSpace(start..<draft.count)
      guard !range.isEmpty else { return }
      let heads = page.units.indices.prefix(Self.headLines).filter {
        // The first line of an old page may be its name with no link.
        $0 == 0 && page.headingLevel($0) == nil
          || $0 < firstOfCore && page.headingLevel($0) ?? 1 == 1 && page.units[$0].linkShare > 0.5
      }
      .map { letters(page.text($0)) }
      let headline = PageTitle(Array(draft.utf8[range]), metadata, heads: heads).headline
      let words = range.lowerBound + headline.lowerBound..<range.lowerBound + headline.upperBound
      candidates.append(Candidate(range: words, kind: .headline))
    }

    // MARK: Captions

    /// A caption, its credit apart; what stands alone in the same figure behind a caption is the credit of that.
    private mutating func addCaption(_ unit: Int) {
      let runs = page.units[unit].runs
      let pieces = runs.filter { !page.runs[$0].isBreak }
      let figure = page.ancestor(of: unit, .figure)
      defer { captionFigure = figure }
      let credits = pieces.filter { page.runs[$0].isCredit }
      if let last = candidates.indices.last, candidates[last].kind == .caption, candidates[last].credit == nil,
        credits.count == pieces.count
          || page.units[unit].words <= PageSelection.longestCredit
            && (figure != nil && figure == captionFigure || words.isCredit(page.text(unit)))
      {
        let credit = write(runs)
        candidates[last].credit = credit.isEmpty ? nil : credit
        return
      }
      if credits.isEmpty, let line = creditLine(unit) {
        let words = write(runs.lowerBound..<line.lowerBound)
        return candidates.append(Candidate(range: words, kind: .caption, credit: write(line)))
      }
      guard let first = credits.first, let last = credits.last, first > runs.lowerBound, last == pieces.last else {
        return add(runs, .caption)
      }
      let words = write(runs.lowerBound..<first)
      let credit = write(first..<runs.upperBound)
      guard !words.isEmpty else { return candidates.append(Candidate(range: credit, kind: .caption)) }
      candidates.append(Candidate(range: words, kind: .caption, credit: credit.isEmpty ? nil : credit))
    }

    /// The last line of a caption, where the one before ends as a sentence does and it does not.
    private func creditLine(_ unit: Int) -> Range<Int>? {
      let lines = page.lines(unit)
      guard lines.count >= 2, let last = lines.last else { return nil }
      let (before, text) = (page.text(of: lines[lines.count - 2]), page.text(of: last))
      guard !before.isEmpty, !text.isEmpty, text.count < 80, endsSentence(before, 0..<before.count),
        !endsSentence(text, 0..<text.count)
      else { return nil }
      return last
    }

    // MARK: Text

    private mutating func write(_ runs: Range<Int>) -> Range<Int> {
      let start = draft.count
      var pending: Range<Int>?
      for piece in page.runs[runs] {
        if piece.isBreak {
          if draft.count > start { pending = pending ?? 0..<0 }
        } else {
          put(piece.run, of: page.document, into: &draft, &pending)
        }
      }
      // A run that begins with white space has written it.
      let isSpaced = draft.count > start && draft.utf8[start] == 0x20
      return start + (isSpaced ? 1 : 0)..<draft.count
    }
  }
}

/// Writes a run into a draft; white space waits in `pending` until a word follows it.
private func put(
  _ run: HTMLDocument.Run, of document: HTMLDocument, into draft: inout Parsing.Draft, _ pending: inout Range<Int>?
) {
  guard let (first, second) = run.scalars else {
    var source = run.source
    // White space on both sides of a tag is one space, and its source is that before the tag.
    if let white = pending, white.upperBound != source.lowerBound {
      while let byte = document.page[source].first, isASCIISpace(byte) {
        source = source.lowerBound + 1..<source.upperBound
      }
    }
    if !source.isEmpty { pending = draft.takeClean(source, of: document.page, after: pending) }
    return
  }
  var text = String(first)
  if let second { text.unicodeScalars.append(second) }
  let bytes = Array(text.utf8)
  switch cleanClass(bytes, at: 0, before: bytes.count).kind {
  case .space: pending = pending ?? run.source
  case .nothing: break
  case .word:
    if let white = pending { draft.space(for: white) }
    pending = nil
    draft.stand(text, for: run.source)
  }
}
