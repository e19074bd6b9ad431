/// The language of a part of a text: English, German, French, Spanish, Italian, Dutch or Portuguese.
///
/// Counts function words, weighed by how few of the languages share them, and letters that only some of them use. At
/// most the first 8 kB are read.
///
/// - Parameters:
///   - text: UTF-8 bytes.
///   - range: byte offsets into the text; what lies outside of it is ignored.
/// - Returns: a two-letter code (ISO 639-1) and a confidence from 0 to 1; `nil` where nothing speaks for any of them.
public func detectLanguage(in text: [UInt8], range: Range<Int>) -> (code: String, confidence: Double)? {
  let existing = range.existing(in: text)
  let limit = min(existing.upperBound, existing.lowerBound + 8192)
  var evidence = LanguageEvidence()
  for token in tokens(in: text, range: existing.lowerBound..<limit) where token.kind == .word {
    evidence.add(token.range, of: text)
  }
  return evidence.verdict
}
