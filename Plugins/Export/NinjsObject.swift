import Articles
import Text

/// An article as a ninjs object; the generations differ in the spelling of names.
struct NinjsObject {
  private let view: ArticleView
  private let version: String
  private let spelt: (String) -> String

  init(_ view: ArticleView, version: String, spelt: @escaping (String) -> String) {
    self.view = view
    self.version = version
    self.spelt = spelt
  }

  /// The object as JSON.
  var bytes: [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("uri", view.article.address)
      json.member("type", "text")
      json.member(spelt("contentCreated"), StatedDate(view.structure?.published)?.instant)
      json.member(spelt("versionCreated"), view.lastDate?.instant)
      json.member("language", view.languageTag)
      json.member("title", view.title)
      json.member("by", view.byline)
      json.member("located", view.structure?.dateline?.place.map(view.words))
      let notes = view.corrections.map { view.words($0.range) } + [view.reviewNote].compactMap(\.self)
      if !notes.isEmpty { json.member(spelt("edNote"), notes.joined(separator: "\n")) }
      texts(&json)
      names(&json)
      json.list(spelt("altIds"), [view.article.id]) { json, id in
        json.object { json in
          json.member("role", "record")
          json.member("value", id)
        }
      }
      standard(&json)
    }
    return json.bytes + [0x0A]
  }

  private func texts(_ json: inout JSONWriter) {
    let headlines = [view.structure?.headline.map(view.words)].compactMap { $0 }
    json.list("headlines", headlines) { text(&$0, "main", "text/plain", $1) }
    let summary = view.sentences.map(view.words).joined(separator: " ")
    json.list("descriptions", summary.isEmpty ? [] : [summary]) { text(&$0, "summary", "text/plain", $1) }
    let html = view.paragraphs.map { "<\($0.element)>\(escapedHTML(harmless($0.words)))</\($0.element)>" }
    let bodies = [("main", "text/plain", view.runningText), ("richtext", "text/html", html.joined(separator: "\n"))]
    json.list("bodies", bodies) { text(&$0, $1.0, $1.1, $1.2) }
  }

  private func text(_ json: inout JSONWriter, _ role: String, _ type: String, _ words: String) {
    json.object { json in
      json.member("role", role)
      json.member(spelt("contentType"), type)
      json.member("value", words)
    }
  }

  private func names(_ json: inout JSONWriter) {
    let speakers = view.namedSpeakers
    let people =
      view.authors.map { ("author", $0) }
      + speakers.filter { $0.kind == .person }.map { ("speaker", $0.name) }
    json.list("people", people) { related(&$0, "rel", $1) }
    let bodies = speakers.filter { $0.kind == .organisation }.map { ("speaker", $0.name) }
    json.list("organisations", bodies) { related(&$0, "rel", $1) }
    var seen: Set<String> = []
    let ways = view.quotes.flatMap(\.via).map { ($0.role.rawValue, view.words($0.range)) }
      .filter { seen.insert($0.0 + "\n" + $0.1).inserted }
    json.list(spelt("infoSources"), ways) { related(&$0, "role", $1) }
  }

  private func related(_ json: inout JSONWriter, _ key: String, _ related: (how: String, name: String)) {
    json.object { json in
      json.member("name", related.name)
      json.member(key, related.how)
    }
  }

  private func standard(_ json: inout JSONWriter) {
    json.object("standard") { json in
      json.member("name", "ninjs")
      json.member("version", version)
      json.member("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_\(version).json#")
    }
  }
}
