import Articles
import TestSupport

/// A story whose characters are one, two, three and four bytes long, of one, two and more scalars: offsets that count
/// anything but Unicode scalars go wrong in it.
func manyUnitsStory() -> Article {
  var sample = SampleArticle(
    "Fähre 🚢 kommt\n\nZoe\u{301} 👩‍👩‍👧‍👦 said: “Naïve cafe\u{301} 𝔘nd 🎉” twice.\n\nCorrection: it was 🚢.", id: "units")
  sample.addBlocks(language: "de")
  let name = sample.place("Zoe\u{301}")
  let speaker = Speaker(name: "Zoe\u{301}", nameRange: name, kind: .person, asWritten: name, resolvedBy: .name)
  let quoted = sample.place("Naïve cafe\u{301} 𝔘nd 🎉")
  sample.article[Quotes.self] = Quotes([
    Quote(id: "q1", kind: .direct, range: quoted, speaker: speaker, cue: sample.place("said"), confidence: 0.9),
    Quote(id: "q2", kind: .mixed, range: sample.place("twice"), speaker: speaker, confidence: 0.3),
  ])
  var notice = Correction(kind: .correction, range: sample.place("Correction: it was 🚢."))
  notice.concerns = [.init(range: sample.place("Fähre 🚢 kommt"), role: .primary)]
  sample.article[Corrections.self] = Corrections([notice])
  return sample.article
}

/// The scalars of a text between two places: what Python's `text[start:end]` is.
func scalars(_ text: String, _ start: Int, _ end: Int) -> String {
  var slice = String.UnicodeScalarView()
  slice.append(contentsOf: Array(text.unicodeScalars)[start..<end])
  return String(slice)
}
