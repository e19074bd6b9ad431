import Engine
import Serving
import StatusLog
import Text

extension Visit {
  /// What waits.
  func reviewList() throws -> Markup {
    let log = try newsroom.log()
    return ReviewListPage(
      frame: frame, waiting: try log?.reviews(Self.waiting) ?? [],
      decided: try log?.articlesToGoOn().map { workflow, articles in
        (workflow, articles, newsroom.workflow(named: workflow)?.plan != nil)
      } ?? []
    ).markup
  }

  private static var waiting: ReviewFilter {
    var filter = ReviewFilter()
    filter.limit = 200
    return filter
  }

  /// One article that waits, or that has been decided about.
  func review(_ id: Int, problem: ReviewPage.Problem? = nil) throws -> Response? {
    guard let log = try newsroom.log() else { return nil }
    do throws(ReviewFailure) {
      let article = try Reviews(log).load(id)
      let waiting = try Reviews(log).list(Self.waiting)
      let others = waiting.filter { $0.id != id }
      let next = others.first.map { (id: $0.id, count: others.count) }
      let page = ReviewPage(frame: frame, article: article, person: person, next: next, problem: problem)
      return .page(page.markup, status: problem == nil ? 200 : 409)
    } catch {
      return error.kind == .notFound ? nil : message("The review cannot be shown", error.message, status: 500)
    }
  }

  /// Who decides: the name that was given in this session, or else that of the user that the desk runs for.
  var person: String { session.name ?? newsroom.person }

  /// Decides about an item, or takes a decision back.
  func decide(_ id: Int, _ deed: String, _ form: FormFields) throws -> Response? {
    guard try newsroom.log() != nil else { return nil }
    let reviews = Reviews(try StatusLog.open(folder: newsroom.state, survivesPowerCuts: true))
    do throws(ReviewFailure) {
      if deed == "undo" {
        guard let number = form["decision"].flatMap({ Int($0) }) else { return nil }
        let undone = try reviews.undo(number, by: person)
        return .see(Address.review(undone.review) + "#item-" + percentEncoded(undone.item))
      }
      guard let wish = try wish(form, reviews.load(id)) else { return nil }
      try reviews.decide(wish, about: id, by: person)
      return .see(try next(after: id, reviews))
    } catch {
      switch error.kind {
      case .notFound: return nil
      case .log: return message("The decision was not made", error.message, status: 500)
      case .replaced, .refused:
        let words = error.message.prefix(1).uppercased() + error.message.dropFirst() + "."
        var typed: [String: String] = [:]
        for field in form.all { typed[field.name] = field.value }
        return try review(id, problem: ReviewPage.Problem(item: form["item"] ?? "", message: words, typed: typed))
      }
    }
  }

  /// The next open item of the article, or else the next article.
  private func next(after id: Int, _ reviews: Reviews) throws(ReviewFailure) -> String {
    let article = try reviews.load(id)
    let open = article.items.filter { $0.asked && $0.state == .open }.min { $0.confidence < $1.confidence }
    if article.review.state == .waiting, let open { return Address.review(id) + "#item-" + percentEncoded(open.item) }
    guard article.review.state != .waiting else { return Address.review(id) }
    return try reviews.list(Self.waiting).first.map { Address.review($0.id) } ?? Address.reviews
  }

  /// What a form asks for.
  private func wish(_ form: FormFields, _ article: ReviewedArticle) -> ReviewWish? {
    let item = form["item"] ?? ""
    let items = item.isEmpty ? [] : [item]
    let reason = form["reason"].flatMap { $0.isEmpty ? nil : $0 }
    switch form["action"] {
    case "approve": return ReviewWish(.approve, items: items, reason: reason)
    case "reject": return ReviewWish(.reject, items: items, reason: reason)
    case "again": return ReviewWish(.again, items: items)
    case "edit":
      guard let kind = article.items.first(where: { $0.item == item })?.kind else { return nil }
      let everywhere = form["everywhere"] != nil
      return ReviewWish(
        .edit(changes(form, kind, article.values(of: item) ?? [:])), items: items, everywhere: everywhere,
        reason: reason)
    default: return nil
    }
  }

  /// The members that a form gives another value.
  private func changes(_ form: FormFields, _ kind: String, _ values: JSONObject) -> JSONObject {
    var changes = JSONObject()
    for field in ReviewFields.of(kind) {
      // A browser ends the lines of a text with CR LF.
      guard let value = form[field.name]?.replacing("\r\n", with: "\n"), value != values[field.name]?.text ?? "" else {
        continue
      }
      changes.append(field.name, value.isEmpty ? .null : .string(value))
    }
    return changes
  }

  /// Notes who decides from now on in this browser.
  func rename(_ form: FormFields) -> Response? {
    let name = visible(form["name"] ?? "").trimmedSpaces
    guard !name.isEmpty, name.utf8.count <= 200 else { return nil }
    routes.doorkeeper.name(session, name)
    return .see(form["back"].flatMap { Int($0) }.map { Address.review($0) } ?? Address.reviews)
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmedSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
