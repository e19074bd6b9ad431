import Articles

/// Reads the quotations of one article, from marks to entries of the layer.
struct QuoteReader {
  let text: [UInt8]
  let structure: Structure
  let lexicon: SpeechLexicon
  let model: SpeakerModel

  init(_ text: [UInt8], _ structure: Structure, lexicon: SpeechLexicon, model: SpeakerModel) {
    self.text = text
    self.structure = structure
    self.lexicon = lexicon
    self.model = model
  }

  /// The entries, and what their making rested on.
  func read(teacher: QuoteAttributor.Teacher? = nil) -> (quotes: [Quote], quoted: QuotedText) {
    let quoted = QuotedText(text, blocks: structure.blocks)
    guard !quoted.segments.isEmpty else { return ([], quoted) }
    var scan = NameScan(text, lexicon)
    for paragraph in quoted.paragraphs { scan.scan(paragraph.range) }
    var attributor = QuoteAttributor(text, quoted, lexicon, model, EntityTable(scan.mentions))
    attributor.teacher = teacher
    attributor.attribute()
    let naming = SpeakerNaming(text, attributor.table)
    let quotes = attributor.attributions.enumerated().map { number, found in
      let segment = quoted.segments[found.segment]
      return Quote(
        id: "q\(number + 1)", kind: found.phrase == nil ? .scare : .direct, range: segment.range,
        speaker: naming.speaker(of: found), cue: found.cue, confidence: Double(found.probability))
    }
    return (quotes, quoted)
  }
}
