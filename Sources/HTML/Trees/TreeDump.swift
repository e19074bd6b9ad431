import Text

extension HTMLDocument {
  /// The tree as the tests of html5lib write it: a line for each node, two spaces deeper for each level.
  ///
  /// - Parameters:
  ///   - page: the page as UTF-8.
  ///   - context: the element whose inside the page is, as `td` or `svg path`; `nil` for a whole page.
  public static func dump(_ page: [UInt8], inside context: String?) -> String {
    let document = context.map { HTMLDocument(parsing: page, inside: $0) } ?? HTMLDocument(parsing: page)
    var lines: [String] = []
    let top = context == nil ? root : document.firstChild(root)
    var node = document.firstChild(top)
    var depth = 0
    while node >= 0, node != top {
      document.dump(node, depth, into: &lines)
      if document.firstChild(node) >= 0 {
        node = document.firstChild(node)
        depth += 1
        continue
      }
      while node >= 0, node != top, document.next(node) < 0 {
        node = document.parent(node)
        depth -= 1
      }
      if node == top { break }
      node = document.next(node)
    }
    return lines.joined(separator: "\n")
  }

  private func dump(_ node: Int, _ depth: Int, into lines: inout [String]) {
    let indent = "| " + String(repeating: "  ", count: depth)
    switch nodes[node].kind {
    case .document: break
    case .content: lines.append(indent + "content")
    case .doctype: lines.append(indent + "<!DOCTYPE \(doctypeText)>")
    case .comment: lines.append(indent + "<!-- \(replaced(page[nodes[node].source])) -->")
    case .text: lines.append(indent + "\"\(String(utf8: content(node)))\"")
    case .element:
      lines.append(indent + "<\(shownName(node))>")
      let pairs = attributes(node).map { (shownName($0, nodes[node].namespace), String(utf8: value($0))) }
      for (name, value) in pairs.sorted(by: { $0.0.utf16.lexicographicallyPrecedes($1.0.utf16) }) {
        lines.append(indent + "  \(name)=\"\(value)\"")
      }
    }
  }

  private var doctypeText: String {
    let name = String(utf8: doctype.name)
    guard doctype.publicID != nil || doctype.systemID != nil else { return name }
    return "\(name) \"\(String(utf8: doctype.publicID ?? []))\" \"\(String(utf8: doctype.systemID ?? []))\""
  }

  /// A comment as a browser keeps it: line feeds alone, no zero bytes.
  private func replaced(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(utf8: bytes).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    return text.replacing("\0", with: "\u{FFFD}")
  }

  private func shownName(_ node: Int) -> String {
    let element = nodes[node]
    let name = element.tag == .other ? String(utf8: names[Int(element.name)]) : element.tag.name.lowercased()
    switch element.namespace {
    case .html: return name.replacing("\0", with: "\u{FFFD}")
    case .math: return "math \(name)"
    case .svg: return "svg \(SVGNames.elements[name] ?? name)"
    }
  }

  private func shownName(_ attribute: HTMLAttribute, _ namespace: Namespace) -> String {
    let name = String(utf8: page[attribute.nameRange].map(lowered)).replacing("\0", with: "\u{FFFD}")
    switch namespace {
    case .html: return name
    case .math: return SVGNames.prefixed[name] ?? (name == "definitionurl" ? "definitionURL" : name)
    case .svg: return SVGNames.prefixed[name] ?? SVGNames.attributes[name] ?? name
    }
  }
}

/// Names of SVG that are written with capitals (HTML Standard, 13.2.6.1 and 13.2.6.5); only the dump shows them.
private enum SVGNames {
  static let elements = byLowercase([
    "altGlyph", "altGlyphDef", "altGlyphItem", "animateColor", "animateMotion", "animateTransform", "clipPath",
    "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
    "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR",
    "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
    "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence", "foreignObject", "glyphRef", "linearGradient",
    "radialGradient", "textPath",
  ])

  static let attributes = byLowercase([
    "attributeName", "attributeType", "baseFrequency", "baseProfile", "calcMode", "clipPathUnits", "diffuseConstant",
    "edgeMode", "filterUnits", "glyphRef", "gradientTransform", "gradientUnits", "kernelMatrix", "kernelUnitLength",
    "keyPoints", "keySplines", "keyTimes", "lengthAdjust", "limitingConeAngle", "markerHeight", "markerUnits",
    "markerWidth", "maskContentUnits", "maskUnits", "numOctaves", "pathLength", "patternContentUnits",
    "patternTransform", "patternUnits", "pointsAtX", "pointsAtY", "pointsAtZ", "preserveAlpha", "preserveAspectRatio",
    "primitiveUnits", "refX", "refY", "repeatCount", "repeatDur", "requiredExtensions", "requiredFeatures",
    "specularConstant", "specularExponent", "spreadMethod", "startOffset", "stdDeviation", "stitchTiles",
    "surfaceScale", "systemLanguage", "tableValues", "targetX", "targetY", "textLength", "viewBox", "viewTarget",
    "xChannelSelector", "yChannelSelector", "zoomAndPan",
  ])

  static let prefixed = Dictionary(
    uniqueKeysWithValues: [
      "xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role", "xlink:show", "xlink:title", "xlink:type",
      "xml:lang", "xml:space", "xmlns:xlink",
    ].map { ($0, $0.replacing(":", with: " ")) })

  private static func byLowercase(_ names: [String]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: names.map { ($0.lowercased(), $0) })
  }
}
