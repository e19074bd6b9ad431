import Articles

/// Reads the quotations of one article, from marks to entries of the layer.
struct QuoteReader {
  let text: [UInt8]
  let structure: Structure
  let lexicon: SpeechLexicon
  /// The weights to go by; `nil` for the plugin's own, which are read only where they are needed.
  let model: SpeakerModel?

  init(_ text: [UInt8], _ structure: Structure, lexicon: SpeechLexicon, model: SpeakerModel?) {
    self.text = text
    self.structure = structure
    self.lexicon = lexicon
    self.model = model
  }

  /// The entries, and what their making rested on.
  ///
  /// - Parameter indirect: whether reported speech without marks is looked for.
  func read(
    indirect: Bool = false, teacher: QuoteAttributor.Teacher? = nil
  ) -> (quotes: [Quote], quoted: QuotedText) {
    let quoted = QuotedText(text, blocks: structure.blocks, hasDialogue: lexicon.grammar == .romance)
    guard indirect || !quoted.segments.isEmpty else { return ([], quoted) }
    let table = table(quoted)
    var builder = QuoteBuilder(
      text, quoted, lexicon, table, nounsHaveCapitals: structure.language?.hasPrefix("de") ?? false)
    func done(_ view: ParagraphView, _ found: [Attribution]) {
      builder.add(view, found)
      if indirect { builder.addReported(view) }
    }
    if lexicon.grammar == .english {
      var attributor = QuoteAttributor(text, quoted, lexicon, model ?? .builtin, table)
      attributor.teacher = teacher
      attributor.attribute(everyParagraph: indirect, done)
    } else {
      var attributor = ClauseAttributor(text, quoted, lexicon, table)
      attributor.attribute(everyParagraph: indirect, done)
    }
    return (builder.quotes, quoted)
  }

  private func table(_ quoted: QuotedText) -> EntityTable {
    var scan = NameScan(text, lexicon)
    for paragraph in quoted.paragraphs where paragraph.kind != .headline && paragraph.kind != .heading {
      scan.scan(paragraph.range)
    }
    return EntityTable(scan.mentions, quoted: quoted.segments)
  }
}
