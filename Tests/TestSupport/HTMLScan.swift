/// The tags of a page, found scalar by scalar as a browser finds them in the simple HTML that an export writes: what is
/// not a tag, a reference or text in the form it uses counts as unbalanced.
public struct HTMLScan {
  /// The page.
  public let text: String
  /// The names of all tags.
  public private(set) var names: [String] = []
  /// All attributes.
  public private(set) var attributes: [(name: String, value: String)] = []
  /// Whether each tag has its end, and nothing else looks like one.
  public private(set) var isBalanced = true

  /// The tags of a page.
  public init(_ text: String) {
    self.text = text
    var open: [String] = []
    var rest = text.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...].dropFirst()
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
      let tag = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[end...].dropFirst()
      if tag.hasPrefix("!DOCTYPE") { continue }
      if tag.hasPrefix("/") {
        if open.popLast() != String(tag.dropFirst()) { isBalanced = false }
        continue
      }
      let name = String(decoding: tag.utf8.prefix { $0 != 0x20 }, as: UTF8.self)
      names.append(name)
      read(tag.utf8.dropFirst(name.utf8.count))
      if name == "style" || name == "script" {
        rest = rest.firstRange(of: Array("</\(name)>".utf8)).map { rest[$0.lowerBound...] } ?? rest
      }
      if name != "meta" && name != "input" { open.append(name) }
    }
    if !open.isEmpty || rest.contains(UInt8(ascii: "<")) { isBalanced = false }
  }

  /// The values of an attribute.
  public func values(of name: String) -> [String] { attributes.filter { $0.name == name }.map(\.value) }

  private mutating func read(_ text: Substring.UTF8View) {
    var rest = text.drop { $0 == 0x20 }
    while let equals = rest.firstRange(of: Array("=\"".utf8)) {
      let value = rest[equals.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
      attributes.append(
        (String(decoding: rest[..<equals.lowerBound], as: UTF8.self), String(decoding: value, as: UTF8.self)))
      rest = rest[value.endIndex...].dropFirst().drop { $0 == 0x20 }
    }
    if !rest.isEmpty { isBalanced = false }
  }
}
