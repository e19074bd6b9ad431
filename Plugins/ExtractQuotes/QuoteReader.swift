import Articles
import Prose

/// Reads the quotations of one article, from marks to entries of the layer.
struct QuoteReader {
  let reading: Reading
  let structure: Structure
  let lexicon: SpeechLexicon
  /// The weights to go by; `nil` for the plugin's own, which are read only where they are needed.
  let model: SpeakerModel?

  init(_ reading: Reading, _ structure: Structure, lexicon: SpeechLexicon, model: SpeakerModel?) {
    self.reading = reading
    self.structure = structure
    self.lexicon = lexicon
    self.model = model
  }

  private var text: [UInt8] { reading.text }

  /// What the reading of an article found.
  struct Found {
    var quotes: [Quote] = []
    let quoted: QuotedText
    let people: PeopleIndex
  }

  /// The entries, and what their making rested on.
  ///
  /// - Parameters:
  ///   - indirect: whether reported speech without marks is looked for.
  ///   - reports: the weights to find it by, if not the plugin's own.
  ///   - teacher: who chooses the speakers when weights are being fitted.
  ///   - antecedents: what chooses whom a phrase means, if not the plugin's own weights.
  func read(
    indirect: Bool = false, reports: SpeakerModel? = nil, teacher: CandidateList.Teacher? = nil,
    antecedents: AntecedentChoice? = nil
  ) -> Found {
    let quoted = QuotedText(text, blocks: structure.blocks, lexicon)
    let people = PeopleIndex(reading, structure, lexicon, quoted: quoted.segments)
    guard indirect || !quoted.segments.isEmpty else { return Found(quoted: quoted, people: people) }
    var builder = QuoteBuilder(
      people, quoted, lexicon, language: structure.language,
      antecedents: antecedents ?? AntecedentChoice(weights: .builtin(lexicon.grammar)))
    if indirect { builder.readsReports(reports) }
    func done(_ view: ParagraphView, _ found: [Attribution]) {
      builder.add(view, found)
      if indirect { builder.addReported(view) }
    }
    switch lexicon.grammar {
    case .english:
      var attributor = QuoteAttributor(reading, quoted, lexicon, model ?? .builtin, people)
      attributor.teacher = teacher
      attributor.attribute(everyParagraph: indirect, done)
    case .german, .romance:
      var attributor = AdvisedAttributor(
        reading, quoted, lexicon, model ?? .clauses, people, teacher: teacher)
      attributor.attribute(everyParagraph: indirect, done)
    case .unknown: UnknownAttributor(reading, quoted, lexicon, people).attribute(done)
    }
    builder.signBelow()
    if lexicon.grammar == .romance { builder.takeTurns() }
    builder.shareAcrossParagraphs()
    builder.shareTheSame()
    return Found(quotes: builder.quotes, quoted: quoted, people: people)
  }

  /// Calls back with every paragraph of an article in English, and whether it is a headline.
  func eachParagraph(_ body: (ParagraphView, Bool) -> Void) {
    let quoted = QuotedText(text, blocks: structure.blocks, lexicon)
    let people = PeopleIndex(reading, structure, lexicon, quoted: quoted.segments)
    var attributor = QuoteAttributor(reading, quoted, lexicon, model ?? .builtin, people)
    attributor.attribute(everyParagraph: true) { view, _ in
      body(view, quoted.paragraphs[view.number].kind == .headline)
    }
  }
}
