import HTML
import TestSupport
import Testing
import Text

/// Pages of any bytes: they are read, soon and always alike.
@Suite struct RandomPageTests {
  private func page(_ seed: UInt64) -> [UInt8] {
    var numbers = SeededNumbers(seed: seed)
    let likely = Array("<</>>!-=\"'& ;#xabpdivtr\n\r\0?".utf8)
    return (0..<numbers.number(below: 400)).map { _ in
      numbers.number(below: 12) == 0 ? UInt8(numbers.number(below: 256)) : numbers.pick(likely)
    }
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>) func anyBytesAreRead(seed: UInt64) {
    let page = page(seed)
    let document = HTMLDocument(parsing: page)
    for node in 0..<document.count {
      #expect(document.source(node).upperBound <= page.count)
      for attribute in document.attributes(node) {
        #expect(attribute.nameRange.upperBound <= page.count && attribute.valueRange.upperBound <= page.count)
        _ = document.value(attribute)
      }
    }
    #expect(HTMLDocument.dump(page, inside: nil) == HTMLDocument.dump(page, inside: nil))
    for context in ["td", "select", "svg path", "textarea"] { _ = HTMLDocument.dump(page, inside: context) }
    var scanner = XMLScanner(page)
    var last = 0
    while scanner.next() != nil {
      #expect(scanner.range.lowerBound >= last && scanner.range.upperBound <= page.count)
      last = scanner.range.upperBound
    }
  }

  /// What is added behind a page changes no text before it.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func moreOfThePageChangesNoTextBefore(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = [
      "<p>", "</p>", "<b>", "</b>", "<div>", "</div>", "<ul>", "<li>", "</ul>", "word ", "&amp; ", "<h2>", "</h2>",
      "<br>", "<!-- c -->",
    ]
    let first = numbers.text(of: pieces, atMost: 40)
    func content(_ page: String) -> String {
      String(utf8: HTMLDocument(parsing: Array(page.utf8)).content(HTMLDocument.root))
    }
    for more in ["<p>last", "</div></p></b>", "<table><tr><td>cell</table>", "<script>x</script>"] {
      #expect(content(first + more).hasPrefix(content(first)), "\(first + more)")
    }
  }
}
