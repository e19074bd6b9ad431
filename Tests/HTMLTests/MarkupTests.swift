import Testing

/// Tags, comments and scripts letter by letter (HTML Standard, 13.2.5).
@Suite struct MarkupTests {
  @Test(arguments: [
    ("x<!---->y", "x<!---->y"), ("x<!-->y", "x<!---->y"), ("x<!--->y", "x<!---->y"),
    ("x<!--a--!>y", "x<!--a-->y"), ("x<!--a--", "x<!--a-->"), ("x<!--a", "x<!--a-->"),
    ("x<!--a->b-->c", "x<!--a->b-->c"), ("x<!--a---->b", "x<!--a---->b"), ("x<!--a<!--b-->c", "x<!--a<!--b-->c"),
    ("x<!--a<p>b-->c", "x<!--a<p>b-->c"), ("x<!-- a & b -->c", "x<!-- a & b -->c"),
    ("x<!-a>b", "x<!---a-->b"), ("x<!a>b", "x<!--a-->b"), ("x<?php a?>b", "x<!--?php a?-->b"),
    ("x</ a>b", "x<!-- a-->b"), ("x<!>y", "x<!---->y"), ("x</1>y", "x<!--1-->y"),
  ])
  func comments(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    ("a</>b", "ab"), ("<>a", "<>a"), ("<1>a", "<1>a"), ("a < b", "a < b"), ("a<", "a<"), ("a</", "a</"),
    ("a<b", "a"), ("a<b c", "a"), ("a<b c='", "a"), ("a</b", "a"), ("<P>a</P>b", "<p>a</p>b"),
    ("<p\n>a</p\t>b", "<p>a</p>b"), ("<p>a</p x=1>b", "<p>a</p>b"), ("<x-y>a</x-y>b", "<x-y>a</x-y>b"),
  ])
  func tags(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    ("A=1 a=2", "a=\"1\""), ("a=1b\"c", "a=\"1b\"c\""), ("a = 'x y'", "a=\"x y\""), ("a='x'b=y", "a=\"x\" b=\"y\""),
    ("a", "a=\"\""), ("a/", "a=\"\""), ("/a", "a=\"\""), ("a=", "a=\"\""), ("=a", "=a=\"\""), ("a=/b", "a=\"/b\""),
    ("CLASS=Ab", "class=\"Ab\""), ("\na\t=\r\n1", "a=\"1\""), ("a='b>c'", "a=\"b>c\""), ("a=\"b'c\"", "a=\"b'c\""),
    ("data-é=ü", "data-é=\"ü\""),
  ])
  func attributes(written: String, read: String) { #expect(body("<p \(written)>x") == "<p \(read)>x</p>") }

  @Test(arguments: [
    ("&lt;&amp", "<&"), ("x&copy", "x©"), ("&copy;b", "©b"), ("&copyb", "&copyb"), ("&copy=b", "&copy=b"),
    ("&copy b", "© b"), ("a&#10;b", "a\nb"), ("&hellip;", "…"), ("&hellip", "&hellip"), ("a?b=1&lt=2", "a?b=1&lt=2"),
    ("&#x41;&#66", "AB"), ("a&b", "a&b"),
  ])
  func referencesInAttributes(written: String, read: String) {
    #expect(body("<p a=\"\(written)\">x") == "<p a=\"\(read)\">x</p>")
  }

  @Test(arguments: [
    ("&lt", "<"), ("&ltx", "<x"), ("&ampamp;", "&amp;"), ("&hellip;", "…"), ("&hellip", "&hellip"), ("&Aacute", "Á"),
    ("&nbsp", "\u{A0}"), ("&rsquo;s", "’s"), ("&AMP;", "&"), ("&QUOT", "\""), ("&fjlig;", "fj"), ("&acE;", "∾̳"),
    ("&#x1F600;", "😀"), ("&#128;", "€"), ("&#x80;", "€"), ("&#150;", "–"), ("&#x9F;", "Ÿ"), ("&#129;", "\u{81}"),
    ("&#65", "A"), ("&#x41g", "Ag"), ("&#xG;", "&#xG;"), ("&#1114112;", "\u{FFFD}"), ("&#x10FFFF;", "\u{10FFFF}"),
    ("&#38;lt;", "&lt;"), ("&Ntilde;&ntilde;", "Ññ"), ("&notin;", "∉"), ("&notin", "¬in"), ("&;", "&;"),
    ("& amp;", "& amp;"),
    ("&bigstar;", "★"), ("&zwnj;", "\u{200C}"), ("&DoubleLongLeftRightArrow;", "⟺"), ("&euro;5", "€5"),
    ("&euro5", "&euro5"),
  ])
  func references(written: String, read: String) { #expect(body("<p>" + written) == "<p>\(read)</p>") }

  @Test(arguments: [
    ("x<script><!--<script></script>--></script>a", "x<script><!--<script></script>--></script>a"),
    ("x<script><!--</script>a", "x<script><!--</script>a"),
    ("x<script>a</scriptx></script>b", "x<script>a</scriptx></script>b"),
    ("x<script>a</script >b", "x<script>a</script>b"),
    ("x<script>&lt;</script>b", "x<script>&lt;</script>b"),
    ("x<script>a", "x<script>a</script>"),
    ("x<script><!--<scripts></script>b", "x<script><!--<scripts></script>b"),
  ])
  func scripts(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\n\rb", "a\n\nb"), ("a\r\r\nb", "a\n\nb"), ("a\0b", "ab"),
    ("a\u{FEFF}b", "a\u{FEFF}b"), ("é日😀", "é日😀"),
  ])
  func lineBreaksAndOddCharacters(page: String, tree: String) { #expect(body("<p>" + page) == "<p>\(tree)</p>") }
}
