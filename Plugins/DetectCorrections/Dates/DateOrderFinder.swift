import Articles
import Prose
import Text

/// Finds which of two numbers is the month.
struct DateOrderFinder {
  let page: Page
  let options: CorrectionOptions

  /// An order, with the sentence that gives the reason.
  struct Order {
    var monthFirst: Bool
    var basis: String
    var isGuess = false
  }

  /// The order of day and month.
  func order(_ first: Int, _ second: Int, year: Int?, _ published: CivilDate?) -> Order {
    if first > 12 { return Order(monthFirst: false, basis: "day/month order: no month has that number") }
    if second > 12 { return Order(monthFirst: true, basis: "month/day order: no month has that number") }
    if options.dates != .auto {
      let monthFirst = options.dates == .monthFirst
      return Order(monthFirst: monthFirst, basis: "\(name(monthFirst)) order from the option")
    }
    return byPublication(first, second, year, published) ?? byOutlet() ?? byLanguage() ?? byWords()
      ?? Order(
        monthFirst: true, basis: "month/day order is a guess: nothing in the article shows it", isGuess: first != second
      )
  }

  private func name(_ monthFirst: Bool) -> String { monthFirst ? "month/day" : "day/month" }

  /// A notice follows the publication within days; only one order may put it there.
  private func byPublication(_ first: Int, _ second: Int, _ year: Int?, _ published: CivilDate?) -> Order? {
    guard let published, first != second else { return nil }
    let year = year ?? published.year
    let monthFirst = published.days(until: first, second, of: year)
    let dayFirst = published.days(until: second, first, of: year)
    let near = -1...21
    if near.contains(monthFirst), !near.contains(dayFirst) {
      return Order(monthFirst: true, basis: "month/day order: it follows the date of publication")
    }
    if near.contains(dayFirst), !near.contains(monthFirst) {
      return Order(monthFirst: false, basis: "day/month order: it follows the date of publication")
    }
    return nil
  }

  private func byOutlet() -> Order? {
    let names = outletNames.map { WordRun(tokens(in: $0, range: 0..<$0.count), in: page.patterns.vocabulary) }
    for name in names {
      if page.patterns.monthFirst.outlets.isFound(in: name, 0..<name.count) {
        return Order(monthFirst: true, basis: "month/day order: US outlet")
      }
      if page.patterns.dayFirst.outlets.isFound(in: name, 0..<name.count) {
        return Order(monthFirst: false, basis: "day/month order: outlet outside the US")
      }
    }
    return nil
  }

  /// Whoever writes German, French or Spanish puts the day first.
  private func byLanguage() -> Order? {
    guard let language = page.structure.language, ["de", "fr", "es"].contains(language.prefix(2)) else { return nil }
    return Order(monthFirst: false, basis: "day/month order: the article's language")
  }

  private var outletNames: [[UInt8]] {
    var names: [[UInt8]] = []
    if let site = page.structure.siteName { names.append(Array(site.utf8)) }
    if let publisher = page.structure.byline?.publisher { names.append(Array(page.text[publisher])) }
    if let agency = page.structure.dateline?.agency { names.append(Array(page.text[agency])) }
    return names
  }

  /// American or British words, and dates whose month is spelled.
  private func byWords() -> Order? {
    var (american, other) = (0, 0)
    for part in page.parts {
      for place in 0..<part.run.count {
        american += signs(page.patterns.monthFirst, part.run, place)
        other += signs(page.patterns.dayFirst, part.run, place)
        if let spelled = spelled(part.run, place) { if spelled { american += 2 } else { other += 2 } }
      }
    }
    if american > other {
      return Order(monthFirst: true, basis: "month/day order: American words and dates in the article")
    }
    if other > american {
      return Order(monthFirst: false, basis: "day/month order: British words and dates in the article")
    }
    return nil
  }

  private func signs(_ order: NoticePatterns.OrderSigns, _ run: WordRun, _ place: Int) -> Int {
    order.signs.hit(in: run, at: place, limit: run.count) == nil ? 0 : 1
  }

  /// Whether a spelled date at that word puts the month first; `nil` where none stands.
  private func spelled(_ run: WordRun, _ place: Int) -> Bool? {
    guard run.tokens[place].kind == .word, place + 1 < run.count, run.tokens[place + 1].kind == .number || place > 0,
      DateWords.month(run.tokens[place].hash) != nil
    else { return nil }
    if run.tokens[place + 1].kind == .number, run.tokens[place + 1].range.count <= 2 { return true }
    return place > 0 && run.tokens[place - 1].kind == .number && run.tokens[place - 1].range.count <= 2 ? false : nil
  }
}
