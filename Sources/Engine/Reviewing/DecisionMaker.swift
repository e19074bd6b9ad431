import Articles
import StatusLog
import Text

/// Makes decisions of a wish, each checked against the article as the decisions before it have left it.
struct DecisionMaker {
  private let article: ReviewedArticle
  private var course: DecisionsOnArticle
  private var made: [NewDecision] = []

  init(_ article: ReviewedArticle) {
    self.article = article
    course = article.course
  }

  /// The decisions; none where all is so already.
  mutating func decisions(_ wish: ReviewWish) throws(ReviewFailure) -> [NewDecision] {
    let reason = wish.reason.map(oneLine).flatMap { $0.isEmpty ? nil : String($0.prefix(2000)) }
    if wish.action == .reject, reason == nil {
      throw ReviewFailure(.refused, "whoever rejects says why", help: "give the reason with --reason")
    }
    if wish.items.isEmpty || wish.items == [LoggedDecision.wholeArticle] {
      try decideWhole(wish, reason)
    } else {
      for item in try targets(wish) { try decide(item, wish.action, reason) }
    }
    return made
  }

  private mutating func decideWhole(_ wish: ReviewWish, _ reason: String?) throws(ReviewFailure) {
    let whole = LoggedDecision.wholeArticle
    switch wish.action {
    case .approve:
      for item in article.items where item.asked && course.state(of: item.item) == .open {
        try decide(item.item, .approve, reason)
      }
      guard course.state(of: whole) != .approved else { return }
      try add(NewDecision(.approve, of: whole, before: state(of: whole), after: ["state": "approved"], reason: reason))
    case .reject:
      guard course.state(of: whole) != .rejected else { return }
      try add(NewDecision(.reject, of: whole, before: state(of: whole), after: ["state": "rejected"], reason: reason))
    case .again:
      for item in article.items where item.offered != nil && course.state(of: item.item) == .open {
        try decide(item.item, .again, reason)
      }
    case .edit:
      throw ReviewFailure(
        .refused, "an article as a whole cannot be edited", help: "name the item: q3, c1, s2 or headline")
    }
  }

  /// The items of a wish, and all quotes of the same speakers where it goes for these too.
  private func targets(_ wish: ReviewWish) throws(ReviewFailure) -> [String] {
    var targets: [String] = []
    for item in wish.items {
      guard course.has(item) else {
        let names = article.items.map(\.item).joined(separator: ", ")
        throw ReviewFailure(
          .notFound, "there is no “\(visible(item))” in \(visible(article.review.shown))",
          help: names.isEmpty ? "nothing was found in it: decide about the article as a whole" : "it has \(names)")
      }
      targets.append(item)
      guard wish.isEverywhere else { continue }
      guard let name = course.quote(item)?.speaker?.name else {
        throw ReviewFailure(.refused, "\(item) has no speaker whose other quotes could be meant")
      }
      targets += course.quotes(of: name)
    }
    var seen: Set<String> = []
    return targets.filter { seen.insert($0).inserted }
  }

  private mutating func decide(
    _ item: String, _ action: ReviewWish.Action, _ reason: String?
  ) throws(ReviewFailure) {
    let current = course.state(of: item)
    switch action {
    case .approve:
      guard current == .open || current == .rejected else { return }
      try add(NewDecision(.approve, of: item, before: state(of: item), after: ["state": "approved"], reason: reason))
    case .reject:
      guard current != .rejected else { return }
      try add(
        NewDecision(.reject, of: item, before: state(of: item), after: ["state": "rejected"], reason: reason))
    case .edit(let members):
      let values = course.values(of: item) ?? [:]
      let isSo = members.members.allSatisfy { values[$0.name] == $0.value }
      guard !members.members.isEmpty else { throw ReviewFailure(.refused, "nothing is given that \(item) should be") }
      if isSo, current == .edited { return }
      var before = JSONObject()
      for (name, _) in members.members { before.append(name, values[name] ?? .null) }
      try add(NewDecision(.edit, of: item, before: before, after: members, reason: reason))
    case .again: try repeatDecisions(about: item, reason)
    }
  }

  /// All decisions that counted for the item of the earlier version, in their order.
  private mutating func repeatDecisions(about item: String, _ reason: String?) throws(ReviewFailure) {
    guard article.sheet.offers[item] != nil else {
      throw ReviewFailure(.refused, "no earlier decision was about the words of \(item)")
    }
    guard course.state(of: item) == .open else { return }
    for decision in article.sheet.offers[item] ?? [] {
      try add(
        NewDecision(
          decision.kind, of: item, before: decision.before, after: decision.after, reason: reason ?? decision.reason,
          repeats: decision.number))
    }
  }

  private func state(of item: String) -> JSONObject { ["state": .string(course.state(of: item).rawValue)] }

  private mutating func add(_ decision: NewDecision) throws(ReviewFailure) {
    try course.add(decision, by: "", at: "")
    made.append(decision)
  }
}

/// A decision that is taken back.
struct UndoneDecision {
  /// The decision that does so.
  let decision: NewDecision

  init(_ number: Int, _ sheet: ReviewSheet, reason: String?) throws(ReviewFailure) {
    guard let decision = sheet.decisions.first(where: { $0.number == number }) else {
      throw ReviewFailure(.notFound, "there is no decision \(number)")
    }
    guard decision.kind != .undo else {
      throw ReviewFailure(
        .refused, "decision \(number) takes back another one and cannot be taken back itself", help: "decide anew")
    }
    guard !decision.isUndone else { throw ReviewFailure(.refused, "decision \(number) was taken back already") }
    do throws(ReviewFailure) {
      _ = try ReviewedArticle(sheet, without: number)
    } catch  where error.kind == .refused {
      throw ReviewFailure(
        .refused, "a later decision about \(decision.item) rests on decision \(number)",
        help: "take the later one back first")
    }
    self.decision = NewDecision(
      .undo, of: decision.item, before: decision.after, after: decision.before,
      reason: reason.map(oneLine).flatMap { $0.isEmpty ? nil : $0 }, undoes: number)
  }
}
