import StatusLog

/// What waits for somebody, the most doubtful first.
struct ReviewListPage {
  let frame: Frame
  let waiting: [LoggedReview]
  /// Articles that have been decided about and go on with the next run, by workflow.
  let decided: [(workflow: String, articles: Int, canRun: Bool)]

  var markup: Markup {
    frame.page(
      "Review", in: .review, isLive: true,
      """
      <h1>Review</h1>
      <section id="waiting" data-part aria-label="Waiting">
      \(list)
      </section>
      <section id="decided" data-part aria-label="Decided">
      \(decided.map(next))
      </section>
      """)
  }

  private var list: Markup {
    guard !waiting.isEmpty else { return "<p class=\"quiet\">Nothing waits for a decision.</p>" }
    let rows = waiting.map { review -> Markup in
      let sureness = review.asked == 0 || review.worst >= 1 ? "" : "\(Int((review.worst * 100).rounded())) %"
      let open = review.asked == 0 ? "the article" : "\(review.open) of \(review.asked)"
      return """
        <tr><th scope="row"><a href="\(Address.review(review.id))"><bdi>\(review.title)</bdi></a>
        <p class="facts"><bdi>\(review.shown)</bdi></p></th><td data-label="Workflow"><bdi>\(review.workflow)</bdi>\
        \(review.desk.map { desk -> Markup in " · <bdi>\(desk)</bdi>" } ?? .none)</td><td data-label="Open">\(open)</td>\
        <td data-label="Least sure" class="number">\(sureness)</td><td data-label="Since">\(time(Double(review.since) / 1000))</td></tr>

        """
    }
    return """
      <p>\(sum). <span class="keys">Keys there: <kbd>j</kbd> <kbd>k</kbd> next and previous item, <kbd>a</kbd> \
      approve, <kbd>e</kbd> edit, <kbd>r</kbd> reject, <kbd>u</kbd> undo, <kbd>n</kbd> next article.</span></p>
      <p><a class="button main" id="begin" href="\(Address.review(waiting[0].id))">Begin with the most doubtful</a></p>
      <div class="scroll stacked" role="region" aria-label="Articles that wait" tabindex="0"><table>
      <thead><tr><th scope="col">Article</th><th scope="col">Workflow</th><th scope="col">Open</th>\
      <th scope="col" class="number">Least sure</th><th scope="col">Since</th></tr></thead>
      <tbody>\(rows)</tbody></table></div>
      """
  }

  private var sum: String {
    let all = frame.waiting
    return all > waiting.count
      ? "The \(waiting.count) most doubtful of \(counted(all, "article"))"
      : "\(counted(waiting.count, "article")) to look at"
  }

  private func next(_ decided: (workflow: String, articles: Int, canRun: Bool)) -> Markup {
    """
    <div class="card"><p>\(counted(decided.articles, "article")) of <b><bdi>\(decided.workflow)</bdi></b> \
    \(decided.articles == 1 ? "has" : "have") been decided about and \(decided.articles == 1 ? "goes" : "go") on with the next \
    run.</p>\(decided.canRun ? frame.button("Run now", Address.start, [("workflow", decided.workflow)], style: "main", about: decided.workflow) : Markup.none)</div>
    """
  }
}
