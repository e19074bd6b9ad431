import HTML
import Text

extension Parsing {
  /// What the kinds of elements mean for an article.
  enum PageTags {
    /// Elements that begin a line of their own.
    static func isBlock(_ tag: Tag) -> Bool {
      switch tag {
      case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl,
        .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr,
        .html, .legend, .li, .listing, .main, .menu, .nav, .ol, .p, .pre, .search, .section, .summary, .table,
        .tbody, .td, .tfoot, .th, .thead, .tr, .ul:
        true
      default: false
      }
    }

    /// Elements whose content is no text of the page.
    static func isUnread(_ tag: Tag) -> Bool {
      switch tag {
      case .head, .script, .style, .template, .noscript, .noframes, .noembed, .button, .select, .textarea, .iframe,
        .object, .video, .audio, .input, .del, .s, .strike, .map, .meter, .option, .datalist:
        true
      default: false
      }
    }

    /// A heading's level.
    static func level(_ tag: Tag) -> Int? {
      switch tag {
      case .h1: 1
      case .h2: 2
      case .h3: 3
      case .h4: 4
      case .h5: 5
      case .h6: 6
      default: nil
      }
    }

    static func flags(_ tag: Tag) -> PageFlags {
      switch tag {
      case .nav, .footer, .search: [.outside]
      case .dialog: [.dialog]
      case .aside: [.aside]
      case .figure: [.figure]
      case .figcaption: [.caption]
      case .blockquote: [.quotation]
      case .article, .main: [.article]
      case .time: [.date]
      default: []
      }
    }

    static func flags(role: ArraySlice<UInt8>) -> PageFlags {
      switch String(utf8: role) {
      case "navigation", "banner", "contentinfo", "search", "menu", "menubar", "toolbar": [.outside]
      case "dialog", "alertdialog": [.dialog]
      case "complementary": [.aside]
      case "main", "article": [.article]
      case "figure": [.figure]
      default: []
      }
    }

    /// What an id says that is a place on the page: the right of two columns is not the article's.
    static func flags(id: ArraySlice<UInt8>) -> PageFlags {
      id.elementsEqual("right".utf8) || id.elementsEqual("secondary".utf8) ? [.other] : []
    }

    /// Whether a style takes an element out of sight.
    static func hides(_ style: ArraySlice<UInt8>) -> Bool {
      holds("display:none", style) || holds("visibility:hidden", style)
    }

    /// Whether a style holds a declaration, white space and case aside; the declaration's first letter must not come
    /// again within it.
    private static func holds(_ declaration: StaticString, _ style: ArraySlice<UInt8>) -> Bool {
      declaration.withUTF8Buffer { wanted in
        var matched = 0
        for byte in style where !isASCIISpace(byte) {
          let small = asciiLowercased(byte)
          matched = small == wanted[matched] ? matched + 1 : small == wanted[0] ? 1 : 0
          if matched == wanted.count { return true }
        }
        return false
      }
    }
  }
}

extension HTMLDocument {
  /// Whether a table's row is one of data: short cells without lines or blocks of their own.
  func isDataRow(_ row: Int) -> Bool {
    var node = firstChild(row)
    var length = 0
    while node >= 0 {
      switch kind(node) {
      case .element:
        let tag = tag(node)
        if tag == .td || tag == .th { length = 0 } else if tag == .br || Parsing.PageTags.isBlock(tag) { return false }
      case .text:
        forEachRun(of: node) { length += $0.source.count }
        if length > 160 { return false }
      default: break
      }
      node = following(node, within: row)
    }
    return true
  }
}
