import Text

/// Reads XML as a run of tags and texts, for feeds and news items: no DTD, no network, no entities but the five of XML
/// and those of HTML, which feeds use without saying so.
///
/// It is lenient where a reader of feeds must be (attributes without quotation marks, a `&` alone) and tells what it
/// met; whether tags match is for the user to see, by depth.
public struct XMLScanner {
  /// What stands at one place.
  public enum Piece: Equatable, Sendable {
    /// A start tag: its name as written; `closed` for `<name/>`.
    case start(name: String, closed: Bool)
    case end(name: String)
    case text([UInt8])
  }

  private var tokenizer: Tokenizer
  private var document: HTMLDocument
  private var attributes: Range<Int> = 0..<0
  /// The bytes of the piece that was read last.
  public private(set) var range: Range<Int> = 0..<0

  /// A scanner of a part of a text; it ends with the part.
  public init(_ text: [UInt8]) {
    tokenizer = Tokenizer(text)
    tokenizer.allowsCDATA = true
    document = HTMLDocument(page: text)
  }

  /// The next piece; `nil` at the end.
  ///
  /// Comments, processing instructions and declarations are passed over.
  public mutating func next() -> Piece? {
    while true {
      let token = tokenizer.next(&document)
      range = token.range
      switch token.kind {
      case .end: return nil
      case .comment, .doctype: continue
      case .startTag:
        attributes = token.attributes
        return .start(name: String(utf8: document.page[token.name]), closed: token.closesItself)
      case .endTag: return .end(name: String(utf8: document.page[token.name]))
      case .text:
        var text: [UInt8] = []
        document.append(HTMLDocument.Run(source: token.range, scalars: token.scalars), to: &text)
        return .text(text)
      }
    }
  }

  /// The value of an attribute of the start tag that was read last, by its name as written.
  public func attribute(_ name: String) -> String? {
    for attribute in document.attributeList[attributes]
    where document.page[attribute.nameRange].elementsEqual(name.utf8) {
      return String(utf8: document.value(attribute))
    }
    return nil
  }
}
