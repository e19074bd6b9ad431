import HTML
import Text

extension Parsing.PageUnits {
  private static let fewestWords = 3

  /// Takes the caption that an element has as an attribute, as galleries do that show it when a picture is opened:
  /// `<div data-caption="The mayor leaves." data-credit="Ann Hale">`.
  mutating func addCaptionAttribute(_ node: Int) {
    guard let caption = run(.dataCaption, of: node) else { return }
    let words = document.page[caption.run.source].split(whereSeparator: isASCIISpace).count
    guard words >= Self.fewestWords else { return }
    let start = runs.count
    runs.append(caption)
    if var credit = run(.dataCredit, of: node) {
      credit.isCredit = true
      runs.append(credit)
    }
    var unit = Parsing.PageUnit(container: node, runs: start..<runs.count)
    unit.words = words
    unit.followsImage = true
    unit.isAttribute = true
    units.append(unit)
  }

  /// An attribute's value where it is text as it stands: one with references is mostly markup.
  private func run(_ name: AttributeName, of node: Int) -> Parsing.PageRun? {
    guard let attribute = document.attributes(node).first(where: { $0.name == name }), !attribute.valueRange.isEmpty,
      document.value(attribute).elementsEqual(document.page[attribute.valueRange])
    else { return nil }
    return Parsing.PageRun(run: HTMLDocument.Run(source: attribute.valueRange))
  }
}

extension Parsing.PageSelection {
  /// So many units behind an attribute are looked at for the same words on the page.
  private static let reachOfAttributes = 8

  /// Whether the words of an attribute are shown on the page too.
  func isShown(_ unit: Int) -> Bool {
    let own = Parsing.letters(page.text(of: page.units[unit].runs.lowerBound..<page.units[unit].runs.lowerBound + 1))
    return (unit + 1..<min(unit + Self.reachOfAttributes, page.units.count)).contains {
      !page.units[$0].isAttribute && Parsing.letters(page.text($0)).starts(with: own)
    }
  }
}
