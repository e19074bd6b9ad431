import Testing

/// Bold, links and their like across the borders of blocks: the adoption agency and what is opened again (HTML
/// Standard, 13.2.4.3 and 13.2.6.4.7).
@Suite struct FormattingTests {
  @Test(arguments: [
    ("<i>a<b>b</i>c</b>d", "<i>a<b>b</b></i><b>c</b>d"),
    ("<b>1<i>2<p>3</b>4", "<b>1<i>2</i></b><i><p><b>3</b>4</p></i>"),
    ("<a href=x>a<div>b</a>c", "<a href=\"x\">a</a><div><a href=\"x\">b</a>c</div>"),
    ("<a>1<p>2</a>3</p>", "<a>1</a><p><a>2</a>3</p>"),
    ("<font><p>a<b>b</font>c", "<font></font><p><font>a<b>b</b></font><b>c</b></p>"),
    ("<b>a</i>b", "<b>ab</b>"),
    ("</b>a", "a"),
    ("<b>a</b></b>b", "<b>a</b>b"),
  ])
  func endTagsInTheWrongOrder(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    ("<p><b>a</p>b</b>c", "<p><b>a</b></p><b>b</b>c"),
    ("<div><b>a</div>b", "<div><b>a</b></div><b>b</b>"),
    ("<p><b>a<p>b", "<p><b>a</b></p><p><b>b</b></p>"),
    ("<p><b><i>a<p>b</i>c", "<p><b><i>a</i></b></p><p><b><i>b</i>c</b></p>"),
    ("<p><em class=x>a</p><p>b", "<p><em class=\"x\">a</em></p><p><em class=\"x\">b</em></p>"),
    ("<b>a</p>b", "<b>a<p></p>b</b>"),
  ])
  func whatStaysOpenIsOpenedAgain(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    ("<a>a<a>b", "<a>a</a><a>b</a>"),
    ("<a>a<p>b<a>c", "<a>a</a><p><a>b</a><a>c</a></p>"),
    ("<nobr>a<nobr>b", "<nobr>a</nobr><nobr>b</nobr>"),
  ])
  func linksDoNotNest(page: String, tree: String) { #expect(body(page) == tree) }

  /// Of elements that are written alike at most three are opened again.
  @Test func threeAlikeAreEnough() {
    #expect(
      body("<p><b><b><b><b>x<p>y") == "<p><b><b><b><b>x</b></b></b></b></p><p><b><b><b>y</b></b></b></p>")
    #expect(
      body("<p><b><b id=1><b><b>x<p>y")
        == "<p><b><b id=\"1\"><b><b>x</b></b></b></b></p><p><b><b id=\"1\"><b><b>y</b></b></b></b></p>")
  }

  /// What was opened outside of an object is neither closed nor opened again inside.
  @Test(arguments: [
    ("<b><object>a</b>b</object>c", "<b><object>ab</object>c</b>"),
    ("<p><b>x</p><object>a</object>", "<p><b>x</b></p><b><object>a</object></b>"),
    ("<marquee><i>a</marquee>b", "<marquee><i>a</i></marquee>b"),
    ("<applet><b>a<p>b</applet>c", "<applet><b>a<p>b</p></b></applet>c"),
  ])
  func objectsAreWalls(page: String, tree: String) { #expect(body(page) == tree) }
}
