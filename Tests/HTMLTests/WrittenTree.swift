import HTML

/// The tree of a page written as HTML again, every end tag in its place, so that a test shows what stands in what.
///
/// Elements of SVG and MathML have their language before their name (`<svg:path>`), what stands in a `template` stands in
/// `<content>`; attributes are sorted, and nothing is escaped.
func writtenTree(_ page: String, inside context: String? = nil) -> String {
  var writer = TreeWriter()
  for line in nodes(HTMLDocument.dump(Array(page.utf8), inside: context)) { writer.add(line) }
  return writer.finished()
}

/// What stands in the body of a page that begins with the document type of today.
func body(_ page: String) -> String {
  let whole = writtenTree("<!doctype html>" + page)
  guard let start = whole.firstRange(of: "<body>"), let end = whole.firstRange(of: "</body></html>") else {
    return whole
  }
  return String(whole[start.upperBound..<end.lowerBound])
}

/// The lines of a dump, each for a node or an attribute; a text may hold line feeds.
private func nodes(_ dump: String) -> [String] {
  var lines: [String] = []
  for line in dump.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("| ") { lines.append(String(line.dropFirst(2))) } else { lines[lines.count - 1] += "\n" + line }
  }
  return lines
}

private struct TreeWriter {
  private static let void: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
    "meta",
    "param", "source", "track", "wbr",
  ]
  private var written = ""
  private var open: [(name: String, depth: Int)] = []

  mutating func add(_ line: String) {
    let depth = line.prefix { $0 == " " }.count / 2
    let node = line.dropFirst(depth * 2)
    if node.hasPrefix("<!") {
      close(to: depth)
      written += node.hasPrefix("<!-- ") ? "<!--" + node.dropFirst(5).dropLast(4) + "-->" : String(node)
    } else if node.hasPrefix("<") {
      close(to: depth)
      begin(String(node.dropFirst().dropLast()).replacing(" ", with: ":"), depth)
    } else if node == "content" {
      close(to: depth)
      begin("content", depth)
    } else if node.unicodeScalars.first == "\"" {
      close(to: depth)
      // A joiner at the end would be one character with the mark.
      written.unicodeScalars += node.unicodeScalars.dropFirst().dropLast()
    } else {
      // An attribute of the element that was written last.
      written.removeLast()
      written += " " + node + ">"
    }
  }

  mutating func finished() -> String {
    close(to: 0)
    return written
  }

  private mutating func begin(_ name: String, _ depth: Int) {
    written += "<\(name)>"
    open.append((name, depth))
  }

  private mutating func close(to depth: Int) {
    while let last = open.last, last.depth >= depth {
      if !Self.void.contains(last.name) { written += "</\(last.name)>" }
      open.removeLast()
    }
  }
}
