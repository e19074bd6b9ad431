/// Who said what, when and where: a search in the archives that workflows export.
struct QuotesPage {
  let frame: Frame
  let archives: [Archive]
  let asked: QuoteQuestion
  var found: [ArchivedQuote]
  var problem: String?

  var markup: Markup {
    frame.page(
      "Quotes", in: .quotes,
      """
      <h1>Quotes</h1>
      \(archives.isEmpty ? noArchive : search)
      """)
  }

  private var noArchive: Markup {
    """
    <p>No workflow of this folder has written an archive yet. Add this step to a workflow and run it:</p>
    <pre><code>- export: Out/archive.sqlite</code></pre>
    """
  }

  private var search: Markup {
    """
    <form class="search" role="search" method="get" action="\(Address.quotes)">
    <p><label for="q">Words</label> <input type="search" id="q" name="q" value="\(asked.words)" autocomplete="off"></p>
    <p><label for="by">Said by</label> <input type="text" id="by" name="by" value="\(asked.speaker)" autocomplete="off"></p>
    \(choice)
    <p><button type="submit" class="main">Search</button></p>
    </form>
    <section aria-labelledby="found"><h2 id="found"><span role="status">\(heading)</span></h2>
    \(found.isEmpty && problem == nil ? advice : .none)
    <ul class="quotes">\(found.map(item))</ul></section>
    """
  }

  private var choice: Markup {
    guard archives.count > 1 else { return .none }
    let options = archives.map { archive -> Markup in
      let mark: Markup = archive.number == asked.archive ? " selected" : ""
      return "<option value=\"\(archive.number)\"\(mark)>\(archive.path)</option>"
    }
    return "<p><label for=\"archive\">Archive</label> <select id=\"archive\" name=\"archive\">\(options)</select></p>"
  }

  private var heading: Markup {
    if let problem { return "\(problem)" }
    if found.isEmpty { return "Nothing found" }
    return found.count == QuoteQuestion.most ? "The best \(found.count) quotes" : "\(counted(found.count, "quote"))"
  }

  private var advice: Markup {
    "<p class=\"quiet\">Words are looked for in the quotes themselves, all of them in one quote. Fewer words find more.</p>"
  }

  private func item(_ quote: ArchivedQuote) -> Markup {
    let doubt: Markup = quote.isCertain || quote.speaker == nil ? "" : " <span class=\"badge doubt\">uncertain</span>"
    let role = quote.role.map { role -> Markup in ", <bdi>\(role)</bdi>" } ?? .none
    let title = quote.headline ?? quote.article
    let place = [quote.file, quote.line.map { "line \($0)" }].compactMap(\.self).joined(separator: ", ")
    let link: Markup = quote.address.map { "<a href=\"\($0)\"><bdi>\(title)</bdi></a>" } ?? "<bdi>\(title)</bdi>"
    let date = quote.published.map { date -> Markup in " · \(date)" } ?? .none
    return """
      <li><blockquote dir="auto">“\(quote.text)”</blockquote>
      <p><b><bdi>\(quote.speaker ?? "Nobody named")</bdi></b>\(doubt)\(role)</p>
      <p class="facts">\(link)\(date) · <bdi>\(place)</bdi></p></li>

      """
  }
}
