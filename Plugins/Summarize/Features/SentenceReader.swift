import Prose
import Text

/// Reads a sentence into numbers.
struct SentenceReader {
  let text: [UInt8]
  let lists: SummaryLists

  /// The sentence in numbers.
  func sentence(_ candidate: SentenceCandidate, _ terms: inout TermNumbers) -> SentenceNumbers {
    var sentence = SentenceNumbers()
    var quotedBytes = 0
    var isQuoted = false
    for token in tokens(in: text, range: candidate.range) {
      switch token.kind {
      case .word, .number: add(token, &terms, to: &sentence)
      case .mark: isQuoted = turn(token.range, isQuoted)
      default: break
      }
      if isQuoted { quotedBytes += token.range.count + 1 }
    }
    sentence.length = candidate.length
    sentence.quoted = min(1, Double(quotedBytes) / Double(max(candidate.range.count, 1)))
    sentence.isBoilerplate = lists.isBoilerplate(text, candidate.range)
    sentence.asks = text[candidate.range].suffix(4).contains(UInt8(ascii: "?"))
    return sentence
  }

  /// The terms of a headline that the sentences use.
  func headline(_ range: Range<Int>, _ terms: TermNumbers) -> Set<Int> {
    Set(
      tokens(in: text, range: range).filter { $0.kind == .word || $0.kind == .number }.compactMap { token in
        let word = foldedWord(text, token.range)
        return isContent(word) ? terms[Stem.of(word)] : nil
      })
  }

  private func add(_ token: Token, _ terms: inout TermNumbers, to sentence: inout SentenceNumbers) {
    let word = foldedWord(text, token.range)
    let first = text[token.range.lowerBound]
    if sentence.wordCount == 0 { sentence.leans = lists.leaning.contains(word) }
    if token.kind == .number { sentence.numbers += 1 }
    if sentence.wordCount > 0, isASCIIUppercase(first) { sentence.names += 1 }
    sentence.wordCount += 1
    if isContent(word) { sentence.terms.append(terms.number(of: Stem.of(word))) }
  }

  private func isContent(_ word: String) -> Bool { word.utf8.count > 1 && !lists.empty.contains(word) }

  private func turn(_ mark: Range<Int>, _ isQuoted: Bool) -> Bool {
    let bytes = text[mark]
    if bytes.elementsEqual("“".utf8) || bytes.elementsEqual("„".utf8) { return true }
    if bytes.elementsEqual("”".utf8) { return false }
    return bytes.elementsEqual("\"".utf8) ? !isQuoted : isQuoted
  }
}
