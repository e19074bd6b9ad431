import Testing

/// Tables: rows and bodies that are left out, and what may not stand in a table (HTML Standard, 13.2.6.4.9 to 15).
@Suite struct TableTests {
  @Test(arguments: [
    ("<table><tr><td>a</td></tr></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>"),
    ("<table><td>a", "<table><tbody><tr><td>a</td></tr></tbody></table>"),
    (
      "<table><tr><td>a<td>b<tr><th>c</table>d",
      "<table><tbody><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></tbody></table>d"
    ),
    (
      "<table><thead><tr><th>a<tbody><tr><td>b<tfoot><tr><td>c",
      "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody>"
        + "<tfoot><tr><td>c</td></tr></tfoot></table>"
    ),
    ("<table><caption>a<tr><td>b", "<table><caption>a</caption><tbody><tr><td>b</td></tr></tbody></table>"),
    (
      "<table><caption><b>a</caption><td>b",
      "<table><caption><b>a</b></caption><tbody><tr><td>b</td></tr></tbody></table>"
    ),
    (
      "<table><col><tr><td>a",
      "<table><colgroup><col></colgroup><tbody><tr><td>a</td></tr></tbody></table>"
    ),
    (
      "<table><colgroup><col><col></colgroup><colgroup><col>",
      "<table><colgroup><col><col></colgroup><colgroup><col></colgroup></table>"
    ),
  ])
  func partsThatAreLeftOut(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    ("<table>a<tr><td>b</table>", "a<table><tbody><tr><td>b</td></tr></tbody></table>"),
    ("<table>a<b>b</table>c", "a<b>b</b><table></table><b>c</b>"),
    (
      "<table><tr><div>a</div><td>b",
      "<div>a</div><table><tbody><tr><td>b</td></tr></tbody></table>"
    ),
    ("<table><colgroup><col>a", "a<table><colgroup><col></colgroup></table>"),
    ("<table><tr><td><p>a</td>b", "b<table><tbody><tr><td><p>a</p></td></tr></tbody></table>"),
    ("<div>x<table>y</table>z</div>", "<div>xy<table></table>z</div>"),
    ("<table><p>a<tr><td>b", "<p>a</p><table><tbody><tr><td>b</td></tr></tbody></table>"),
  ])
  func whatIsNoCellStandsBeforeTheTable(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    ("<table> <tr> <td> a", "<table> <tbody><tr> <td> a</td></tr></tbody></table>"),
    ("<table><script>1</script><tr>", "<table><script>1</script><tbody><tr></tr></tbody></table>"),
    ("<table><input type=hidden><tr>", "<table><input type=\"hidden\"><tbody><tr></tr></tbody></table>"),
    ("<table><input type=text><tr>", "<input type=\"text\"><table><tbody><tr></tr></tbody></table>"),
    ("<table><form><tr>", "<table><form></form><tbody><tr></tr></tbody></table>"),
    ("<table><!--a--><tr><!--b-->", "<table><!--a--><tbody><tr><!--b--></tr></tbody></table>"),
  ])
  func whatMayStandInATable(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    (
      "<table><tr><td>a<table><tr><td>b</table>c</table>d",
      "<table><tbody><tr><td>a<table><tbody><tr><td>b</td></tr></tbody></table>c</td></tr></tbody></table>d"
    ),
    ("<table><table>a", "<table></table>a<table></table>"),
    ("<table><tr><td>a</body>b</table>c", "<table><tbody><tr><td>ab</td></tr></tbody></table>c"),
    ("<table><tr><td></tr></td>a", "a<table><tbody><tr><td></td></tr></tbody></table>"),
    ("<table></tr></td></tbody><tr><td>a", "<table><tbody><tr><td>a</td></tr></tbody></table>"),
    ("<table><tbody></thead><tr>a", "a<table><tbody><tr></tr></tbody></table>"),
  ])
  func tablesAndEndTags(page: String, tree: String) { #expect(body(page) == tree) }

  /// Only pages of the nineties have tables in paragraphs.
  @Test(arguments: [
    ("", true), ("<!DOCTYPE html>", false), ("<!doctype HTML SYSTEM 'about:legacy-compat'>", false),
    ("<!DOCTYPE>", true), ("<!DOCTYPE svg>", true),
    ("<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 3.2 Final//EN'>", true),
    ("<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN'>", true),
    ("<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN' 'http://www.w3.org/TR/html4/loose.dtd'>", false),
    ("<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01//EN' 'http://www.w3.org/TR/html4/strict.dtd'>", false),
    ("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'>", false),
    ("<!DOCTYPE html PUBLIC '-//IETF//DTD HTML 2.0//EN'>", true),
  ])
  func theDocumentTypeDecides(type: String, isQuirky: Bool) {
    let tree = writtenTree(type + "<p>a<table></table>")
    #expect(
      tree.hasSuffix(isQuirky ? "<p>a<table></table></p></body></html>" : "<p>a</p><table></table></body></html>"))
  }
}
