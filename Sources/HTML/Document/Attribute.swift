/// The names of attributes that users of the tree ask for; all others are ``other``.
public enum AttributeName: UInt8, CaseIterable, Sendable {
  case other, `class`, content, datetime, hidden, href, httpEquiv, id, itemprop
  case lang, name, property, rel, role, style, type, ariaHidden
  case dataTestid, dataComponent, dataModule, dataBlock, dataCaption, dataCredit, xmlLang, encoding, color, face, size,
    `for`

  var spelling: String {
    switch self {
    case .other: ""
    case .httpEquiv: "http-equiv"
    case .ariaHidden: "aria-hidden"
    case .dataTestid: "data-testid"
    case .dataComponent: "data-component"
    case .dataModule: "data-module"
    case .dataBlock: "data-block"
    case .dataCaption: "data-caption"
    case .dataCredit: "data-credit"
    case .xmlLang: "xml:lang"
    default: String(describing: self)
    }
  }

  init(_ name: ArraySlice<UInt8>) {
    self = Self.known.find(name).flatMap { AttributeName(rawValue: UInt8($0 + 1)) } ?? .other
  }

  private static let known = NameTable(AttributeName.allCases.dropFirst().map(\.spelling))
}

/// One attribute of an element, as places in the page or, where its value holds references, in the document's buffer.
public struct HTMLAttribute: Sendable {
  /// The name, if it is a known one.
  public let name: AttributeName
  /// The bytes of the page that are the name.
  public let nameRange: Range<Int>
  /// The bytes of the page between the quotation marks.
  public let valueRange: Range<Int>
  /// Where the value stands in the document's decoded values, if it differs from the page's bytes.
  let decoded: Range<Int>?
}
