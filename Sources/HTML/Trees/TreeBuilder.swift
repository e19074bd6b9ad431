import Text

/// Builds a page's tree from its tokens as the HTML Standard says (13.2.6), scripting off.
///
/// Depth, attributes and formatting are capped as browsers cap them; what is beyond a cap loses its place in the tree,
/// never its text. Every loop is bounded by the stack, which is; so the whole is linear in the page.
struct TreeBuilder {
  /// The insertion modes.
  enum Mode {
    case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text, inTable, inTableText
    case inCaption, inColumnGroup, inTableBody, inRow, inCell, inTemplate, afterBody
    case inFrameset, afterFrameset, afterAfterBody, afterAfterFrameset
  }

  /// The most elements that are open at once; one more closes the innermost.
  static let deepest = 512
  /// The most formatting elements that are opened again in a new paragraph.
  static let mostFormatting = 48

  var document: HTMLDocument
  var tokenizer: Tokenizer
  var mode = Mode.initial
  var originalMode = Mode.inBody
  var templateModes: [Mode] = []
  /// The stack of open elements.
  var open: [Int32] = []
  /// The list of active formatting elements; `-1` is a marker.
  var formatting: [Int32] = []
  var head: Int32 = -1
  var form: Int32 = -1
  var framesetIsAllowed = true
  var fostersParents = false
  var skipsLineFeed = false
  /// The element whose content is read, when it is no whole page.
  var context: Int32 = -1
  var tableText: [HTMLDocument.Run] = []
  var tableTextHasWords = false
  private var knownNames: [UInt64: Int32] = [:]

  init(_ page: [UInt8]) {
    document = HTMLDocument(page: page)
    tokenizer = Tokenizer(page)
  }

  /// Reads the whole page.
  mutating func build() {
    while true {
      let current = adjustedCurrent
      tokenizer.allowsCDATA = current >= 0 && document.nodes[Int(current)].namespace != .html
      let token = tokenizer.next(&document)
      if skipsLineFeed {
        skipsLineFeed = false
        if let rest = withoutLineFeed(token) { process(rest) }
      } else {
        process(token)
      }
      if token.kind == .end { return }
    }
  }

  /// A text without the line feed that it begins with; `nil` when nothing is left.
  private func withoutLineFeed(_ token: Token) -> Token? {
    guard token.kind == .text else { return token }
    if let scalars = token.scalars { return scalars.0 == "\n" && scalars.1 == nil ? nil : token }
    guard document.page[token.range.lowerBound] == 0x0A else { return token }
    guard token.range.count > 1 else { return nil }
    var rest = token
    rest.range = token.range.lowerBound + 1..<token.range.upperBound
    return rest
  }

  private mutating func process(_ token: Token) {
    // A token is passed on from mode to mode at most as often as there are modes to leave.
    var rounds = 0
    var isDone = false
    while !isDone, rounds < 64 {
      isDone = isForeign(token) ? processForeign(token) : process(token, in: mode)
      rounds += 1
    }
  }

  /// Handles a token by the rules of a mode; `false` when it is to be looked at again in the mode that is now current.
  mutating func process(_ token: Token, in mode: Mode) -> Bool {
    switch mode {
    case .initial: initial(token)
    case .beforeHTML: beforeHTML(token)
    case .beforeHead: beforeHead(token)
    case .inHead: inHead(token)
    case .inHeadNoscript: inHeadNoscript(token)
    case .afterHead: afterHead(token)
    case .inBody: inBody(token)
    case .text: inText(token)
    case .inTable: inTable(token)
    case .inTableText: inTableText(token)
    case .inCaption: inCaption(token)
    case .inColumnGroup: inColumnGroup(token)
    case .inTableBody: inTableBody(token)
    case .inRow: inRow(token)
    case .inCell: inCell(token)
    case .inTemplate: inTemplate(token)
    case .afterBody: afterBody(token)
    case .inFrameset: inFrameset(token)
    case .afterFrameset: afterFrameset(token)
    case .afterAfterBody: afterAfterBody(token)
    case .afterAfterFrameset: afterAfterFrameset(token)
    }
  }

  // MARK: Names

  /// The number of an unknown name; the same name has the same number.
  mutating func number(of name: Range<Int>) -> Int32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in document.page[name] { hash = (hash ^ UInt64(lowered(byte))) &* 0x100_0000_01B3 }
    if let known = knownNames[hash], equalsIgnoringCase(document.names[Int(known)][...], document.page[name]) {
      return known
    }
    document.names.append(document.page[name].map(lowered))
    knownNames[hash] = Int32(document.names.count - 1)
    return Int32(document.names.count - 1)
  }

  /// Whether a node has the name of a token.
  func hasName(_ node: Int32, of token: Token) -> Bool {
    let element = document.nodes[Int(node)]
    guard element.tag == token.tag else { return false }
    return token.tag != .other
      || equalsIgnoringCase(document.names[Int(element.name)][...], document.page[token.name])
  }
}

extension HTMLDocument {
  /// Reads a page.
  ///
  /// - Parameter page: the page as UTF-8; bytes that are none are kept as they are.
  public init(parsing page: [UInt8]) {
    var builder = TreeBuilder(page)
    builder.build()
    self = builder.document
  }

  /// Reads the inside of an element, such as `div` or `svg path`.
  init(parsing page: [UInt8], inside context: String) {
    var builder = TreeBuilder(page)
    builder.prepare(inside: context)
    builder.build()
    self = builder.document
  }
}
