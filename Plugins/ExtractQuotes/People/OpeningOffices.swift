import Prose
import Text

/// Offices that open a sentence.
extension RoleReader {
  /// `Foreign Minister Ann Lee`, where the article writes `foreign` small elsewhere: the word that opens the sentence
  /// belongs to the office behind it.
  func openedOffice(_ mention: NamedMention) -> Range<Int>? {
    let sentence = limits(mention)
    let first = reading.tokens[sentence.lowerBound]
    guard names.lexicon.grammar == .english, let role = mention.role, first.shape.contains(.capital),
      sentence.lowerBound + 1 < mention.tokens.lowerBound, names.isNear(sentence.lowerBound + 1),
      reading.tokens[sentence.lowerBound + 1].range.lowerBound == role.lowerBound, isLead(sentence.lowerBound),
      !first.shape.contains(.apostrophe), !names.lists[first.hash].contains(.starters),
      let tag = reading.tags(of: names.sentences[mention.sentence]).first?.tag, tag.penn == .jj || tag.isNoun
    else { return nil }
    return first.range.lowerBound..<role.upperBound
  }

  /// `Infirmière depuis vingt ans, Samira Khelifi …`: an office without an article that opens the sentence.
  func openingSentence(_ mention: NamedMention) -> Range<Int>? {
    let sentence = limits(mention)
    let comma = mention.tokens.lowerBound - 1
    guard comma > sentence.lowerBound, comma - sentence.lowerBound < 8, commas(comma), mention.words.count > 1 else {
      return nil
    }
    let words = sentence.lowerBound..<comma
    guard words.allSatisfy({ isWord($0) || reading.tokens[$0].kind == .number }),
      let link = words.first(where: { names.classes(reading.tokens[$0]).contains(.preposition) })
        ?? (names.lexicon.grammar == .romance ? comma : nil),
      let office = officeEnding(at: link, sentence), office - sentence.lowerBound < 3,
      (sentence.lowerBound..<office).allSatisfy(isLead)
    else { return nil }
    return span(words.lowerBound...comma - 1)
  }
}
