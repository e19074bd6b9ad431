/// The tags of a page, found as a browser finds them in the simple HTML that an export writes: what is not a tag, a
/// reference or text in the form it uses counts as unbalanced.
struct HTMLScan {
  let text: String
  private(set) var names: [String] = []
  private(set) var attributes: [(name: String, value: String)] = []
  private(set) var isBalanced = true

  init(_ text: String) {
    self.text = text
    var open: [String] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ">") else { break }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!DOCTYPE") { continue }
      if tag.hasPrefix("/") {
        if open.popLast() != String(tag.dropFirst()) { isBalanced = false }
        continue
      }
      let name = String(tag.prefix { $0 != " " })
      names.append(name)
      read(tag.dropFirst(name.count))
      if name == "style" { rest = rest.firstRange(of: "</style>").map { rest[$0.lowerBound...] } ?? "" }
      if name != "meta" { open.append(name) }
    }
    if !open.isEmpty || rest.contains("<") { isBalanced = false }
  }

  func values(of name: String) -> [String] { attributes.filter { $0.name == name }.map(\.value) }

  private mutating func read(_ text: Substring) {
    var rest = text.drop { $0 == " " }
    while let equals = rest.firstRange(of: "=\"") {
      let value = rest[equals.upperBound...].prefix { $0 != "\"" }
      attributes.append((String(rest[..<equals.lowerBound]), String(value)))
      rest = rest[value.endIndex...].dropFirst().drop { $0 == " " }
    }
    if !rest.isEmpty { isBalanced = false }
  }
}
