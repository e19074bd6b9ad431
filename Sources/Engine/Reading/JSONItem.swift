import Articles
import Text

extension ContentItem {
  /// Reads an item of a content system: its own names, those of JSON Feed, or of IPTC's ninjs (1 to 3).
  ///
  /// `nil` where the object has no body under any of the names.
  init?(_ object: JSONObject) {
    self.init(origin: "item")
    guard let found = Self.body(object) else { return nil }
    (body, isPage) = found
    headline = Self.text(object, ["headline", "title"]) ?? object["headlines"]?.items?.first?["value"]?.text
    note("authors", Self.names(object))
    note(
      "published",
      Self.text(
        object, ["published", "date_published", "datepublished", "firstcreated", "firstCreated", "pubdate", "date"]))
    note(
      "updated", Self.text(object, ["updated", "date_modified", "datemodified", "versioncreated", "versionCreated"]))
    note("embargo", Self.text(object, ["embargo", "embargoed"]))
    note("language", Self.text(object, ["language", "lang"]))
    note(
      "url", Self.text(object, ["url", "link", "canonical", "permalink"]).flatMap { $0.hasPrefix("http") ? $0 : nil })
    note("site_name", Self.text(object, ["site_name", "publisher", "provider"]) ?? object["provider"]?["name"]?.text)
    note("id", Self.text(object, ["id", "guid", "uri"]) ?? object["id"]?.int.map(String.init))
  }

  private static func body(_ object: JSONObject) -> (String, Bool)? {
    for name in ["html", "body_html", "body_xhtml", "content_html"] {
      if let text = object[name]?.text, !text.trimmed.isEmpty { return (text, true) }
    }
    for name in ["text", "body_text", "content_text", "body", "content"] {
      if let text = object[name]?.text, !text.trimmed.isEmpty { return (text, text.trimmed.hasPrefix("<")) }
    }
    let bodies = object["bodies"]?.items ?? []
    let page = bodies.first { ($0["contentType"]?.text ?? $0["contenttype"]?.text ?? "").contains("html") }
    guard let text = (page ?? bodies.first)?["value"]?.text else { return nil }
    return (text, page != nil || text.trimmed.hasPrefix("<"))
  }

  private static func text(_ object: JSONObject, _ names: [String]) -> String? {
    names.lazy.compactMap { object[$0]?.text }.first { !$0.trimmed.isEmpty }
  }

  private static func names(_ object: JSONObject) -> [String] {
    let people = object["authors"] ?? object["author"] ?? object["byline"] ?? object["by"] ?? .null
    let items = people.items ?? [people]
    return items.compactMap { $0.text ?? $0["name"]?.text }
  }
}
