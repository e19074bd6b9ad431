import Text

/// Writes XML a line for each element: no tree, no name that an article could choose.
///
/// Words are escaped and made ``harmless(_:)``; what XML 1.0 cannot hold at all becomes U+FFFD.
struct XMLWriter {
  /// What has been written so far.
  private(set) var text = ""
  private var open: [String] = []

  /// The XML declaration.
  mutating func declaration() { text += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" }

  /// Writes an element whose children `body` writes.
  mutating func element(_ name: String, _ attributes: [(String, String?)] = [], _ body: (inout XMLWriter) -> Void) {
    begin(name, attributes)
    body(&self)
    end()
  }

  /// Writes the start of an element.
  mutating func begin(_ name: String, _ attributes: [(String, String?)] = []) {
    indent()
    text += "<\(name)\(written(attributes))>\n"
    open.append(name)
  }

  /// Writes the end of the last element that was begun.
  mutating func end() {
    guard let name = open.popLast() else { return }
    indent()
    text += "</\(name)>\n"
  }

  /// Writes an element that holds words only; none without words.
  mutating func leaf(_ name: String, _ words: String?) { leaf(name, [], words) }

  /// Writes an element that holds words; none without words.
  mutating func leaf(_ name: String, _ attributes: [(String, String?)], _ words: String?) {
    guard let words else { return }
    indent()
    text += "<\(name)\(written(attributes))>\(escapedXML(words))</\(name)>\n"
  }

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: [(String, String?)]) {
    indent()
    text += "<\(name)\(written(attributes))/>\n"
  }

  private func written(_ attributes: [(String, String?)]) -> String {
    attributes.compactMap { name, value in value.map { " \(name)=\"\(escapedXML($0))\"" } }.joined()
  }

  private mutating func indent() { text += String(repeating: "  ", count: open.count) }
}

/// Words as text or attribute of an XML 1.0 document.
func escapedXML(_ words: String) -> String {
  let escaped = escapedHTML(harmless(words))
  guard escaped.unicodeScalars.contains(where: isOutsideXML) else { return escaped }
  var output = String.UnicodeScalarView()
  for scalar in escaped.unicodeScalars { output.append(isOutsideXML(scalar) ? "\u{FFFD}" : scalar) }
  return String(output)
}

private func isOutsideXML(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{FFFE}" || scalar == "\u{FFFF}" }
