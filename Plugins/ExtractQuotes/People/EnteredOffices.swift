import Prose
import Text

/// Offices that somebody enters.
extension RoleReader {
  /// `has appointed Ana Ruiz as chief executive`: the office that somebody enters.
  func entered(_ mention: NamedMention) -> Range<Int>? {
    let sentence = limits(mention)
    let (before, link) = (mention.tokens.lowerBound - 1, mention.tokens.upperBound)
    guard names.lexicon.grammar == .english, before >= sentence.lowerBound, link + 1 < sentence.upperBound,
      Self.entries.contains(reading.tokens[before].hash)
    else { return nil }
    if Self.linkOfEntry.contains(reading.tokens[link].hash) {
      return phrase(from: link + 1, sentence, isHead: names.isOffice)
    }
    // `named Ana Ruiz chief executive`
    return isLead(link) && !reading.tokens[link].shape.contains(.capital)
      ? phrase(from: link, sentence, isHead: names.isOffice) : nil
  }

  private static let entries: WordSet = [
    "appointed", "appoints", "appointing", "named", "names", "naming", "hired", "hires", "hiring", "elected", "elects",
    "installed", "picked", "picks", "chosen", "chose", "nominated", "promoted", "confirmed",
  ]
  private static let linkOfEntry: WordSet = ["as"]
}
