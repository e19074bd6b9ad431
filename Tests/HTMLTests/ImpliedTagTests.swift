import Testing

/// Tags that a page leaves out or sets where they mean nothing (HTML Standard, 13.2.6.4.7).
@Suite struct ImpliedTagTests {
  @Test(arguments: [
    ("<p>a<p>b", "<p>a</p><p>b</p>"),
    ("<p>a<div>b", "<p>a</p><div>b</div>"),
    ("<p>a<ul><li>b", "<p>a</p><ul><li>b</li></ul>"),
    ("<p>a<h2>b", "<p>a</p><h2>b</h2>"),
    ("<p>a<hr>b", "<p>a</p><hr>b"),
    ("<p>a<pre>b", "<p>a</p><pre>b</pre>"),
    ("<p>a<blockquote>b", "<p>a</p><blockquote>b</blockquote>"),
    ("<p>a<figure>b<figcaption>c", "<p>a</p><figure>b<figcaption>c</figcaption></figure>"),
    ("<p>a<span>b<p>c", "<p>a<span>b</span></p><p>c</p>"),
    ("<div><p>a</div>b", "<div><p>a</p></div>b"),
    ("<p><button><p>a</button>b", "<p><button><p>a</p></button>b</p>"),
  ])
  func paragraphsEnd(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    ("<li>a<li>b", "<li>a</li><li>b</li>"),
    ("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
    ("<ul><li><div>a<li>b</ul>", "<ul><li><div>a</div></li><li>b</li></ul>"),
    ("<ul><li><section>a<li>b", "<ul><li><section>a<li>b</li></section></li></ul>"),
    ("<ol><li><p>a<li><p>b</ol>c", "<ol><li><p>a</p></li><li><p>b</p></li></ol>c"),
    ("<dl><dt>a<dd>b<dt>c", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
    ("<dl><dd><p>a<dd>b</dl>", "<dl><dd><p>a</p></dd><dd>b</dd></dl>"),
    ("<option>a<option>b", "<option>a</option><option>b</option>"),
    ("<ruby>a<rb>b<rt>c<rp>d</ruby>", "<ruby>a<rb>b</rb><rt>c</rt><rp>d</rp></ruby>"),
    ("<ruby>a<rtc>b<rt>c<rb>d", "<ruby>a<rtc>b<rt>c</rt></rtc><rb>d</rb></ruby>"),
  ])
  func itemsEnd(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    ("<h1>a<h2>b</h1>", "<h1>a</h1><h2>b</h2>"),
    ("<h1>a<p>b</h1>", "<h1>a<p>b</p></h1>"),
    ("<h2>a</h3>b", "<h2>a</h2>b"),
    ("<h2><em>a</h2>b", "<h2><em>a</em></h2><em>b</em>"),
    ("<h4><div>a</h4>b", "<h4><div>a</div></h4>b"),
    ("</h1>a", "a"),
  ])
  func headingsEnd(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    ("<p>a</p>b</p>c", "<p>a</p>b<p></p>c"),
    ("a</p>", "a<p></p>"),
    ("a</div>b", "ab"),
    ("<div>a</span>b</div>", "<div>ab</div>"),
    ("<span>a<div>b</span>c</div>d", "<span>a<div>bc</div>d</span>"),
    ("a</br>b", "a<br>b"),
    ("<div>a</li>b", "<div>ab</div>"),
    ("<td>a</td><tr>b</tr>c", "abc"),
    ("<caption>a</caption><tbody>b", "ab"),
    ("<head>a</head>b", "ab"),
    ("a</body>b</html>c", "abc"),
  ])
  func tagsThatMeanNothing(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    ("<button>a<button>b", "<button>a</button><button>b</button>"),
    ("<form>a<form>b</form>c", "<form>ab</form>c"),
    ("<form><div></form>a", "<form><div>a</div></form>"),
    ("</form>a", "a"),
    ("<image src=x>", "<img src=\"x\">"),
    ("<div/>a", "<div>a</div>"),
    ("<br/>a<img/>b", "<br>a<img>b"),
    ("<pre>\n\na</pre>", "<pre>\na</pre>"),
    ("<pre>a\n</pre>", "<pre>a\n</pre>"),
    ("<listing>\na</listing>", "<listing>a</listing>"),
    ("<textarea>\n\na</textarea>", "<textarea>\na</textarea>"),
    ("<input>a<wbr>b", "<input>a<wbr>b"),
  ])
  func elementsWithRulesOfTheirOwn(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    ("<xmp><b>a</b></xmp>b", "<xmp><b>a</b></xmp>b"),
    ("<iframe><b></iframe>c", "<iframe><b></iframe>c"),
    ("<noembed><p></noembed>c", "<noembed><p></noembed>c"),
    ("<plaintext>a</plaintext><b>", "<plaintext>a</plaintext><b></plaintext>"),
    ("<textarea><p>&lt;</textarea>b", "<textarea><p><</textarea>b"),
    ("<textarea>a</TEXTAREA>b", "<textarea>a</textarea>b"),
    ("x<style>a</styles></style>b", "x<style>a</styles></style>b"),
    ("x<style><!--</style>a-->", "x<style><!--</style>a-->"),
  ])
  func textThatHoldsNoTags(page: String, tree: String) { #expect(body(page) == tree) }
}
