import Articles
import Diagnostics
import TestSupport

/// A story that holds the payload in every place where words of an article or of its file reach an output.
func hostileStory(_ payload: String) -> Article {
  var sample = SampleArticle(
    "\(payload) H\n\nBy \(payload) B\n\nHe said “\(payload) Q” \(payload) C\n\nCorrection: \(payload) N.",
    path: "Inbox/\(payload).txt", id: payload)
  sample.addBlocks(language: payload)
  let whole = 0..<sample.article.text.utf8.count
  let words = sample.place(payload)
  let speaker = Speaker(name: payload, kind: .person, asWritten: words, role: words, resolvedBy: .name)
  let via = Via(range: words, role: .told)
  sample.article[Quotes.self] = Quotes([
    Quote(
      id: payload, group: payload, kind: .direct, range: words, speaker: speaker, cue: words, via: [via], confidence: 1),
    Quote(id: "q2", kind: .mixed, range: whole, confidence: 0.5),
  ])
  var notice = Correction(kind: .correction, range: words, label: words)
  notice.date = .init(asWritten: words, value: payload, basis: payload)
  notice.concerns = [.init(range: words, role: .primary), .init(range: whole, role: .secondary)]
  sample.article[Corrections.self] = Corrections([notice])
  sample.article[Summary.self] = Summary(method: payload, sentences: [.init(range: whole, score: .infinity)])
  sample.article.diagnostics = [ArticleDiagnostic(Rule(payload, .note, payload, payload), payload, at: words)]
  sample.article[Structure.self]?.published = payload
  sample.article[Structure.self]?.siteName = payload
  return sample.article
}
