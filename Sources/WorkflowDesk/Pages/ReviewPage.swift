import Articles
import BuiltinPlugins
import Engine
import StatusLog
import Text

/// One article that waits: what is asked, beside its text.
struct ReviewPage {
  /// A decision that could not be made, with what was typed.
  struct Problem {
    let item: String
    let message: String
    let typed: [String: String]
  }

  let frame: Frame
  let article: ReviewedArticle
  /// Who decides.
  let person: String
  /// The review that comes next, and how many wait.
  let next: (id: Int, count: Int)?
  let problem: Problem?
  private let view: ReadableArticle

  init(
    frame: Frame, article: ReviewedArticle, person: String, next: (id: Int, count: Int)?, problem: Problem? = nil
  ) {
    self.frame = frame
    self.article = article
    self.person = person
    self.next = next
    self.problem = problem
    view = ReadableArticle(article.found)
  }

  var markup: Markup {
    let review = article.review
    return frame.page(
      "Review: \(view.title)", in: .review,
      """
      <div class="review-head">
      <h1 dir="auto">\(view.title)</h1>
      <p class="facts"><bdi>\(review.shown)</bdi> · <bdi>\(review.workflow)</bdi>\
      \(review.desk.map { desk -> Markup in " · for <bdi>\(desk)</bdi>" } ?? .none) · \(standing)</p>
      \(problemNote)
      </div>
      <div class="columns reviewing">
      <section class="items" aria-labelledby="asked"><h2 id="asked">To decide</h2>
      <ul>\(asked.map { card($0) })</ul>
      \(others)
      \(wholeArticle)
      \(trail)
      \(identity)
      </section>
      <article class="text" aria-label="The article">
      \(Markup(trusted: view.html))
      </article>
      </div>
      """)
  }

  // MARK: Head

  private var standing: Markup {
    let more =
      next.map { next -> Markup in
        " · <a id=\"next\" href=\"\(Address.review(next.id))\">Next article <kbd>n</kbd></a> \(counted(next.count, "more", "more"))"
      } ?? .none
    let words =
      switch article.review.state {
      case .waiting:
        article.review.asked == 0 ? "the article waits" : "\(article.review.open) of \(article.review.asked) open"
      case .approved: "approved: the next run takes it on"
      case .rejected: "rejected: no later step works it"
      case .replaced: "changed since: another review counts now"
      }
    return "<span class=\"badge \(article.review.state.rawValue)\">\(words)</span>\(more)"
  }

  private var problemNote: Markup {
    problem.map { problem in "<p class=\"note bad\" role=\"alert\">\(problem.message)</p>" } ?? .none
  }

  private var identity: Markup {
    """
    <form class="identity" method="post" action="\(Address.name)">\(frame.token)
    <input type="hidden" name="back" value="\(article.review.id)">
    <p><label for="person">You decide as</label> <input id="person" name="name" value="\(person)" maxlength="100" required>
    <button type="submit">Change</button></p></form>
    """
  }

  // MARK: Items

  /// What is asked about and open, the least sure first; then what is decided.
  private var asked: [LoggedReviewItem] {
    let asked = article.items.filter(\.asked).sorted { $0.confidence < $1.confidence }
    return asked.filter { $0.state == .open } + asked.filter { $0.state != .open }
  }

  private var others: Markup {
    let items = article.items.filter { !$0.asked }
    guard !items.isEmpty else { return .none }
    let isOpen: Markup = items.contains { $0.item == problem?.item } ? " open" : ""
    return """
      <details class="others"\(isOpen)><summary>\(items.count) more that nobody asks about</summary>
      <ul>\(items.map { card($0) })</ul></details>
      """
  }

  private func card(_ item: LoggedReviewItem) -> Markup {
    let values = article.values(of: item.item)
    let words = values?["text"]?.text ?? item.found["text"]?.text ?? ""
    let anchor = anchor(of: item)
    let quoted: Markup = anchor.map { "<a href=\"#\($0)\">\(words)</a>" } ?? "\(words)"
    let label = "\(Self.name(of: item)) \(item.item)"
    return """
      <li class="item \(item.state.rawValue)" id="item-\(item.item)" data-item tabindex="-1" \
      aria-label="\(label), \(item.state.rawValue)">
      <p class="facts">\(Self.name(of: item)) <b>\(item.item)</b> · \(sureness(item)) \
      <span class="badge \(item.state == .open ? "waiting" : item.state.rawValue)">\(item.state.rawValue)</span></p>
      <blockquote dir="auto">\(quoted)</blockquote>
      \(facts(item, values))
      <div class="deeds">
      \(item.state == .approved ? .none : decide(item, "approve", "Approve", key: "a"))
      \(editing(item, values, label))
      \(item.state == .rejected ? .none : rejecting(item, label))
      \(item.offered != nil && item.state == .open ? decide(item, "again", "As last time", key: "") : .none)
      </div>
      </li>

      """
  }

  private static func name(of item: LoggedReviewItem) -> String {
    switch item.kind {
    case "quote": "Quote"
    case "correction": "Notice"
    case "summary": "Summary"
    default: "Headline"
    }
  }

  private func sureness(_ item: LoggedReviewItem) -> String {
    item.confidence >= 0 && item.confidence <= 1 ? "\(Int((item.confidence * 100).rounded())) % sure" : ""
  }

  private func anchor(of item: LoggedReviewItem) -> String? {
    if let quote = view.quotes.firstIndex(where: { $0.id == item.item }) { return "a1-q\(quote + 1)" }
    if item.kind == "summary", let number = Int(item.item.dropFirst()) { return "a1-s\(number)" }
    guard item.kind == "correction", let number = Int(item.item.dropFirst()) else { return nil }
    let before = view.corrections.prefix(number - 1).map(\.concerns.count).reduce(0, +)
    let own = view.corrections.indices.contains(number - 1) ? view.corrections[number - 1].concerns.count : 0
    return own > 0 ? "a1-c\(before + 1)" : nil
  }

  private func facts(_ item: LoggedReviewItem, _ values: JSONObject?) -> Markup {
    guard let values else { return .none }
    switch item.kind {
    case "quote":
      let role = values["role"]?.text.map { role -> Markup in ", <bdi>\(role)</bdi>" } ?? .none
      let cue =
        item.found["cue"]?["text"]?.text.map { cue -> Markup in " <span class=\"facts\">(\(cue))</span>" } ?? .none
      return "<p>said by <b><bdi>\(values["speaker"]?.text ?? "nobody named")</bdi></b>\(role)\(cue)</p>"
    case "correction":
      let parts = ["kind", "date", "original", "corrected"].compactMap { name in
        values[name]?.text.map { words -> Markup in "<dt>\(name)</dt><dd dir=\"auto\">\(words)</dd>" }
      }
      return "<dl>\(parts)</dl>"
    default: return .none
    }
  }

  // MARK: Forms

  private func start(_ item: String, _ action: String, style: Markup) -> Markup {
    """
    <form method="post" action="\(Address.review(article.review.id, "decide"))" class="\(style)" data-deed="\(action)">\(frame.token)\
    <input type="hidden" name="item" value="\(item)"><input type="hidden" name="action" value="\(action)">
    """
  }

  private func decide(_ item: LoggedReviewItem, _ action: String, _ label: String, key: String) -> Markup {
    let style: Markup = action == "approve" ? "main" : ""
    return """
      \(start(item.item, action, style: "inline"))<button type="submit" class="\(style)" \
      aria-label="\(label): \(item.item)">\(label)\(key.isEmpty ? .none : " <kbd>\(key)</kbd>")</button></form>
      """
  }

  private func editing(_ item: LoggedReviewItem, _ values: JSONObject?, _ label: String) -> Markup {
    let fields = ReviewFields.of(item.kind)
    guard let values, !fields.isEmpty else { return .none }
    let typed = problem?.item == item.item ? problem?.typed ?? [:] : [:]
    let inputs = fields.map { field in
      field.markup(item: item.item, value: typed[field.name] ?? values[field.name]?.text ?? "", people: "people")
    }
    let everywhere: Markup =
      item.kind == "quote"
      ? """
      <p class="check"><label><input type="checkbox" name="everywhere" value="yes"\
      \(typed["everywhere"] == nil ? Markup.none : " checked")> This speaker everywhere in this article</label></p>
      """ : ""
    return """
      <details class="edit"\(typed.isEmpty ? Markup.none : " open")><summary aria-label="Edit: \(label)">Edit <kbd>e</kbd></summary>
      \(start(item.item, "edit", style: "fields"))\(inputs)\(everywhere)
      <p><button type="submit" class="main">Save</button></p></form></details>
      """
  }

  private func rejecting(_ item: LoggedReviewItem, _ label: String) -> Markup {
    """
    <details class="reject"><summary aria-label="Reject: \(label)">Reject <kbd>r</kbd></summary>
    \(start(item.item, "reject", style: "fields"))
    <p><label for="why-\(item.item)">Why</label> <input id="why-\(item.item)" name="reason" list="reasons" required maxlength="400" \
    autocomplete="off"></p>
    <p><button type="submit" class="main">Reject</button></p></form></details>
    """
  }

  private var wholeArticle: Markup {
    let people = Set(article.found[People.self]?.all.map(\.name) ?? view.quotes.compactMap(\.speaker?.name)).sorted()
    let rejecting: Markup = """
      <details class="reject"><summary>Kill the article</summary>
      \(start("", "reject", style: "fields"))
      <p><label for="why-article">Why</label> <input id="why-article" name="reason" required maxlength="400" autocomplete="off"></p>
      <p><button type="submit" class="main">Kill</button></p></form></details>
      """
    return """
      <div class="whole deeds">
      \(start("", "approve", style: "inline"))<button type="submit">Approve all that is open</button></form>
      \(rejecting)
      </div>
      <datalist id="people">\(people.map { name -> Markup in "<option value=\"\(name)\"></option>" })</datalist>
      <datalist id="reasons"><option value="nobody said it"></option><option value="not a quotation"></option>\
      <option value="not about this article"></option></datalist>
      """
  }

  // MARK: Trail

  private var trail: Markup {
    let decisions = article.sheet.decisions
    guard !decisions.isEmpty else { return .none }
    let last = decisions.last(where: \.isInForce)?.number
    let items = decisions.reversed().map { decision -> Markup in
      let undo: Markup =
        decision.isInForce
        ? """
        <form method="post" action="\(Address.review(article.review.id, "undo"))" class="inline"\
        \(decision.number == last ? " data-deed=\"undo\"" : Markup.none)>\(frame.token)<input type="hidden" name="decision" \
        value="\(decision.number)"><button type="submit" aria-label="Undo: \(decision.kind.rawValue) \(decision.item)">Undo\
        \(decision.number == last ? " <kbd>u</kbd>" : Markup.none)</button></form>
        """ : ""
      let reason = decision.reason.map { reason -> Markup in ": <bdi>\(reason)</bdi>" } ?? .none
      let state = decision.isUndone ? " (taken back)" : ""
      return """
        <li><span><bdi>\(decision.by)</bdi> · \(time(Double(decision.time) / 1000)) · \(decision.kind.rawValue) \
        <b>\(decision.item)</b>\(change(decision))\(reason)\(state)</span> \(undo)</li>

        """
    }
    return """
      <section class="trail" aria-labelledby="trail"><h2 id="trail">Decisions</h2><ol reversed>\(items)</ol></section>
      """
  }

  private func change(_ decision: LoggedDecision) -> Markup {
    guard decision.kind == .edit else { return .none }
    let parts = decision.after.members.map { name, value -> Markup in
      ": \(name) <del>\(decision.before[name]?.text ?? "none")</del> <ins>\(value.text ?? "none")</ins>"
    }
    return parts.joined()
  }
}
