import Testing

/// SVG and MathML within a page (HTML Standard, 13.2.6.5).
@Suite struct ForeignTests {
  @Test(arguments: [
    ("<svg><circle/><p>a", "<svg:svg><svg:circle></svg:circle></svg:svg><p>a</p>"),
    ("<svg/>a", "<svg:svg></svg:svg>a"),
    ("<p><svg><g>a</g></svg>b", "<p><svg:svg><svg:g>a</svg:g></svg:svg>b</p>"),
    ("<svg></p>a", "<svg:svg></svg:svg><p></p>a"),
    ("<svg><b>a", "<svg:svg></svg:svg><b>a</b>"),
    ("<svg><font color=a>b", "<svg:svg></svg:svg><font color=\"a\">b</font>"),
    ("<svg><font>b", "<svg:svg><svg:font>b</svg:font></svg:svg>"),
    ("<svg><a href=x>b</a></svg>c", "<svg:svg><svg:a href=\"x\">b</svg:a></svg:svg>c"),
    ("<math><mi>a</mi><mo>+</mo></math>b", "<math:math><math:mi>a</math:mi><math:mo>+</math:mo></math:math>b"),
    ("<math><mrow><p>a", "<math:math><math:mrow></math:mrow></math:math><p>a</p>"),
  ])
  func whereTheyEnd(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    (
      "<svg><foreignObject><p>a</p></foreignObject></svg>b",
      "<svg:svg><svg:foreignObject><p>a</p></svg:foreignObject></svg:svg>b"
    ),
    ("<svg><desc><p>a</p></desc></svg>b", "<svg:svg><svg:desc><p>a</p></svg:desc></svg:svg>b"),
    ("<svg><title>a</title></svg>b", "<svg:svg><svg:title>a</svg:title></svg:svg>b"),
    ("<math><mi><b>a</b></mi></math>c", "<math:math><math:mi><b>a</b></math:mi></math:math>c"),
    (
      "<math><annotation-xml encoding='text/html'><p>a</p></annotation-xml></math>b",
      "<math:math><math:annotation-xml encoding=\"text/html\"><p>a</p></math:annotation-xml></math:math>b"
    ),
    (
      "<math><annotation-xml><p>a</p></annotation-xml></math>b",
      "<math:math><math:annotation-xml></math:annotation-xml></math:math><p>a</p>b"
    ),
  ])
  func pagesWithinThem(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    ("<svg viewbox='0 0 1 1'></svg>", "<svg:svg viewBox=\"0 0 1 1\"></svg:svg>"),
    ("<svg><lineargradient/></svg>", "<svg:svg><svg:linearGradient></svg:linearGradient></svg:svg>"),
    ("<svg xlink:href=a></svg>", "<svg:svg xlink href=\"a\"></svg:svg>"),
    ("<math definitionurl=a></math>", "<math:math definitionURL=\"a\"></math:math>"),
    ("<div viewbox=a>", "<div viewbox=\"a\"></div>"),
  ])
  func namesWithCapitals(page: String, tree: String) { #expect(body(page) == tree) }

  @Test(arguments: [
    ("<svg><![CDATA[a<b]]></svg>", "<svg:svg>a<b</svg:svg>"),
    ("<svg><![CDATA[a]]b]]></svg>", "<svg:svg>a]]b</svg:svg>"),
    ("<svg><![CDATA[&lt;]]>&lt;</svg>", "<svg:svg>&lt;<</svg:svg>"),
    ("x<![CDATA[a]]>", "x<!--[CDATA[a]]-->"),
  ])
  func characterData(page: String, tree: String) { #expect(body(page) == tree) }

  /// Tables, lists and paragraphs around them go on behind them.
  @Test(arguments: [
    (
      "<table><tr><td><svg><g>a</table>b",
      "<table><tbody><tr><td><svg:svg><svg:g>a</svg:g></svg:svg></td></tr></tbody></table>b"
    ),
    ("<ul><li><svg></svg>a<li>b", "<ul><li><svg:svg></svg:svg>a</li><li>b</li></ul>"),
    ("<b><svg>a</svg>b</b>c", "<b><svg:svg>a</svg:svg>b</b>c"),
  ])
  func surroundings(page: String, tree: String) { #expect(body(page) == tree) }
}
