import HTML
import Testing
import Text

/// Trees of small pages, as the HTML Standard has them.
@Suite struct TreeTests {
  @Test(arguments: [
    ("<p>One<p>Two", "<p> \"One\" <p> \"Two\""),
    ("<b>a<p>b</b>c", "<b> \"a\" <p> <b> \"b\" \"c\""),
    ("<ul><li>a<li>b</ul>", "<ul> <li> \"a\" <li> \"b\""),
    ("<table><p>x</p><tr><td>y</table>", "<p> \"x\" <table> <tbody> <tr> <td> \"y\""),
    ("a<br>b</br>c", "\"a\" <br> \"b\" <br> \"c\""),
    ("<h1>a<h2>b</h1>", "<h1> \"a\" <h2> \"b\""),
    ("<a href=1>x<a href=2>y", "<a> href=\"1\" \"x\" <a> href=\"2\" \"y\""),
    ("x<svg><path/>t<p>y", "\"x\" <svg svg> <svg path> \"t\" <p> \"y\""),
    ("<textarea>\n<b>x</textarea>", "<textarea> \"<b>x\""),
    ("x<script>if (a<b) \"</p>\"</script>y", "\"x\" <script> \"if (a<b) \"</p>\"\" \"y\""),
    ("<select><option>a<option>b</select>c", "<select> <option> \"a\" <option> \"b\" \"c\""),
    ("a<!-- b -->c", "\"a\" <!--  b  --> \"c\""),
    ("<div id=\"a&amp;b\" ID=z>", "<div> id=\"a&b\""),
    ("a < b &lt; c <3", "\"a < b < c <3\""),
  ])
  func body(page: String, tree: String) {
    #expect(bodyTree(page) == tree)
  }

  @Test(arguments: [
    ("&amp;", "&"), ("&eacute;t&eacute;", "été"), ("&ampx", "&x"), ("&notit;", "¬it;"), ("&#8217;", "’"),
    ("&#x2019;", "’"), ("&#146;", "’"), ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#99999999;", "\u{FFFD}"),
    ("&nosuchname;", "&nosuchname;"), ("&", "&"), ("&#;", "&#;"), ("&NotEqualTilde;", "≂̸"), ("AT&T", "AT&T"),
  ])
  func references(text: String, meaning: String) {
    #expect(bodyTree("<p>" + text) == "<p> \"\(meaning)\"")
  }

  @Test func aReferenceInAnAddressIsNoReference() {
    #expect(bodyTree("<a href='?a=1&copy=2'>x</a>") == "<a> href=\"?a=1&copy=2\" \"x\"")
  }

  @Test func theInsideOfAnElementIsReadAsSuch() {
    #expect(HTMLDocument.dump(Array("<td>a".utf8), inside: "tr") == "| <td>\n|   \"a\"")
    #expect(HTMLDocument.dump(Array("<td>a".utf8), inside: "div") == "| \"a\"")
  }

  /// The body's tree on one line.
  private func bodyTree(_ page: String) -> String {
    let lines = HTMLDocument.dump(Array(("<!doctype html>" + page).utf8), inside: nil).split(separator: "\n")
    let body = lines.drop { $0 != "|   <body>" }.dropFirst()
    let whole = body.isEmpty ? lines[...] : body
    return whole.map { $0.drop { $0 == "|" || $0 == " " } }.joined(separator: " ")
  }
}
