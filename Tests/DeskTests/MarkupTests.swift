import Testing

@testable import WorkflowDesk

/// Text never becomes markup.
@Suite struct MarkupTests {
  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "</title><svg/onload=x>",
  ])
  func textStaysText(payload: String) {
    let markup: Markup = "<p title=\"\(payload)\">\(payload)</p>"
    #expect(markup.html.filter { $0 == "<" }.count == 2 && markup.html.filter { $0 == "\"" }.count == 2)
    #expect(!markup.html.contains("'"))
  }

  @Test(arguments: [true, false]) func literalsOfTheSourceAreMarkup(isBold: Bool) {
    let name = "a & b"
    let markup: Markup = "<p>\(isBold ? "<b>\(name)</b>" : "<i>\(name)</i>")</p>"
    #expect(markup.html == (isBold ? "<p><b>a &amp; b</b></p>" : "<p><i>a &amp; b</i></p>"))
  }

  @Test func markupStaysMarkup() {
    let text = "a & b"
    let inner: Markup = "<b>\(text)</b>"
    #expect(
      ("<p>\(inner) \([inner, inner])\(3)</p>" as Markup).html
        == "<p><b>a &amp; b</b> <b>a &amp; b</b><b>a &amp; b</b>3</p>")
  }
}
