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
  let limit = min(existing.upperBound, existing.lowerBound + mostRead)
  let script = ScriptEvidence(text, existing.lowerBound..<limit)
  if script.isForeign { return script.language.map { ($0, 0.9) } }
  return LanguageEvidence(text, existing.lowerBound..<limit).verdict
}

/// The language of a text whose source names one, as templates do for whatever is put into them: another one where
/// hardly a word speaks for the one that is named.
///
/// - Parameters:
///   - stated: a language tag (BCP 47).
///   - text: UTF-8 bytes.
///   - range: byte offsets into the text; at most the first 8 kB are read.
/// - Returns: the tag, or the code of the other language; `nil` where no word speaks for the stated one, and too few for
///   another.
public func settledLanguage(_ stated: String, in text: [UInt8], range: Range<Int>) -> String? {
  let existing = range.existing(in: text)
  let read = existing.lowerBound..<min(existing.upperBound, existing.lowerBound + mostRead)
  if ScriptEvidence(text, read).isForeign { return stated }
  let evidence = LanguageEvidence(text, read)
  guard let share = evidence.share(of: String(stated.lowercased().prefix { $0 != "-" })), share < leastStated else {
    return stated
  }
  return evidence.verdict?.code ?? (share < leastSpoken ? nil : stated)
}

private let mostRead = 8192
/// Less evidence for each word of the stated language has no text in it: prose has a tenth, other languages a sixtieth.
private let leastStated = 0.03
/// Less has not even a list of names and scores in it.
private let leastSpoken = 0.005
