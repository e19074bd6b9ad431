public import Articles

/// An article built by hand, layer by layer, so that the formats are tested without the other plugins.
public struct SampleArticle {
  /// The article as it is so far.
  public var article: Article

  /// An article whose source is its clean text.
  public init(_ text: String, path: String = "Inbox/ferry.txt", id: String = "ferry") {
    article = TestSupport.article(text, path: path)
    article.id = id
    let utf8 = Array(text.utf8)
    let whole = SourceMap.Piece(text: 0..<utf8.count, source: 0..<utf8.count)
    article.text = ArticleText(utf8: utf8, map: SourceMap(encoding: .utf8, pieces: [whole]))
  }

  /// The place of words in the text; of several, the one of that number, from 1.
  public func place(_ words: String, _ number: Int = 1) -> Range<Int> {
    let text = article.text.utf8
    let sought = Array(words.utf8)
    var left = number
    for start in text.indices where text[start...].starts(with: sought) {
      left -= 1
      if left == 0 { return start..<start + sought.count }
    }
    return 0..<0
  }

  /// One block for each paragraph of the text, the first of which is the headline.
  public mutating func addBlocks(language: String? = "en") {
    var structure = Structure()
    var start = 0
    for part in article.text[0..<article.text.utf8.count].components {
      let range = start..<start + part.utf8.count
      structure.blocks.append(Block(structure.blocks.isEmpty ? .headline : .paragraph, range))
      start = range.upperBound + 2
    }
    structure.headline = structure.blocks.first?.range
    structure.language = language
    article[Structure.self] = structure
  }
}

extension String {
  /// The pieces between blank lines.
  fileprivate var components: [Substring] {
    var pieces: [Substring] = []
    var rest = self[...]
    while let blank = rest.firstRange(of: "\n\n") {
      pieces.append(rest[..<blank.lowerBound])
      rest = rest[blank.upperBound...]
    }
    return pieces + [rest]
  }
}

/// A story with every layer: two speakers, a quote in a quote, a correction and the sentence it concerns.
public func ferryStory() -> Article {
  var sample = SampleArticle(ferryText)
  sample.addBlocks()
  let author = Byline.Author(name: "Ada Brook", range: sample.place("Ada Brook"))
  let byline = Byline(range: sample.place("By Ada Brook"), authors: [author])
  sample.article[Structure.self]?.byline = byline
  sample.article[Structure.self]?.blocks[1].kind = .byline
  sample.article[Structure.self]?.blocks[5].kind = .correctionNote
  let quotes = Quotes(ferryQuotes(sample))
  sample.article[Quotes.self] = quotes
  let corrections = Corrections([ferryCorrection(sample)])
  sample.article[Corrections.self] = corrections
  let sentence = sample.place("The ferry will sail again on 3 May.")
  sample.article[Summary.self] = Summary(method: "extractive", sentences: [.init(range: sentence, score: 0.8)])
  return sample.article
}

private let ferryText = """
  Ferry to return in May

  By Ada Brook

  The ferry will sail again on 3 May. “We kept our word,” harbour master Noor Haddad told Radio Quay.

  “She said ‘never again’ to me,” recalled Jens Løv.

  Tickets cost less.

  Correction: An earlier version gave 3 June as the date.
  """

private func ferryQuotes(_ sample: SampleArticle) -> [Quote] {
  let noor = Speaker(
    name: "Noor Haddad", nameRange: sample.place("Noor Haddad"), kind: .person,
    asWritten: sample.place("harbour master Noor Haddad"), role: sample.place("harbour master"), resolvedBy: .name)
  let jens = Speaker(
    name: "Jens Løv", nameRange: sample.place("Jens Løv"), kind: .person, asWritten: sample.place("Jens Løv"),
    resolvedBy: .name)
  return [
    Quote(
      id: "q1", group: "g1", kind: .direct, range: sample.place("We kept our word,"), speaker: noor,
      cue: sample.place("told"), via: [Via(range: sample.place("Radio Quay"), role: .told)], confidence: 0.97),
    Quote(
      id: "q2", group: "g2", kind: .direct, range: sample.place("She said ‘never again’ to me,"), speaker: jens,
      cue: sample.place("recalled"), confidence: 0.9),
    Quote(id: "q3", group: "g3", kind: .mixed, range: sample.place("never again"), speaker: nil, confidence: 0.4),
  ]
}

private func ferryCorrection(_ sample: SampleArticle) -> Correction {
  var correction = Correction(
    kind: .correction, range: sample.place("Correction: An earlier version gave 3 June as the date."),
    label: sample.place("Correction"))
  correction.date = .init(asWritten: nil, value: "2025-03-02", basis: "the article's own date")
  correction.subject = sample.place("the date")
  correction.original = sample.place("3 June")
  correction.corrected = sample.place("3 May")
  correction.concerns = [.init(range: sample.place("The ferry will sail again on 3 May."), role: .primary)]
  return correction
}
