import HTML
import Text

extension Parsing {
  /// A page cut into units, with what each part of its tree is worth as the article's place.
  struct PageUnits {
    let document: HTMLDocument
    var units: [PageUnit] = []
    var runs: [PageRun] = []
    /// What an element's own name and kind say.
    var flags: [PageFlags]
    /// For each node the units below it.
    var firstUnit: [Int32]
    var endUnit: [Int32]
    /// For each node the sum of the scores of the units below it, and of those that speak for the article.
    var sum: [Float]
    var good: [Float]

    /// Buttons, and fields for an address of mail: what an offer asks the reader to press or fill in.
    private(set) var controls: [Int] = []

    /// So many elements around a picture are told that they hold it.
    private static let imageReach = 5

    private var links = 0
    private var lastLink = -1
    private var openLinks: [Bool] = []
    private var bold = 0
    private var italic = 0
    /// The block element of the last picture that no text has followed yet.
    private var lastImage: Int?
    private var credits = 0
    private var containers: [Int] = []
    private var open: PageUnit?
    private var hasBreak = false
    private var inWord = false
    private var isAtJoint = false
    private var lastByte: UInt8 = 0
    /// The number of runs when a `span` ended in the open unit; 0 where none did.
    private var endOfSpan = 0
    /// So many words has a line at most whose spans may be set apart by style alone.
    private static let longestLine = 15
    /// The number of runs when an inline element named a byline ended in the open unit; 0 where none did.
    private var endOfByline = 0

    init(_ document: HTMLDocument) {
      self.document = document
      flags = Array(repeating: [], count: document.count)
      firstUnit = Array(repeating: 0, count: document.count)
      endUnit = firstUnit
      sum = Array(repeating: 0, count: document.count)
      good = sum
      walk()
      weigh()
    }

    private mutating func walk() {
      var node = HTMLDocument.root
      while true {
        if enter(node), document.firstChild(node) >= 0 {
          node = document.firstChild(node)
          continue
        }
        leave(node)
        while node != HTMLDocument.root, document.next(node) < 0 {
          node = document.parent(node)
          leave(node)
        }
        if node == HTMLDocument.root { return }
        node = document.next(node)
      }
    }

    /// Begins a node; `false` where what is below it is not read.
    private mutating func enter(_ node: Int) -> Bool {
      firstUnit[node] = Int32(units.count)
      switch document.kind(node) {
      case .text:
        add(node)
        return false
      case .element: break
      case .document: return true
      default: return false
      }
      let tag = document.tag(node)
      if tag == .button || tag == .input && document.text(.type, of: node)?.lowercased() == "email" {
        controls.append(node)
      }
      if PageTags.isUnread(tag) || document.namespace(node) == .svg { return false }
      if tag == .br {
        lineBreak()
        return false
      }
      if tag == .img { noteImage(node) }
      flags[node] = ownFlags(node, tag)
      if isUnseenLeaf(node, tag) { return false }
      if tag == .tr, document.isDataRow(node) { flags[node].insert(.dataRow) }
      if isBlock(node, tag) {
        close()
        containers.append(node)
      } else if tag == .td || tag == .th {
        nextCell()
      } else {
        partsByline(from: node)
        notesJoint(node, tag)
      }
      if open == nil { addCaptionAttribute(node) }
      count(node, tag, by: 1)
      return true
    }

    private mutating func leave(_ node: Int) {
      guard document.kind(node) == .element else { return }
      let tag = document.tag(node)
      if !PageTags.isUnread(tag), tag != .br, document.namespace(node) != .svg, !isUnseenLeaf(node, tag) {
        if isBlock(node, tag) {
          close()
          if !containers.isEmpty { containers.removeLast() }
        } else {
          noteInline(node)
          notesJoint(node, tag)
          if tag == .span, open != nil { endOfSpan = runs.count }
        }
        count(node, tag, by: -1)
      }
      endUnit[node] = Int32(units.count)
    }

    /// Whether an element begins a line of its own; so does what is named a caption.
    private func isBlock(_ node: Int, _ tag: Tag) -> Bool {
      if tag == .td || tag == .th {
        let row = document.parent(node)
        return row < 0 || !flags[row].contains(.dataRow)
      }
      return PageTags.isBlock(tag) || flags[node].contains(.caption) && !flags[node].contains(.credit)
    }

    private mutating func count(_ node: Int, _ tag: Tag, by step: Int) {
      switch tag {
      case .a: if isLink(node, entering: step > 0) { links += step }
      case .b, .strong: bold += step
      case .i, .em: italic += step
      default: break
      }
      if flags[node].contains(.credit) { credits += step }
    }

    /// Whether an element is a link, and not one that was never closed and so runs on through the page.
    private mutating func isLink(_ node: Int, entering: Bool) -> Bool {
      guard document.attribute(.href, of: node) != nil else { return false }
      guard entering else { return openLinks.popLast() ?? false }
      let start = document.source(node).lowerBound
      let isOwn = start > lastLink
      lastLink = max(lastLink, start)
      openLinks.append(isOwn)
      return isOwn
    }

    private func ownFlags(_ node: Int, _ tag: Tag) -> PageFlags {
      var flags = PageTags.flags(tag)
      for attribute in document.attributes(node) {
        switch attribute.name {
        // A heading’s id is what links lead to: “toc-3” makes it no list of contents.
        case .id where PageTags.level(tag) != nil: break
        case .class: flags.formUnion(PageClasses(document).flags(of: document.value(attribute), at: node))
        case .id, .itemprop, .dataComponent, .dataTestid, .dataModule, .dataBlock:
          flags.formUnion(PageWords.shared.flags(of: document.value(attribute)))
          if attribute.name == .id { flags.formUnion(PageTags.flags(id: document.value(attribute))) }
        case .role: flags.formUnion(PageTags.flags(role: document.value(attribute)))
        case .hidden: flags.insert(.hidden)
        case .ariaHidden: if document.value(attribute).elementsEqual("true".utf8) { flags.insert(.hidden) }
        case .style: if PageTags.hides(document.value(attribute)) { flags.insert(.hidden) }
        default: break
        }
      }
      // In a caption what is small or cited is the maker's name.
      if tag == .cite || tag == .small, containers.last.map({ self.flags[$0].contains(.caption) }) ?? false {
        flags.insert(.credit)
      }
      // "hentry category-sport tag-boxing": what is named the article's text is it.
      if flags.contains(.content) { flags.subtract([.other, .embed, .date, .byline]) }
      // A page whose body or main part is named "hidden until loaded" is no hidden page.
      if tag == .body || tag == .main || tag == .html { flags.subtract([.hidden, .other, .readers]) }
      return flags
    }

    /// Notes a picture in the elements around it, and for the text behind it.
    private mutating func noteImage(_ node: Int) {
      if open == nil { lastImage = containers.last ?? HTMLDocument.root }
      var place = document.parent(node)
      for _ in 0..<Self.imageReach where place >= 0 && !flags[place].contains(.image) {
        flags[place].insert(.image)
        place = document.parent(place)
      }
    }

    // MARK: Text

    private mutating func add(_ text: Int) {
      document.forEachRun(of: text) { append($0) }
    }

    private mutating func append(_ run: HTMLDocument.Run) {
      if open == nil {
        guard !isWhite(run) else { return }
        open = PageUnit(container: containers.last ?? HTMLDocument.root, runs: runs.count..<runs.count)
        open?.followsImage = lastImage != nil
        open?.sharesImageBlock = lastImage != nil && lastImage == containers.last
        lastImage = nil
        (hasBreak, inWord, lastByte, endOfByline, endOfSpan) = (false, false, 0, 0, 0)
      }
      if isAtJoint, inWord, let first = document.page[run.source].first, isASCIIUppercase(first) || isASCIIDigit(first)
      {
        inWord = false
        var joint = PageRun(run: HTMLDocument.Run(source: 0..<0))
        joint.isBreak = true
        runs.append(joint)
      }
      isAtJoint = false
      var piece = PageRun(run: run)
      (piece.isLink, piece.isBold, piece.isCredit) = (links > 0, bold > 0, credits > 0)
      runs.append(piece)
      count(run)
    }

    private func isWhite(_ run: HTMLDocument.Run) -> Bool {
      if let first = run.scalars?.0 { return first.properties.isWhitespace }
      return document.page[run.source].allSatisfy(isASCIISpace)
    }

    private mutating func count(_ run: HTMLDocument.Run) {
      var found = 0
      if let first = run.scalars?.0 {
        if first.properties.isWhitespace {
          inWord = false
        } else {
          if !inWord { found = 1 }
          inWord = true
          lastByte = first.value < 0x80 ? UInt8(first.value) : first == "\u{201D}" || first == "\u{2019}" ? 0x9D : 0x80
          hasBreak = false
        }
      } else {
        var quarters = 0
        for byte in document.page[run.source] {
          if isASCIISpace(byte) {
            inWord = false
          } else {
            if !inWord { found += 1 }
            // Scripts without spaces: two characters count as a word.
            if byte >= 0xE3, byte <= 0xE9 { quarters += 1 }
            inWord = true
            lastByte = byte
            hasBreak = false
          }
        }
        found += quarters / 2
      }
      open?.words += found
      if links > 0 { open?.linkWords += found }
      if bold > 0 { open?.boldWords += found }
      if italic > 0 { open?.italicWords += found }
    }

    private mutating func lineBreak() {
      guard open != nil else { return }
      if hasBreak { return close() }
      hasBreak = true
      inWord = false
      var piece = PageRun(run: HTMLDocument.Run(source: 0..<0))
      piece.isBreak = true
      runs.append(piece)
    }

    /// At the edge of a name or a date two texts may touch that a page's style sets apart: "Jen MillsPublished May 2".
    private mutating func notesJoint(_ node: Int, _ tag: Tag) {
      guard let line = open else { return }
      // "<span>Jane Doe</span><span>Updated 2 July</span>": two spans that touch, a small letter before a capital.
      if tag == .span, endOfSpan == runs.count, endOfSpan > 0, line.words <= Self.longestLine,
        isASCIILowercase(lastByte), document.tag(line.container) != .p
      {
        isAtJoint = true
      }
      let around = containers.suffix(5).reduce(into: PageFlags()) { $0.formUnion(flags[$1]) }
      if tag == .time || !flags[node].union(around).isDisjoint(with: [.byline, .date, .credit]) { isAtJoint = true }
    }

    /// Notes what an inline element with words of the open unit is named; where the byline ends.
    private mutating func noteInline(_ node: Int) {
      let named = flags[node].intersection([.byline, .date])
      guard open != nil, !named.isEmpty else { return }
      open?.inlineFlags.formUnion(named)
      if named == .byline { endOfByline = runs.count }
    }

    /// A date in an element of its own right behind the author in theirs stands on a line of its own:
    /// `<span class=author>Jane Doe</span> <span class=date>2 July</span>`.
    private mutating func partsByline(from node: Int) {
      guard open != nil, flags[node].contains(.date), !flags[node].contains(.byline), endOfByline > 0,
        runs[endOfByline...].allSatisfy({ !$0.isBreak && isBlank($0) })
      else { return }
      lineBreak()
    }

    /// The words of the next cell of a row of data stand behind a space.
    private mutating func nextCell() {
      guard open != nil else { return }
      inWord = false
      var piece = PageRun(run: HTMLDocument.Run(source: 0..<0))
      piece.isBreak = true
      runs.append(piece)
    }

    private mutating func close() {
      guard var unit = open else { return }
      open = nil
      while let last = runs.last, runs.count > unit.runs.lowerBound, last.isBreak { runs.removeLast() }
      unit.runs = unit.runs.lowerBound..<runs.count
      // The last bytes of ”, ’, », … and the full stops of East Asia end a sentence as the marks of ASCII do.
      unit.endsSentence = [0x2E, 0x21, 0x3F, 0x22, 0x9D, 0x99, 0xBB, 0xA6, 0x82, 0x8D].contains(lastByte)
      unit.score = unit.worth(in: document.tag(unit.container))
      units.append(unit)
    }
  }
}
