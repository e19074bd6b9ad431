/// The names of elements that the parser or its users know; all others are ``other``, whose name the document keeps.
public enum Tag: UInt8, CaseIterable, Sendable {
  case other, a, abbr, address, applet, area, article, aside, audio, b, base, basefont, bgsound, big, blockquote, body,
    br
  case button, caption, center, cite, code, col, colgroup, datalist, dd, del, desc, details, dfn, dialog, dir, div, dl,
    dt, em
  case embed, fieldset, figcaption, figure, font, footer, foreignObject, form, frame, frameset, h1, h2, h3, h4, h5, h6
  case head, header, hgroup, hr, html, i, iframe, image, img, input, ins, kbd, keygen, label, legend, li, link, listing
  case main, malignmark, map, mark, marquee, math, menu, meta, meter, mglyph, mi, mn, mo, ms, mtext, nav, nobr, noembed,
    noframes
  case noscript, object, ol, optgroup, option, p, param, picture, plaintext, pre, q, rb, rp, rt, rtc, ruby, s, samp
  case script, search, section, select, small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody
  case td, template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`, video, wbr, xmp
  case annotationXML

  /// The name as it is written in HTML, in small letters; empty for ``other``.
  public var name: String {
    switch self {
    case .other: ""
    case .annotationXML: "annotation-xml"
    default: String(describing: self)
    }
  }

  /// The tag of a name in small letters.
  init(_ name: ArraySlice<UInt8>) {
    self = Self.known.find(name).flatMap { Tag(rawValue: UInt8($0 + 1)) } ?? .other
  }

  private static let known = NameTable(Tag.allCases.dropFirst().map { $0.name.lowercased() })
}
