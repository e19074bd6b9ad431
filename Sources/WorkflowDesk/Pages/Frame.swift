/// What stands around every page.
struct Frame: Sendable {
  /// The desk's sections.
  enum Section: String, CaseIterable, Sendable {
    case today = "Today"
    case review = "Review"
    case quotes = "Quotes"

    var address: String {
      switch self {
      case .today: Address.today
      case .review: Address.reviews
      case .quotes: Address.quotes
      }
    }
  }

  /// The name of the folder, for the head of each page.
  let folder: String
  /// How many articles wait for a decision.
  var waiting = 0
  /// The word for forms; `nil` for somebody who has not come in.
  let form: Secret?

  /// A whole page.
  ///
  /// - Parameter isLive: whether its parts are to be asked for again when something happens.
  func page(_ title: String, in section: Section? = nil, isLive: Bool = false, _ body: Markup) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title) · Desk</title>
    <link rel="icon" href="/static/desk.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/static/desk.css">
    <script src="/static/desk.js" defer></script>
    </head>
    <body\(isLive ? " data-live=\"\(Address.live)\"" : Markup.none)>
    <a class="skip" href="#main">Skip to the page</a>
    \(form == nil ? .none : head(section))
    <p class="note bad lost" role="alert" id="lost" hidden></p>
    <main id="main" tabindex="-1">
    \(body)
    </main>
    <p class="visually-hidden" role="status" id="said"></p>
    </body>
    </html>

    """
  }

  private func head(_ current: Section?) -> Markup {
    let links = Section.allCases.map { section -> Markup in
      let mark: Markup = section == current ? " aria-current=\"page\"" : ""
      let count: Markup =
        section == .review && waiting > 0 ? " <span class=\"count\">\(waiting)</span>" : ""
      return "<li><a href=\"\(section.address)\"\(mark)>\(section.rawValue)\(count)</a></li>"
    }
    return """
      <header class="desk">
      <p class="name"><a href="/">Desk</a> <span class="folder"><bdi>\(folder)</bdi></span></p>
      <nav aria-label="Sections" id="sections" data-part><ul>\(links)</ul></nav>
      </header>
      """
  }

  /// A button that changes something, as a form of its own.
  func button(
    _ label: String, _ address: String, _ fields: [(String, String)] = [], style: Markup = "", about: String = ""
  )
    -> Markup
  {
    let inputs = fields.map { name, value -> Markup in "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">" }
    let aria: Markup = about.isEmpty ? "" : " aria-label=\"\(label): \(about)\""
    return """
      <form method="post" action="\(address)">\(token)\(inputs)<button type="submit" class="\(style)"\(aria)>\(label)</button></form>
      """
  }

  /// The word that each form must hold.
  var token: Markup { "<input type=\"hidden\" name=\"form\" value=\"\(form?.text ?? "")\">" }
}
