/// The language of a part of a text.
///
/// The script is looked at first: most scripts but the Latin one belong to one language. Languages in Latin letters,
/// some forty, are told apart by function words, weighed by how few of them share a word, and by letters that only some
/// use. At most the first 8 kB are read.
///
/// - Parameters:
///   - text: UTF-8 bytes.
///   - range: byte offsets into the text; what lies outside of it is ignored.
/// - Returns: a two-letter code (ISO 639-1) and a confidence from 0 to 1; `nil` where nothing speaks for any language, or
///   too little for one of so many words.
public func detectLanguage(in text: [UInt8], range: Range<Int>) -> (code: String, confidence: Double)? {
  let existing = range.existing(in: text)
  let limit = min(existing.upperBound, existing.lowerBound + 8192)
  let script = ScriptEvidence(text, existing.lowerBound..<limit)
  if script.isForeign { return script.language.map { ($0, 0.9) } }
  var evidence = LanguageEvidence()
  for token in tokens(in: text, range: existing.lowerBound..<limit) where token.kind == .word {
    evidence.add(token, of: text)
  }
  return evidence.verdict
}
