/// One piece of a page: a tag, a comment, some text.
struct Token {
  enum Kind { case text, startTag, endTag, comment, doctype, end }

  var kind: Kind
  /// The bytes of the page; a comment's without its marks.
  var range: Range<Int>
  var tag = Tag.other
  /// The name of a tag.
  var name: Range<Int> = 0..<0
  /// A start tag's attributes in the document's list.
  var attributes: Range<Int> = 0..<0
  var closesItself = false
  /// What a text stands for, where that is not its bytes.
  var scalars: (Unicode.Scalar, Unicode.Scalar?)?
  /// Whether a text is a zero byte, which most places drop.
  var isNull = false
}

/// How the text behind a start tag is read.
enum TextMode {
  /// Tags and references count.
  case data
  /// References count, tags don't: `title`, `textarea`.
  case escapable
  /// Nothing counts but the end tag: `style`, `iframe`.
  case raw
  /// As `raw`, with comments that may hold the end tag.
  case script
  /// Nothing counts to the end of the page.
  case plain
}
