import Prose
import Text

/// Which body a noun means that stands for it: `the company`, `das Unternehmen`, `la société`.
extension PeopleIndex {
  /// The body that a noun means: the last one before the offset with that head, else the last that the noun introduces
  /// (`la société Lactor`), else the last body, and for a company what may be one by its name.
  ///
  /// What is named within a quotation counts only by its head.
  func body(called noun: UInt32, before offset: Int) -> Int? {
    var index = firstMention(endingAfter: offset) - 1
    var (introduced, last, likely): (Int?, Int?, Int?)
    var seen = 0
    while index >= 0, seen < 256 {
      seen += 1
      let mention = mentions[index]
      let one = ones[mention.number]
      if one.isBody, !one.isOther, one.words.contains(noun) { return mention.number }
      if !mention.isQuoted {
        if isIntroduced(mention, by: noun), !one.isPerson { introduced = introduced ?? mention.number }
        if one.isBody, !one.isOther {
          last = last ?? mention.number
        } else if mayBeBody(one) {
          likely = likely ?? mention.number
        }
      }
      index -= 1
    }
    return introduced ?? last ?? (Self.companies.contains(noun) ? likely : nil)
  }

  /// Whether the noun stands right before a name, or before it and a word that tells where: `the charity Warm Homes`.
  private func isIntroduced(_ mention: NamedMention, by noun: UInt32) -> Bool {
    let first = mention.tokens.lowerBound
    guard first > 0 else { return false }
    let before = reading.tokens[first - 1]
    return before.hash == noun || names.isElided(before) && names.bare(before).hash == noun
  }

  private func mayBeBody(_ one: NamedOne) -> Bool {
    !one.isPerson && !one.isOther && !one.hasFirmRole && one.sex == .unknown && one.words.count > 1
  }

  private static let companies: WordSet = [
    "company", "firm", "business", "manufacturer", "maker", "retailer", "unternehmen", "firma", "konzern", "betrieb",
    "société", "entreprise", "firme", "empresa", "compañía", "sociedad",
  ]
}
