import BuiltinPlugins

/// HTML that may go to a browser.
///
/// What is written in the sources is markup; what is put into it at run time is text, and becomes markup by no way but
/// that of being one already. So an article, a file's name or a form field cannot become an element.
struct Markup: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The HTML.
  let html: String

  init(stringLiteral value: String) { html = value }

  init(stringInterpolation: Interpolation) { html = stringInterpolation.html }

  /// HTML that somebody else made safe.
  init(trusted html: String) { self.html = html }

  /// Nothing.
  static let none: Markup = ""

  struct Interpolation: StringInterpolationProtocol {
    var html = ""

    init(literalCapacity: Int, interpolationCount: Int) { html.reserveCapacity(literalCapacity * 2) }

    mutating func appendLiteral(_ literal: String) { html += literal }

    /// Text; a literal of the source, in a choice between two, is markup.
    @_disfavoredOverload
    mutating func appendInterpolation(_ text: String) { html += htmlText(text) }

    mutating func appendInterpolation(_ number: Int) { html += String(number) }

    mutating func appendInterpolation(_ markup: Markup) { html += markup.html }

    mutating func appendInterpolation(_ markups: [Markup]) { for markup in markups { html += markup.html } }
  }
}

extension Array where Element == Markup {
  /// All of them, with something between.
  func joined(_ separator: Markup = .none) -> Markup {
    Markup(trusted: map(\.html).joined(separator: separator.html))
  }
}
