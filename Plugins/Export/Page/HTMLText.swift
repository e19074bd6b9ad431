import Text

/// Words of an article as text of a page or as an attribute's value: nothing in them is markup, nothing in them turns
/// the direction of what follows.
public func htmlText(_ text: String) -> String { escapedHTML(harmless(text)) }

/// A language tag as an attribute, if it is one; else the browser is left to itself.
public func languageAttribute(_ tag: String?) -> String {
  guard let tag, !tag.isEmpty, tag.utf8.count <= 35,
    tag.utf8.allSatisfy({ isASCIILetter($0) || isASCIIDigit($0) || $0 == UInt8(ascii: "-") })
  else { return "" }
  return " lang=\"\(tag)\""
}
