import Text

extension TreeBuilder {
  /// Gets ready to read the inside of an element, such as `td` or `svg path` (HTML Standard, 13.4).
  mutating func prepare(inside name: String) {
    let parts = name.split(separator: " ")
    var element = HTMLDocument.Node(kind: .element)
    if parts.count == 2 { element.namespace = parts[0] == "svg" ? .svg : .math }
    element.tag = Tag(Array((parts.last ?? "div").lowercased().utf8)[...])
    if element.tag == .other {
      document.names.append(Array(name.utf8))
      element.name = Int32(document.names.count - 1)
    }
    context = document.make(element)
    if element.namespace == .html {
      switch element.tag {
      case .title, .textarea: tokenizer.mode = .escapable
      case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.mode = .raw
      case .script: tokenizer.mode = .script
      case .plaintext: tokenizer.mode = .plain
      default: break
      }
    }
    let html = document.make(HTMLDocument.Node(kind: .element, tag: .html))
    document.insert(html, in: 0, before: -1)
    open = [html]
    if tag(context) == .template { templateModes.append(.inTemplate) }
    resetMode()
    if tag(context) == .form { form = context }
  }
}
