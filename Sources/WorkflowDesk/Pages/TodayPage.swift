import Engine
import StatusLog

/// What runs, what waits, what is due, and how the latest runs went.
struct TodayPage {
  let frame: Frame
  let workflows: [DeskWorkflow]
  let running: [LoggedRun]
  let latest: [LoggedRun]
  let schedules: [SchedulerStatus.Workflow]
  let articles: [String: Int]
  let waiting: [String: Int]
  /// Seconds since 1970.
  let now: Int

  var markup: Markup {
    frame.page(
      "Today", in: .today, isLive: true,
      """
      <h1>Today</h1>
      <div class="today">
      <section id="running" data-part aria-labelledby="running-title">
      <h2 id="running-title">Running</h2>
      \(runningList)
      </section>
      <section id="waiting" data-part aria-labelledby="waiting-title">
      <h2 id="waiting-title">Waiting for a decision</h2>
      \(waitingList)
      </section>
      <section id="due" data-part aria-labelledby="due-title">
      <h2 id="due-title">Due next</h2>
      \(dueList)
      </section>
      <section id="workflows" class="wide" data-part aria-labelledby="workflows-title">
      <h2 id="workflows-title">Workflows</h2>
      \(workflowList)
      </section>
      </div>
      """)
  }

  private var runningList: Markup {
    guard !running.isEmpty else { return "<p class=\"quiet\">Nothing is running.</p>" }
    let items = running.map { run -> Markup in
      """
      <li class="card">
      <p><a href="\(Address.run(run.number))"><b><bdi>\(run.workflow)</bdi></b>, run \(run.number)</a> \(run.badge)</p>
      \(run.progress)
      <p class="facts">\(run.counts) · since \(time(run.started))</p>
      \(frame.button("Stop", Address.run(run.number, "cancel"), about: "run \(run.number)"))
      </li>
      """
    }
    return "<ul class=\"cards\">\(items)</ul>"
  }

  private var waitingList: Markup {
    let items = waiting.sorted { $0.key < $1.key }.map { workflow, count -> Markup in
      "<li><a href=\"\(Address.reviews)\">\(counted(count, "article"))</a> of <b><bdi>\(workflow)</bdi></b></li>"
    }
    guard !items.isEmpty else { return "<p class=\"quiet\">Nothing waits.</p>" }
    return """
      <ul class="lines">\(items)</ul>
      <p class="next"><a class="button main" href="\(Address.reviews)">Review</a></p>
      """
  }

  private var dueList: Markup {
    let items = due.map { item -> Markup in
      let doubt: Markup =
        item.isLookedAfter
        ? ""
        : "<p class=\"hint\">Not by itself: no scheduler is running. <code>workflow schedule run</code> starts one.</p>"
      return "<li><b><bdi>\(item.workflow)</bdi></b> \(time(Double(item.next)))\(doubt)</li>"
    }
    return items.isEmpty ? "<p class=\"quiet\">No workflow has a schedule.</p>" : "<ul class=\"lines\">\(items)</ul>"
  }

  private var due: [(workflow: String, next: Int, isLookedAfter: Bool)] {
    let known = schedules.compactMap { status in
      status.schedule.next.map { (workflow: status.schedule.workflow, next: $0, isLookedAfter: status.process != nil) }
    }
    let others = workflows.filter { workflow in !known.contains { $0.workflow == workflow.name } }
      .compactMap { workflow in
        workflow.next(after: now).map { (workflow: workflow.name, next: $0, isLookedAfter: false) }
      }
    return (known + others).sorted { ($0.next, $0.workflow) < ($1.next, $1.workflow) }
  }

  private var workflowList: Markup {
    let names = workflows.map(\.name)
    let rows =
      workflows.map { row($0.name, $0) } + latest.filter { !names.contains($0.workflow) }.map { row($0.workflow, nil) }
    guard !rows.isEmpty else { return "<p class=\"quiet\">There is no workflow in this folder.</p>" }
    return """
      <div class="scroll" role="group" aria-labelledby="workflows-title" tabindex="0"><table>
      <thead><tr><th scope="col">Workflow</th><th scope="col">Latest run</th><th scope="col">Articles</th>\
      <th scope="col"><span class="visually-hidden">Actions</span></th></tr></thead>
      <tbody>\(rows)</tbody></table></div>
      """
  }

  private func row(_ name: String, _ workflow: DeskWorkflow?) -> Markup {
    let run = latest.first { $0.workflow == name }
    let about =
      workflow?.problem.map { problem -> Markup in "<p class=\"warn\">\(problem)</p>" }
      ?? workflow?.plan?.about.map { about -> Markup in "<p class=\"facts\">\(about)</p>" } ?? .none
    let known = articles[name].map { count -> Markup in
      "<a href=\"\(Address.articles(name))\">\(counted(count, "article"))</a>"
    }
    return """
      <tr><th scope="row"><bdi>\(name)</bdi>\(about)</th><td>\(run.map(latestRun) ?? "<span class=\"quiet\">never run</span>")</td>\
      <td>\(known ?? "")</td><td class="deeds">\(deeds(name, workflow, run))</td></tr>

      """
  }

  private func latestRun(_ run: LoggedRun) -> Markup {
    """
    \(run.badge) <a href="\(Address.run(run.number))">run \(run.number)</a>
    <p class="facts">\(run.counts) · \(time(run.started))</p>
    """
  }

  private func deeds(_ name: String, _ workflow: DeskWorkflow?, _ run: LoggedRun?) -> Markup {
    guard workflow?.plan != nil, run?.state != .running else { return .none }
    let retry =
      run.map { run -> Markup in
        run.failed == 0
          ? .none : frame.button("Try the failed again", Address.run(run.number, "retry"), about: name)
      } ?? .none
    return "\(retry)\(frame.button("Run now", Address.start, [("workflow", name)], style: "main", about: name))"
  }
}
