import Articles
import HTML
import Text

extension Parsing {
  /// Chooses the units of a page that are the article's body, and says what each is.
  struct PageSelection {
    /// A unit that will be a block.
    struct Choice {
      var unit: Int
      var kind: Block.Kind
      var level: Int?
    }

    let page: PageUnits
    let core: PageCore
    let words: WordLists
    /// Units that are the headline, the byline and so on.
    let taken: Set<Int>
    var choices: [Choice] = []
    /// The fewest words of a standfirst that is set as a heading.
    private static let shortestStandfirst = 6
    /// The most words of an author's name.
    private static let longestName = 6
    /// The most words of a kicker.
    private static let longestKicker = 12
    /// The most words of a line of authors or dates that no element around it names.
    private static let longestHeadLine = 10
    /// The most words of the line of terms and imprint below a page.
    private static let longestLegalLine = 15
    /// How far above the headline a caption may stand, in units.
    private static let above = 8
    /// So many units that were left out stand between a heading and what it heads: a picture, an advertisement.
    private static let mostBetween = 4
    /// The letters of what is chosen, each with the element in which it stood.
    private var seen: [[UInt8]: Int] = [:]
    let headline: Headline?
    /// Units of cards that lead to other articles.
    let cards: Set<Int>
    /// The letters of the authors' names.
    private let names: Set<[UInt8]>
    /// The words of the unit that is looked at, once something has asked for them.
    private var lastText: (unit: Int, words: [UInt8])?

    /// The unit that is the headline, and its letters.
    struct Headline {
      var unit: Int
      var letters: [UInt8]
    }

    init(
      _ page: PageUnits, _ core: PageCore, _ words: WordLists, headline: Int?, _ head: PageHead, authors: [String]
    ) {
      self.page = page
      self.core = core
      self.words = words
      taken = head.taken
      self.headline = headline.map { Headline(unit: $0, letters: letters(page.text($0))) }
      if let headline = self.headline { seen[headline.letters] = page.units[headline.unit].container }
      names = Set(authors.map { Parsing.letters(Array($0.utf8)) })
      cards = PageCards(page, core).units.union(PageOffers(page, core, words).units)
        .union(NextArticles(page, core, headline: headline).units)
      let first = headline.map { min($0 + 1, core.units.lowerBound) } ?? core.units.lowerBound
      // A picture may stand above the headline.
      for unit in max(0, first - Self.above)..<first where unit != headline && !taken.contains(unit) {
        if kind(of: unit) == .caption { choose(unit, .caption) }
      }
      for unit in first..<page.units.count {
        guard !taken.contains(unit), unit != headline, let kind = kind(of: unit)
        else {
          continue
        }
        choose(unit, kind)
      }
      dropEmptyHeadings()
      dropNotesOnAuthors(authors)
      takeNamedStandfirsts()
      let hasStandfirst = head.lines.contains { $0.kind == .standfirst } || choices.contains { $0.kind == .standfirst }
      if !hasStandfirst { findStandfirst() }
    }

    private mutating func choose(_ unit: Int, _ kind: Block.Kind) {
      // The same words twice: one for the phone, one for the desktop.
      let text = text(unit)
      guard !text.isEmpty else { return }
      if page.units[unit].words >= 4 || kind == .heading, isTwin(unit, letters(text)) { return }
      var choice = Choice(unit: unit, kind: kind)
      if kind == .heading { choice.level = page.headingLevel(unit) ?? 3 }
      choices.append(choice)
    }

    /// Whether the words were chosen already, from an element of another place or kind: paragraphs beside each other
    /// that say the same do so to be read twice.
    private mutating func isTwin(_ unit: Int, _ letters: [UInt8]) -> Bool {
      let container = page.units[unit].container
      guard let first = seen[letters] else {
        seen[letters] = container
        return false
      }
      let document = page.document
      guard first != container, document.tag(first) == .p, document.tag(container) == .p,
        document.parent(first) == document.parent(container)
      else { return true }
      return document.text(.class, of: first) != document.text(.class, of: container)
    }

    private mutating func text(_ unit: Int) -> [UInt8] {
      if let lastText, lastText.unit == unit { return lastText.words }
      let words = page.text(unit)
      lastText = (unit, words)
      return words
    }

    /// What a unit is; `nil` where it is not the article's.
    private mutating func kind(of unit: Int) -> Block.Kind? {
      let content = page.units[unit]
      let flags = core.flags(of: content.container, in: page)
      guard flags.isDisjoint(with: [.hidden, .readers]) else { return nil }
      let isInCore = core.units.contains(unit)
      if isNotice(unit, flags, isInCore) { return .correctionNote }
      guard flags.isDisjoint(with: .elsewhere), !cards.contains(unit) else { return nil }
      if flags.contains(.pullQuote) { return isInCore ? .pullQuote : nil }
      if flags.contains(.aside) { return nil }
      if content.isAttribute { return unit < core.units.upperBound && !isShown(unit) ? .caption : nil }
      // A picture with a caption may stand in an element named for whatever it embeds.
      let isPicture = flags.contains(.figure) && flags.contains(.caption)
      if flags.contains(.embed), !isPicture { return isInCore && !words.isBoilerplate(text(unit)) ? .embed : nil }
      if isCaption(flags) || isLooseCaption(unit, isInCore) {
        return unit < core.units.upperBound && content.words <= 150 && !isOffer(unit) ? .caption : nil
      }
      if isKicker(unit) { return nil }
      if flags.contains(.date), content.words <= 10, page.headingLevel(unit) == nil || content.words <= 4 { return nil }
      if flags.contains(.byline), content.words <= 12 { return nil }
      if content.words <= Self.longestHeadLine, !content.inlineFlags.isEmpty, !content.endsSentence,
        page.headingLevel(unit) == nil
      {
        return nil
      }
      if content.words <= 10, words.readingTime.first(in: text(unit)) || isAddress(unit) { return nil }
      guard content.linkShare < 0.8 || content.words > 25 && content.endsSentence else { return nil }
      if !isInCore, !mayStandOutside(unit, isBefore: unit < core.units.lowerBound) { return nil }
      return ownKind(unit, flags)
    }

    private mutating func ownKind(_ unit: Int, _ flags: PageFlags) -> Block.Kind? {
      let content = page.units[unit]
      let tag = page.document.tag(content.container)
      // A card of the author.
      if content.words <= Self.longestName, names.contains(letters(text(unit))) { return nil }
      if page.headingLevel(unit) != nil {
        return words.isBoilerplate(text(unit)) || words.namesChannel(text(unit)) || isByline(unit) ? nil : .heading
      }
      if content.words <= 40, words.isBoilerplate(text(unit)) { return nil }
      if content.words <= Self.longestLegalLine, !content.endsSentence, words.leadsToTerms(text(unit)) { return nil }
      if words.callsReader(text(unit), content) || isPointer(unit) { return nil }
      if content.words <= 3, !text(unit).contains(where: isWordByte), text(unit).first != UInt8(ascii: "_") {
        return nil
      }
      if page.ancestor(of: unit, .li) != nil { return isLinkList(unit) ? nil : .listItem }
      if flags.contains(.quotation) { return .blockQuote }
      if tag == .tr { return content.words >= 2 ? .table : nil }
      if tag == .td || tag == .th { return content.endsSentence && content.words >= 12 ? .paragraph : .table }
      if isBoldLabel(unit) { return .heading }
      if tag == .p || tag == .pre || tag == .dd { return .paragraph }
      return content.words >= 6 || content.endsSentence && content.words >= 2 ? .paragraph : nil
    }

    /// Whether a line above the first paragraph is the byline once more.
    private mutating func isByline(_ unit: Int) -> Bool {
      guard !choices.contains(where: { $0.kind == .paragraph }) else { return false }
      let text = text(unit)
      return BylineReading(text, 0..<text.count, words) != nil
    }

    /// Whether words in a picture's place lead elsewhere: links alone, a call to the reader, a line of the site's own.
    private mutating func isOffer(_ unit: Int) -> Bool {
      let content = page.units[unit]
      guard !isCredit(unit) else { return false }
      return content.linkShare >= 0.8 && content.words > 1 && !content.followsImage || words.isBoilerplate(text(unit))
        || words.callsReader(text(unit), content)
    }

    /// Whether a line is an address of the web with whatever stands behind it.
    private mutating func isAddress(_ unit: Int) -> Bool {
      let words = text(unit)
      return words.starts(with: "http://".utf8) || words.starts(with: "https://".utf8)
    }

    private func isCaption(_ flags: PageFlags) -> Bool {
      flags.contains(.caption) || flags.contains(.figure) && !flags.contains(.quotation)
    }

    /// A short line, all of it bold and no sentence, heads what follows.
    private func isBoldLabel(_ unit: Int) -> Bool {
      let content = page.units[unit]
      return content.boldWords == content.words && content.words <= 12 && !content.endsSentence
    }

    /// A short line above the headline, or one that repeats it with a word before.
    private mutating func isKicker(_ unit: Int) -> Bool {
      guard let headline, unit < core.units.lowerBound + 6 else { return false }
      let content = page.units[unit]
      if unit < headline.unit, content.words <= Self.longestKicker, !content.endsSentence { return true }
      guard headline.letters.count > 12, content.words <= Self.longestKicker * 3 else { return false }
      let own = letters(text(unit))
      return own.count < headline.letters.count * 2
        && own.suffix(headline.letters.count).elementsEqual(headline.letters)
    }

    /// Whether the list in which a unit stands is one of links.
    private func isLinkList(_ unit: Int) -> Bool {
      guard let list = page.ancestor(of: unit, .ul, .ol, .menu) else { return page.units[unit].linkShare > 0.5 }
      let units = Int(page.firstUnit[list])..<Int(page.endUnit[list])
      let all = units.reduce(0) { $0 + page.units[$1].words }
      let links = units.reduce(0) { $0 + page.units[$1].linkWords }
      return Float(links) > 0.6 * Float(all)
    }

    /// Whether a unit outside of the core is still the article's: between headline and core most text is, behind it
    /// only long text in an element of the core's kind.
    private func mayStandOutside(_ unit: Int, isBefore: Bool) -> Bool {
      let content = page.units[unit]
      guard content.linkShare < 0.3 else { return false }
      let tag = page.document.tag(content.container)
      if isBefore {
        return tag == .p && content.endsSentence && content.words >= 4 || content.words >= 20 && content.endsSentence
      }
      return content.endsSentence && (content.words >= 25 || tag == .p && content.words >= 8)
        && standsBesideCore(content.container)
    }

    /// Whether an element stands in one whose name is that of the core, beside it.
    private func standsBesideCore(_ container: Int) -> Bool {
      let document = page.document
      guard let name = document.attribute(.class, of: core.node)?.split(separator: 0x20).first else { return false }
      var place = container
      while place >= 0, !core.isAbove(place) {
        if let other = document.attribute(.class, of: place)?.split(separator: 0x20).first, other.elementsEqual(name) {
          return true
        }
        place = document.parent(place)
      }
      return false
    }

    /// A notice of correction counts wherever it stands, unless readers or other articles speak there.
    private mutating func isNotice(_ unit: Int, _ flags: PageFlags, _ isInCore: Bool) -> Bool {
      let content = page.units[unit]
      guard content.words >= 4, content.words <= 250, content.linkShare < 0.6 else { return false }
      if flags.contains(.notice), content.words >= 6 { return true }
      guard isInCore || unit > core.units.lowerBound || unit < core.units.lowerBound && content.words >= 8 else {
        return false
      }
      return words.isNotice(text(unit))
    }

    /// A heading above the first paragraph that is named a standfirst is one, though one of metadata stands above it.
    private mutating func takeNamedStandfirsts() {
      let end = choices.firstIndex { $0.kind == .paragraph } ?? choices.startIndex
      for index in choices[..<end].indices where choices[index].kind == .heading {
        let unit = choices[index].unit
        guard page.units[unit].words >= Self.shortestStandfirst,
          core.flags(of: page.units[unit].container, in: page).contains(.standfirst)
        else { continue }
        choices[index].kind = .standfirst
        choices[index].level = nil
      }
    }

    /// A heading above the first paragraph, of a kind that does not come again, sums the story up.
    private mutating func findStandfirst() {
      guard let first = choices.firstIndex(where: { $0.kind == .heading || $0.kind == .paragraph }),
        choices[first].kind == .heading, first + 1 < choices.endIndex, choices[first + 1].kind == .paragraph,
        page.units[choices[first].unit].words >= Self.shortestStandfirst
      else { return }
      let tag = page.document.tag(page.units[choices[first].unit].container)
      let comesAgain = choices[(first + 1)...].contains {
        $0.kind == .heading && page.document.tag(page.units[$0.unit].container) == tag
      }
      guard !comesAgain, PageTags.level(tag) != nil else { return }
      choices[first].kind = .standfirst
      choices[first].level = nil
    }

    /// A heading that heads nothing goes: another of its level follows, or what it headed was left out.
    private mutating func dropEmptyHeadings() {
      var kept: [Choice] = []
      for choice in choices.reversed() {
        if choice.kind == .heading, headsNothing(choice, before: kept.last) { continue }
        kept.append(choice)
      }
      choices = kept.reversed()
    }

    /// Whether a unit is links alone or calls the reader elsewhere.
    private func leadsAway(_ unit: Int) -> Bool {
      isLinked(unit) || words.callsReader(page.text(unit), page.units[unit])
    }

    private func headsNothing(_ heading: Choice, before next: Choice?) -> Bool {
      guard let next else { return true }
      if next.kind == .heading, (next.level ?? 9) <= (heading.level ?? 9) { return true }
      if next.unit > heading.unit + 1, page.units[heading.unit + 1].words > 2, leadsAway(heading.unit + 1) {
        return true
      }
      // Whole parts that something names as another's, such as a card, stand between as one.
      let own = (heading.unit + 1..<max(next.unit, heading.unit + 1)).count {
        core.flags(of: page.units[$0].container, in: page).isDisjoint(with: .elsewhere)
      }
      return own >= Self.mostBetween || next.unit - heading.unit > Self.mostBetween * 3
    }
  }
}

extension Parsing.PageUnits {
  /// The level of the heading that a unit is.
  func headingLevel(_ unit: Int) -> Int? {
    var place = units[unit].container
    for _ in 0..<3 where place >= 0 {
      if let level = Parsing.PageTags.level(document.tag(place)) { return level }
      if document.tag(place) == .p || document.tag(place) == .li { return nil }
      place = document.parent(place)
    }
    return nil
  }
}

extension Parsing.PhraseTable {
  func first(in text: [UInt8]) -> Bool { first(in: text, 0..<text.count) != nil }
}

extension Parsing.WordLists {
  func isNotice(_ text: [UInt8]) -> Bool { !text.isEmpty && isNotice(text, 0..<text.count) }
  func isBoilerplate(_ text: [UInt8]) -> Bool { !text.isEmpty && isBoilerplate(text, 0..<text.count) }
}
