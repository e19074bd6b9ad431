import Articles
import Text

extension Parsing {
  /// A line that says who wrote the article.
  struct BylineReading {
    var authors: [Byline.Author] = []
    var publisher: Range<Int>?
    /// A part of the line that is a date.
    var rest: [Range<Int>] = []

    private static let longest = 220

    /// Reads a line that opens as bylines do; `nil` if it is none.
    init?(_ text: [UInt8], _ line: Range<Int>, _ words: WordLists) {
      guard line.count <= Self.longest, let start = Self.opening(text, line, words) else { return nil }
      read(text, start..<line.upperBound, words)
      guard isPlausible(text, start..<line.upperBound) else { return nil }
    }

    /// Reads a line below a headline that names somebody without a `By`: `Jane Doe, Staff Writer`, `Jane Doe | Reuters`.
    init?(unmarked text: [UInt8], _ line: Range<Int>, _ words: WordLists) {
      guard line.count <= 100 else { return nil }
      read(text, line, words)
      guard let first = authors.first, first.range?.lowerBound == line.lowerBound, first.name.contains(" "),
        publisher != nil || hasRole || !rest.isEmpty, isPlausible(text, line)
      else { return nil }
    }

    /// Reads a line that the source calls a byline, with or without a `By`.
    init?(named text: [UInt8], _ line: Range<Int>, _ words: WordLists) {
      guard line.count <= Self.longest else { return nil }
      read(text, line, words)
      guard !authors.isEmpty, isPlausible(text, line) else { return nil }
    }

    private var hasRole = false
    private var hasOffice = false
    private var strangers = 0

    /// Where the names begin: after `By`, `Story by:`, `Von` and a space or a colon.
    private static func opening(_ text: [UInt8], _ line: Range<Int>, _ words: WordLists) -> Int? {
      guard
        var end = words.bylines.end(in: text, at: line.lowerBound, before: line.upperBound)
          ?? afterDate(text, line, words)
      else { return nil }
      while end < line.upperBound, [0x20, 0x3A, 0x2E].contains(text[end]) { end += 1 }
      return end < line.upperBound ? end : nil
    }

    /// The end of the `by` in `Posted 2 hours ago by Jane Doe`.
    private static func afterDate(_ text: [UInt8], _ line: Range<Int>, _ words: WordLists) -> Int? {
      guard let start = words.published.end(in: text, at: line.lowerBound, before: line.upperBound) else { return nil }
      for place in start..<min(start + 40, line.upperBound) where text[place] == 0x20 {
        if text[place..<line.upperBound].starts(with: " by ".utf8) { return place + 3 }
      }
      return nil
    }

    private mutating func read(_ text: [UInt8], _ names: Range<Int>, _ words: WordLists) {
      for (index, part) in Self.segments(text, names).enumerated() {
        if let date = Self.date(text, part) {
          rest.append(part)
          // "Posted by Jane Doe on June 4, 2026": the name stands before the date.
          if index == 0, let before = Self.nameBefore(date.lowerBound, text, part, words) {
            for (name, _) in Self.names(text, before, words) { add(text, name, isFirst: true, words) }
          }
        } else {
          for (name, isListed) in Self.names(text, part, words) {
            // "By Jane Doe, in News, Business": what follows are sections.
            if isListed, text[name].starts(with: "in ".utf8) { break }
            // "By Jane Doe, Kiel": one word behind a whole name and a comma is the place.
            if isListed, isPlace(text, name, words), !words.isOutlet(text, name), !words.isRole(text, name) { continue }
            // "By Jane Doe, Senior Adviser, Harbour Project": behind an office stands where it is held.
            if isListed, hasOffice || words.opensOffice(text, name), !authors.isEmpty {
              (hasOffice, hasRole) = (true, true)
              continue
            }
            add(text, name, isFirst: index == 0, words)
          }
        }
      }
    }

    private mutating func add(_ text: [UInt8], _ phrase: Range<Int>, isFirst: Bool, _ words: WordLists) {
      let name = Self.withoutPlace(text, phrase)
      if words.isNoName(text, name) {
        strangers += isFirst && authors.isEmpty ? 9 : 0
      } else if words.isOutlet(text, name) {
        publisher = publisher ?? name
      } else if words.isRole(text, name) {
        hasRole = true
        // "Jane Doe Staff Writer"
        if isFirst, let named = words.beforeOffice(text, name), Self.isName(text, named) {
          authors.append(Byline.Author(name: Self.spelled(text, named), range: named))
        }
      } else if isFirst, Self.isName(text, name) {
        authors.append(Byline.Author(name: Self.spelled(text, name), range: name))
      } else if !isFirst, publisher == nil, startsCapital(text, name), name.count < 50 {
        publisher = name
      } else if !authors.isEmpty {
        strangers += 1
      } else {
        strangers += 9
      }
    }

    private func isPlausible(_ text: [UInt8], _ names: Range<Int>) -> Bool {
      guard strangers <= 1, !authors.isEmpty || publisher != nil || hasRole else { return false }
      return authors.count <= 20
    }

    /// Parts between bars, middle dots, bullets, dashes, semicolons and slashes with spaces around them.
    private static func segments(_ text: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
      var parts: [Range<Int>] = []
      var start = line.lowerBound
      var position = start
      while position < line.upperBound {
        let length = separatorLength(text, position, line)
        if length > 0 {
          parts.append(text.trimmingSpace(start..<position))
          start = position + length
        }
        position += max(length, 1)
      }
      parts.append(text.trimmingSpace(start..<line.upperBound))
      // An empty first part is kept: what stands behind "by ·" is no author.
      return parts.enumerated().filter { $0.offset == 0 || !$0.element.isEmpty }.map(\.element)
    }

    private static func separatorLength(_ text: [UInt8], _ position: Int, _ line: Range<Int>) -> Int {
      switch text[position] {
      case UInt8(ascii: "|"), UInt8(ascii: ";"): return 1
      case UInt8(ascii: "-") where position > line.lowerBound && text[position - 1] == 0x20: return 1
      case UInt8(ascii: "/")
      where position > line.lowerBound && text[position - 1] == 0x20 && position + 1 < line.upperBound
        && text[position + 1] == 0x20:
        return 1
      case 0xC2 where position + 1 < line.upperBound && text[position + 1] == 0xB7: return 2
      case 0xE2 where position + 2 < line.upperBound && text[position + 1] == 0x80:
        return [0x93, 0x94, 0xA2].contains(text[position + 2]) ? 3 : 0
      default: return 0
      }
    }

    private func isPlace(_ text: [UInt8], _ name: Range<Int>, _ words: WordLists) -> Bool {
      guard let first = authors.first, first.name.contains(" "), startsCapital(text, name),
        text[name].contains(where: isASCIILowercase)
      else { return false }
      return !text[name].contains(0x20) || words.isPlace(text, name)
    }

    /// Names between commas, `and`, `&`, `with`, `for`, each with whether a comma stands before it.
    private static func names(_ text: [UInt8], _ part: Range<Int>, _ words: WordLists) -> [(Range<Int>, Bool)] {
      var names: [(Range<Int>, Bool)] = []
      var isListed = false
      var start = part.lowerBound
      var position = start
      while position < part.upperBound {
        var end = position
        if text[position] == UInt8(ascii: ",") {
          end = position + 1
        } else if position == part.lowerBound || text[position - 1] == 0x20 {
          end = joinerEnd(text, position, part, words) ?? position
        }
        if end > position {
          names.append((text.trimmingSpace(start..<position), isListed))
          isListed = text[position] == UInt8(ascii: ",")
          start = end
        }
        position = max(end, position + 1)
      }
      names.append((text.trimmingSpace(start..<part.upperBound), isListed))
      return names.filter { !$0.0.isEmpty }
    }

    private static func joinerEnd(_ text: [UInt8], _ position: Int, _ part: Range<Int>, _ words: WordLists) -> Int? {
      if text[position..<part.upperBound].starts(with: "for ".utf8, by: { asciiLowercased($0) == $1 }) {
        return position + 4
      }
      guard let end = words.joiners.end(in: text, at: position, before: part.upperBound), end < part.upperBound,
        text[end] == 0x20
      else { return nil }
      return end
    }

    /// A date in a part, with its year or, behind other words, without: `Jane Doe March 18 at 12:22 PM`.
    private static func date(_ text: [UInt8], _ part: Range<Int>) -> Range<Int>? {
      if let date = TextDate.first(in: text, part, order: .unknown) { return date.range }
      for place in part.dropFirst() where text[place - 1] == 0x20 {
        if let date = TextDate.monthAndDay(text, place..<part.upperBound) { return date }
      }
      return nil
    }

    /// The name that stands before a date and its `on`, at the beginning of a part.
    private static func nameBefore(
      _ date: Int, _ text: [UInt8], _ part: Range<Int>, _ words: WordLists
    ) -> Range<Int>? {
      var name = text.trimmingSpace(part.lowerBound..<date)
      // "Jane Doe Published on June 4, 2026"
      let label = name.first { place in
        (place == name.lowerBound || text[place - 1] == 0x20)
          && (words.published.end(in: text, at: place, before: date)
            ?? words.updated.end(in: text, at: place, before: date))
            != nil
      }
      if let label { name = text.trimmingSpace(name.lowerBound..<label) }
      while name.count > 1, text[name.upperBound - 1] == UInt8(ascii: ",") {
        name = text.trimmingSpace(name.lowerBound..<name.upperBound - 1)
      }
      // "Jane Doe Monday, February 29, 2016"
      if let space = text[name].lastIndex(of: 0x20), words.days.isWhole(text, space + 1..<name.upperBound) {
        name = text.trimmingSpace(name.lowerBound..<space)
      }
      for link in [" on", " am", " le", " el", " at"] where text[name].suffix(3).elementsEqual(link.utf8) {
        name = name.lowerBound..<name.upperBound - 3
      }
      return name.isEmpty ? nil : name
    }

    /// A name without the place behind it: `Jane Doe in Cairo`, `Jeanne Doe à Nantes`.
    private static func withoutPlace(_ text: [UInt8], _ name: Range<Int>) -> Range<Int> {
      for position in name where text[position] == 0x20 {
        let rest = text[position..<name.upperBound]
        // A handle or a short name in brackets: "Devin Colway (@devinc)", "Elena Ober (obe)".
        if Self.behindNames.contains(where: { rest.starts(with: $0.utf8) }) { return name.lowerBound..<position }
        // "Jane Doe jane@ledger.example"
        if rest.dropFirst().prefix(while: { $0 != 0x20 }).contains(UInt8(ascii: "@")) {
          return name.lowerBound..<position
        }
      }
      return name
    }

    private static let behindNames = [" in ", " at ", " à ", " en ", " aus ", " ("]

    /// Whether a phrase looks like a person's name: one to six words, each with a capital or a particle.
    static func isName(_ text: [UInt8], _ phrase: Range<Int>) -> Bool {
      let parts = text[phrase].split(separator: 0x20)
      guard (1...6).contains(parts.count), phrase.count > 2 else { return false }
      return parts.allSatisfy { isNamePart(text, $0.startIndex..<$0.endIndex) }
        && parts.contains { startsCapital(text, $0.startIndex..<$0.endIndex) }
    }

    private static func isNamePart(_ text: [UInt8], _ part: Range<Int>) -> Bool {
      guard !text[part].contains(where: isASCIIDigit),
        part.count <= 3 || text[part.upperBound - 1] != 0x2E || areInitials(text[part])
      else { return false }
      if startsCapital(text, part) || particles.contains(String(utf8: text[part])) { return true }
      // d'Arcy, l'Estrange
      return part.count > 3 && text[part.lowerBound + 1] == UInt8(ascii: "'")
        && isASCIIUppercase(text[part.lowerBound + 2])
    }

    /// Whether a part is initials, as in `J.R. Doe`.
    private static func areInitials(_ part: ArraySlice<UInt8>) -> Bool {
      part.count.isMultiple(of: 2)
        && part.enumerated().allSatisfy {
          $0.offset.isMultiple(of: 2) ? isASCIIUppercase($0.element) : $0.element == 0x2E
        }
    }

    private static let particles: Set<String> = [
      "de", "da", "di", "del", "della", "der", "den", "des", "du", "van", "von", "vom", "zu", "zur", "la", "le", "al",
      "bin",
      "ibn", "ben", "el", "af", "av", "dos", "das", "ter", "ten", "y", "e",
    ]

    /// A name as it is usually spelled: `O'NEILL` is O'Neill.
    private static func spelled(_ text: [UInt8], _ name: Range<Int>) -> String {
      let written = String(utf8: text[name])
      guard name.count > 3, !text[name].contains(where: isASCIILowercase), text[name].contains(where: isASCIIUppercase)
      else { return written }
      var spelled = String.UnicodeScalarView()
      var small = false
      for scalar in written.unicodeScalars {
        if small {
          spelled.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        } else {
          spelled.append(scalar)
        }
        small = scalar.properties.isAlphabetic
      }
      return String(spelled)
    }
  }
}
