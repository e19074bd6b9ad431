import Prose
import Testing

/// Phrases and parts of speech of plain English sentences.
@Suite struct PhraseTableTests {
  private func phrases(_ text: String) -> String {
    let marked = Marked(text)
    let words = tokens(in: marked.bytes, range: marked.all, style: .treebank)
    let found = nounPhrases(in: marked.bytes, tokens: words, tags: tags(in: marked.bytes, tokens: words))
    return marked.strings(found.map(\.range)).joined(separator: "/")
  }

  @Test(arguments: [
    ("The captain saw three small boats.", "The captain/three small boats"),
    ("He gave it to the harbour master’s wife.", "He/it/the harbour master’s wife"),
    ("Her old friend lives in a very large house.", "Her old friend/a very large house"),
    ("The elected mayor thanked the poor.", "The elected mayor/the poor"),
    ("Anna Marsh, a teacher from Reno, left.", "Anna Marsh/a teacher/Reno"),
    ("They said nothing.", "They/nothing"),
    ("Who took the keys?", "Who/the keys"),
    ("Tickets cost 12 euros.", "Tickets/12 euros"),
  ])
  func basePhrases(text: String, expected: String) { #expect(phrases(text) == expected) }

  @Test(arguments: [
    ("The captain saw a boat .", "DET NOUN VERB DET NOUN PUNCT"),
    ("She will not leave .", "PRON AUX PART VERB PUNCT"),
    ("He quickly closed the old door .", "PRON ADV VERB DET ADJ NOUN PUNCT"),
    ("They sailed from Oslo to Bergen .", "PRON VERB ADP PROPN ADP PROPN PUNCT"),
    ("I think that it was cold .", "PRON VERB SCONJ PRON AUX ADJ PUNCT"),
    ("Two boats and three ships", "NUM NOUN CCONJ NUM NOUN"),
    ("He wants to go .", "PRON VERB PART VERB PUNCT"),
  ])
  func partsOfSpeech(text: String, expected: String) {
    let marked = Marked(text)
    let words = tokens(in: marked.bytes, range: marked.all, style: .treebank)
    #expect(tags(in: marked.bytes, tokens: words).map(\.universal.rawValue).joined(separator: " ") == expected)
  }

  /// A sentence has the same tags alone and in a text.
  @Test func aSentenceIsTaggedAlone() {
    let (first, second) = ("The mayor left the room.", "Nobody saw where she went.")
    let reading = Reading(Array("\(first) \(second)".utf8))
    for (sentence, text) in zip(reading.sentences, [first, second]) {
      let alone = Reading(Array(text.utf8))
      #expect(reading.tags(of: sentence).map(\.tag) == alone.tags(of: alone.sentences[0]).map(\.tag))
    }
  }
}
