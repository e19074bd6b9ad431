import Text

extension Parsing {
  /// A picture's caption, with the credit split off.
  struct CaptionReading {
    /// The caption's words, in one or more parts: what a page's "show more" left behind is dropped.
    var caption: [Range<Int>]
    var credit: Range<Int>?

    private static let longest = 1200
    private static let longestCredit = 140

    /// Reads a block that ends in a credit, opens as captions do or carries a "show more".
    init?(_ text: [UInt8], _ block: Range<Int>, _ words: WordLists) {
      guard block.count <= Self.longest else { return nil }
      let expander = Self.expander(text, block)
      let split =
        Self.bracketed(text, block, words) ?? Self.labelled(text, block, words) ?? Self.trailing(text, block, words)
      let opens =
        words.captions.end(in: text, at: block.lowerBound, before: block.upperBound) != nil
        || Self.opensGallery(text, block)
      guard split != nil || expander != nil || opens else { return nil }
      let whole = split?.caption ?? block
      credit = split?.credit
      caption = expander.map { Self.without($0, whole, text) } ?? [whole]
      if caption.allSatisfy(\.isEmpty) {
        // A credit alone stands for its caption.
        caption = [block]
      }
    }

    /// Reads what a page calls a caption: there a label or a `©` begins the credit wherever it stands.
    init?(labelledIn text: [UInt8], _ block: Range<Int>, _ words: WordLists) {
      var place = block.upperBound - 1
      while place > block.lowerBound {
        if words.creditLabelEnd(text, place..<block.upperBound) != nil, block.upperBound - place <= Self.longestCredit {
          caption = [text.trimmingSpace(block.lowerBound..<place)]
          credit = place..<block.upperBound
          return
        }
        place -= 1
      }
      return nil
    }

    /// `Photo 3 of 12: …`, `2/9 | …`: the number of a gallery's picture, with words behind it.
    private static func opensGallery(_ text: [UInt8], _ block: Range<Int>) -> Bool {
      let head = text[block].prefix(24)
      let words = head.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: "/") })
      let hasLabel = words.first.map { pictures.contains(String(utf8: $0).lowercased()) } ?? false
      let rest = hasLabel ? words.dropFirst() : words[...]
      guard let first = rest.first, first.count <= 3, first.allSatisfy(isASCIIDigit) else { return false }
      let counted = rest.dropFirst().drop { ["of", "von", "de", "sur"].contains(String(utf8: $0)) }
      guard let all = counted.first,
        let digits = all.firstIndex(where: { !isASCIIDigit($0) }) ?? Optional(all.endIndex),
        digits > all.startIndex, digits - all.startIndex <= 3, first.endIndex < all.startIndex
      else { return false }
      // Without a label a sign must stand behind: "3 of 5 voters" is a sentence's beginning.
      let after = text[digits..<block.upperBound].drop { $0 == 0x20 }
      guard after.count > 8, let sign = after.first else { return false }
      let isSigned = sign == UInt8(ascii: ":") || sign == UInt8(ascii: "|") || sign == 0xE2 || sign == UInt8(ascii: "-")
      return hasLabel && isSigned || isSigned && text[first.endIndex] != 0x3A
    }

    private static let pictures: Set<String> = ["photo", "image", "picture", "slide", "foto", "bild", "imagen"]

    /// ` ... [+]`, the "show more" of a web page.
    private static func expander(_ text: [UInt8], _ block: Range<Int>) -> Range<Int>? {
      guard let plus = plusSign(text, block) else { return nil }
      var start = plus
      while start > block.lowerBound, text[start - 1] == 0x20 { start -= 1 }
      while start > block.lowerBound, text[start - 1] == UInt8(ascii: ".") { start -= 1 }
      if start >= block.lowerBound + 3, text[start - 3..<start].elementsEqual([0xE2, 0x80, 0xA6]) { start -= 3 }
      return start..<plus + 3
    }

    private static func without(_ gap: Range<Int>, _ whole: Range<Int>, _ text: [UInt8]) -> [Range<Int>] {
      guard gap.lowerBound >= whole.lowerBound, gap.upperBound <= whole.upperBound else { return [whole] }
      let parts = [whole.lowerBound..<gap.lowerBound, gap.upperBound..<whole.upperBound].map(text.trimmingSpace)
      return parts.filter { !$0.isEmpty }
    }

    private static func plusSign(_ text: [UInt8], _ range: Range<Int>) -> Int? {
      var rest = range
      while let open = text.firstPlace(of: 0x5B, in: rest), open + 2 < range.upperBound {
        if text[open + 1] == 0x2B, text[open + 2] == 0x5D { return open }
        rest = open + 1..<range.upperBound
      }
      return nil
    }

    /// `(Photo by Jane Doe/Agency)` at the end.
    private static func bracketed(
      _ text: [UInt8], _ block: Range<Int>, _ words: WordLists
    ) -> (caption: Range<Int>, credit: Range<Int>)? {
      var end = block.upperBound
      if end > block.lowerBound, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
      guard end > block.lowerBound, text[end - 1] == UInt8(ascii: ")"),
        let open = text[max(block.lowerBound, end - longestCredit)..<end].lastIndex(of: UInt8(ascii: "("))
      else { return nil }
      let inside = text.trimmingSpace(open + 1..<end - 1)
      guard
        opensCredit(text, inside, words) || namesAgency(text, inside, words, alone: false)
          || namesMaker(text, inside)
      else { return nil }
      return (text.trimmingSpace(block.lowerBound..<open), inside)
    }

    /// `Jane Doe/The Ledger`, `The Ledger/Jane Doe`: names with a slash between them, one of them of two words at least,
    /// and nothing else.
    static func namesMaker(_ text: [UInt8], _ inside: Range<Int>) -> Bool {
      let names = text[inside].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      guard names.count == 2, inside.count <= 80 else { return false }
      var longest = 0
      for name in names {
        let parts = text.trimmingSpace(name.startIndex..<name.endIndex)
        let count = text[parts].split(separator: 0x20).count
        guard count > 0, count <= 5, BylineReading.isName(text, parts), startsCapital(text, parts) else { return false }
        longest = max(longest, count)
      }
      return longest >= 2
    }

    /// `Photo: Jane Doe` behind a stop, a bar or alone.
    private static func labelled(
      _ text: [UInt8], _ block: Range<Int>, _ words: WordLists
    ) -> (caption: Range<Int>, credit: Range<Int>)? {
      let first = max(block.lowerBound, block.upperBound - longestCredit)
      var position = block.upperBound - 1
      while position >= first {
        // No credit begins within a word: most of the way is passed here.
        while position > first, isASCIILetter(text[position - 1]) { position -= 1 }
        if position == block.lowerBound || mayFollowStop(text, position, block), words.credits.begins(text[position]),
          opensCredit(text, position..<block.upperBound, words), let end = stopEnd(text, block, before: position),
          !endsInSentence(text, position..<block.upperBound)
        {
          return (block.lowerBound..<end, position..<block.upperBound)
        }
        position -= 1
      }
      return nil
    }

    /// Whether a word may begin there with no other word right before it: neither most places of a text nor most of
    /// its words pass.
    @inline(__always)
    private static func mayFollowStop(_ text: [UInt8], _ place: Int, _ block: Range<Int>) -> Bool {
      let before = text[place - 1]
      guard !isWordByte(before), !isUTF8Continuation(text[place]) else { return false }
      return before != 0x20 || place - 2 < block.lowerBound || !isASCIILetter(text[place - 2])
    }

    /// Where the caption ends that stands before a credit: behind its stop; `nil` when no stop or bar parts them.
    private static func stopEnd(_ text: [UInt8], _ block: Range<Int>, before credit: Int) -> Int? {
      var end = credit
      while end > block.lowerBound, text[end - 1] == 0x20 { end -= 1 }
      guard end > block.lowerBound else { return end }
      if text[end - 1] == UInt8(ascii: "|") || text[end - 1] == UInt8(ascii: "/") {
        return text.trimmingSpace(block.lowerBound..<end - 1).upperBound
      }
      guard text[end - 1] != UInt8(ascii: ";") else { return nil }
      return endsSentence(text, block.lowerBound..<end) ? end : nil
    }

    private static func endsInSentence(_ text: [UInt8], _ credit: Range<Int>) -> Bool {
      text[credit].split(separator: 0x20).count > 14
    }

    /// A credit without a word for it, behind the last stop: `DC.Getty Images`, `Jan. 16. Jane Doe/Agency`.
    private static func trailing(
      _ text: [UInt8], _ block: Range<Int>, _ words: WordLists
    ) -> (caption: Range<Int>, credit: Range<Int>)? {
      let first = max(block.lowerBound + 1, block.upperBound - longestCredit)
      var position = block.upperBound - 1
      while position >= first {
        while position > first, !mayOpen(text[position]) { position -= 1 }
        if mayOpen(text[position]), let stop = stop(text, block, endingAt: position) {
          let credit = position..<block.upperBound
          let glued = stop == position
          if namesAgency(text, credit, words, alone: glued) || glued && hasSlash(text, credit)
            || namesMaker(text, credit)
          {
            return (block.lowerBound..<stop, credit)
          }
          if !glued { return nil }
        }
        position -= 1
      }
      return nil
    }

    /// Whether a credit may begin with that byte: with a capital, or a letter outside of ASCII.
    @inline(__always)
    private static func mayOpen(_ byte: UInt8) -> Bool { isASCIIUppercase(byte) || byte >= 0xC3 && byte != 0xE2 }

    /// The end of a stop (closing marks included) right before a place, or one space before it.
    private static func stop(_ text: [UInt8], _ block: Range<Int>, endingAt place: Int) -> Int? {
      let end = text[place - 1] == 0x20 ? place - 1 : place
      guard end > block.lowerBound else { return nil }
      let last = text[end - 1]
      guard
        last == 0x2E || last == 0x21
          || last == 0x3F || last == 0x29 || last == 0x22 || last == 0x9D || last == 0x99
      else { return nil }
      guard endsSentence(text, block.lowerBound..<end) else { return nil }
      // "U.S. Army", "J.Smith": a single capital before the stop is an initial.
      if last == 0x2E, end - 2 >= block.lowerBound, isASCIIUppercase(text[end - 2]),
        end - 3 < block.lowerBound || !isWordByte(text[end - 3])
      {
        return nil
      }
      return end
    }

    private static func hasSlash(_ text: [UInt8], _ credit: Range<Int>) -> Bool {
      guard credit.count <= 80, let slash = text[credit].firstIndex(of: UInt8(ascii: "/")) else { return false }
      return slash + 1 < credit.upperBound && isASCIIUppercase(text[slash + 1]) && !endsSentence(text, credit)
    }

    private static func opensCredit(_ text: [UInt8], _ credit: Range<Int>, _ words: WordLists) -> Bool {
      guard let end = words.credits.end(in: text, at: credit.lowerBound, before: credit.upperBound) else {
        return false
      }
      return end < credit.upperBound && credit.count <= longestCredit
    }

    /// Whether the words end in an agency's name, or are one; one that also files stories counts only if `alone` is set.
    private static func namesAgency(_ text: [UInt8], _ credit: Range<Int>, _ words: WordLists, alone: Bool) -> Bool {
      guard credit.count <= 100 else { return false }
      for position in credit where position == credit.lowerBound || !isWordByte(text[position - 1]) {
        guard let end = words.agencies.end(in: text, at: position, before: credit.upperBound) else { continue }
        if end == credit.upperBound || text[end] == UInt8(ascii: "/") || text[end] == UInt8(ascii: ",") {
          if position > credit.lowerBound || alone || words.outlets.isWhole(text, credit) == false { return true }
        }
      }
      return false
    }
  }
}

extension Parsing.WordLists {
  /// The end of the label with which a credit begins: `Photo:`, `Foto: `, `© `.
  func creditLabelEnd(_ text: [UInt8], _ credit: Range<Int>) -> Int? {
    guard !credit.isEmpty else { return nil }
    if text[credit].starts(with: "©".utf8) { return credit.lowerBound + 2 }
    guard credits.begins(text[credit.lowerBound]), !isASCIILowercase(text[credit.lowerBound]) else { return nil }
    return credits.end(in: text, at: credit.lowerBound, before: credit.upperBound)
  }

  /// A credit without its label.
  func withoutLabel(_ text: [UInt8], _ credit: Range<Int>) -> Range<Int> {
    var rest = text.trimmingSpace(credit)
    while let end = creditLabelEnd(text, rest), end < rest.upperBound {
      rest = text.trimmingSpace(end..<rest.upperBound)
      while let first = text[rest].first, first == UInt8(ascii: ":") || first == UInt8(ascii: "/") {
        rest = text.trimmingSpace(rest.lowerBound + 1..<rest.upperBound)
      }
    }
    while rest.count > 1, [0x3B, 0x7C].contains(text[rest.upperBound - 1]) {
      rest = rest.lowerBound..<rest.upperBound - 1
    }
    return rest.isEmpty ? credit : rest
  }
}
