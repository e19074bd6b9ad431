import Articles
import Text

extension Parsing.Outline {
  /// The last blocks of an article that are looked at for the parts of a press release.
  private static let reach = 30
  private static let longestHeading = 80

  /// Finds what a press release has behind its story: `About the company`, `Notes to editors`, contacts, `# # #`.
  ///
  /// None of it is the story: it becomes boilerplate, so that nobody is quoted from it and no summary takes it.
  mutating func findReleaseParts() {
    let first = max(blocks.startIndex + 1, blocks.endIndex - Self.reach)
    guard first < blocks.endIndex else { return }
    let isRelease = blocks.contains { isReleaseSign($0) }
    var part: Part?
    for index in first..<blocks.endIndex {
      let block = blocks[index]
      guard block.kind != .correctionNote, block.kind != .caption else { continue }
      // Whom to ask may stand above the headline.
      if [.headline, .standfirst, .byline, .dateline].contains(block.kind) {
        part = nil
        continue
      }
      if let opened = opening(block, isRelease: isRelease) {
        part = opened
        blocks[index].kind = .boilerplate
        blocks[index].level = nil
      } else if let open = part {
        if open == .contact ? !isContactLine(block) : block.kind == .heading {
          part = nil
        } else {
          blocks[index].kind = .boilerplate
        }
      }
    }
  }

  private enum Part { case about, notes, contact }

  /// What shows that an article is a release: its first line, its end mark, an agency of releases.
  private func isReleaseSign(_ block: Parsing.PlannedBlock) -> Bool {
    switch block.kind {
    case .boilerplate: words.releases.end(in: text, at: block.range.lowerBound, before: block.range.upperBound) != nil
    case .dateline: words.releaseWires.first(in: text, block.range) != nil
    case .paragraph: words.contacts.end(in: text, at: block.range.lowerBound, before: block.range.upperBound) != nil
    default: false
    }
  }

  private func opening(_ block: Parsing.PlannedBlock, isRelease: Bool) -> Part? {
    let range = block.range
    func opens(_ table: Parsing.PhraseTable) -> Bool {
      table.end(in: text, at: range.lowerBound, before: range.upperBound) != nil
    }
    if opens(words.contacts), range.count < 200 { return .contact }
    if opens(words.releaseNotes), range.count < Self.longestHeading { return .notes }
    guard isRelease, range.count < Self.longestHeading, !endsWithStop(range), opens(words.abouts) else { return nil }
    return .about
  }

  /// A name, a number, an address: what stands in a contact.
  private func isContactLine(_ block: Parsing.PlannedBlock) -> Bool {
    let words = wordCount(block.range)
    if words <= 6, !endsSentence(text, block.range) { return true }
    let digits = text[block.range].count(where: isASCIIDigit)
    return words <= 14 && (text[block.range].contains(UInt8(ascii: "@")) || digits >= 7)
  }
}
