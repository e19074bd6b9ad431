import HTML
import Text

extension Parsing.PageUnits {
  /// Whether an element within a line is seen by nobody: words for a screen reader, or an ornament.
  ///
  /// Whole parts that begin hidden may be the page's text, so only elements of text alone are meant.
  func isUnseenLeaf(_ node: Int, _ tag: Tag) -> Bool {
    guard flags[node].contains(.hidden), !Parsing.PageTags.isBlock(tag) else { return false }
    let text = document.firstChild(node)
    guard text >= 0, document.kind(text) == .text, document.next(text) < 0 else { return false }
    // What only screen readers do not see is on the page, unless it has no letter.
    return document.attribute(.ariaHidden, of: node) == nil || !holdsLetter(text)
  }

  private func holdsLetter(_ text: Int) -> Bool {
    var found = false
    document.forEachRun(of: text) { run in
      if let scalar = run.scalars?.0 {
        found = found || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      } else {
        found = found || document.page[run.source].contains(where: isWordByte)
      }
    }
    return found
  }
}
