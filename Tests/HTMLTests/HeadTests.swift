import Testing

/// `html`, `head` and `body`, which most pages leave out somewhere (HTML Standard, 13.2.6.4.1 to 6 and 17 to 22).
@Suite struct HeadTests {
  private func page(_ head: String, _ body: String) -> String {
    "<html><head>\(head)</head><body>\(body)</body></html>"
  }

  @Test(arguments: [
    ("", "", ""), ("a", "", "a"), ("<html>", "", ""), ("<body>a", "", "a"), (" \n<p>a", "", "<p>a</p>"),
    ("<title>a</title>b", "<title>a</title>", "b"),
    ("<title>a<b>c&amp;d</title>", "<title>a<b>c&d</title>", ""),
    ("<title>a</titles></title>b", "<title>a</titles></title>", "b"),
    ("<title>a", "<title>a</title>", ""),
    ("<meta charset=utf-8><p>a", "<meta charset=\"utf-8\">", "<p>a</p>"),
    ("<head><p>a", "", "<p>a</p>"),
    ("<style><p></style>a", "<style><p></style>", "a"),
    ("<base href=x><link rel=y>a", "<base href=\"x\"><link rel=\"y\">", "a"),
    ("<p>a<meta name=x>b", "", "<p>a<meta name=\"x\">b</p>"),
    ("<p>a<title>b</title>c", "", "<p>a<title>b</title>c</p>"),
    ("</head>a", "", "a"), ("</p>a", "", "a"), ("</div>a", "", "a"),
  ])
  func whatStandsInTheHead(text: String, head: String, rest: String) {
    #expect(writtenTree(text) == page(head, rest))
  }

  /// What belongs to the head goes there though the head was closed; white space stays between them.
  @Test func theHeadIsOpenedAgain() {
    #expect(writtenTree("<head></head><link rel=a>b") == page("<link rel=\"a\">", "b"))
    #expect(
      writtenTree("<head></head> <title>a</title>b") == "<html><head><title>a</title></head> <body>b</body></html>")
  }

  @Test func commentsStayWhereTheyAre() {
    let page = "<!--a--><html><!--b--><head><!--c--></head><!--d--><body><!--e--></body><!--f--></html><!--g-->"
    #expect(writtenTree(page) == page)
  }

  @Test func laterTagsAddTheirAttributes() {
    #expect(
      writtenTree("<html lang=a><body class=b>x<html lang=c dir=d><body class=e id=f>y")
        == "<html dir=\"d\" lang=\"a\"><head></head><body class=\"b\" id=\"f\">xy</body></html>")
  }

  @Test func documentTypesAreKept() {
    #expect(writtenTree("<!DOCTYPE HTML>a").hasPrefix("<!DOCTYPE html><html>"))
    let strict = "<!DOCTYPE html \"-//W3C//DTD HTML 4.01//EN\" \"http://www.w3.org/TR/html4/strict.dtd\">"
    #expect(
      writtenTree(
        "<!doctype html public '-//W3C//DTD HTML 4.01//EN' 'http://www.w3.org/TR/html4/strict.dtd'>a"
      ).hasPrefix(strict + "<html>"))
    #expect(writtenTree("a<!doctype html>b") == page("", "ab"), "a document type in the text is none")
  }

  @Test(arguments: [
    ("<frameset><frame src=a></frameset>", "<html><head></head><frameset><frame src=\"a\"></frameset></html>"),
    (
      "<frameset><frameset><frame></frameset>",
      "<html><head></head><frameset><frameset><frame></frameset></frameset></html>"
    ),
    ("a<frameset><frame></frameset>b", "<html><head></head><body>ab</body></html>"),
    (
      "<frameset></frameset><noframes>a</noframes>",
      "<html><head></head><frameset></frameset><noframes>a</noframes></html>"
    ),
  ])
  func framesets(text: String, tree: String) { #expect(writtenTree(text) == tree) }

  @Test(arguments: [
    ("<template><td>a</td></template>", "<template><content><td>a</td></content></template>", ""),
    (
      "<template>a<template>b</template></template>c",
      "<template><content>a<template><content>b</content></template></content></template>", "c"
    ),
    ("<template><p>a</template>b", "<template><content><p>a</p></content></template>", "b"),
    ("<template><tr><td>a</template>b", "<template><content><tr><td>a</td></tr></content></template>", "b"),
    ("</template>a", "", "a"),
  ])
  func templates(text: String, head: String, rest: String) { #expect(writtenTree(text) == page(head, rest)) }

  @Test(arguments: [
    ("tr", "<td>a<td>b", "<td>a</td><td>b</td>"), ("table", "<td>a", "<tbody><tr><td>a</td></tr></tbody>"),
    ("title", "a<b>", "a<b>"), ("textarea", "&amp;<p>", "&<p>"), ("script", "<!--a", "<!--a"),
    ("ul", "<li>a<li>b", "<li>a</li><li>b</li>"),
    ("body", "<p>a<p>b", "<p>a</p><p>b</p>"), ("template", "<tr>a</tr>", "<tr></tr>a"),
    ("svg path", "<g>a</g>", "<svg:g>a</svg:g>"),
    ("colgroup", "<col>a<col>", "<col><col>"),
  ])
  func theInsideOfAnElement(context: String, text: String, tree: String) {
    #expect(writtenTree(text, inside: context) == tree)
  }
}
