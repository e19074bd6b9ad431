import Articles
import Text

/// Documents of spaCy, a line each: `Doc(vocab).from_json(line)` reads one, tokens and span groups included.
struct SpacyFormat: Format {
  static let page = FormatPage(
    purpose: "spaCy: training and `DocBin`", gathers: "one line each",
    """
    Each line is a document as spaCy writes it itself (`Doc.to_json`), with offsets in code points: `text`, `tokens`,
    and the span groups `quote`, `speaker`, `cue`, `correction`, `concerned` and `summary`. A span's label is its sort
    (`direct`, `person`); `kb_id` is the speaker's name, only where likelier than not; `meta.reviewed` says who reviewed the article. Tokens are words, marks and
    white space, cut wherever a span begins or ends, so that every span stands on token borders.

    ```python
    docs = [Doc(nlp.vocab).from_json(json.loads(line)) for line in open("articles.jsonl", encoding="utf-8")]
    DocBin(docs=docs).to_disk("articles.spacy")
    ```
    """)

  init(_ settings: FormatSettings) {}

  func body(of article: Article, position: Int) -> [UInt8] {
    let text = article.text
    let view = ArticleView(article)
    let marks = Standoff(view).marks.compactMap { mark in
      var mark = mark
      mark.range = SpacyTokens.withoutSpaceAround(mark.range, in: text.utf8)
      return mark.range.isEmpty ? nil : mark
    }
    var json = JSONWriter(.compact)
    json.object { json in
      json.key("text")
      json.string(utf8: text.utf8)
      json.object("meta") { json in
        json.member("id", article.id)
        json.member("reviewed", view.reviewNote)
      }
      json.key("ents")
      json.array([]) { (json: inout JSONWriter, _: Int) in json.null() }
      json.key("tokens")
      let borders = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
      json.array(Array(SpacyTokens.all(in: text.utf8, cutAt: borders).enumerated())) { json, token in
        json.object { json in
          json.member("id", token.offset)
          place(&json, text.scalarRange(token.element))
        }
      }
      json.object("spans") { json in
        for kind in Standoff.Mark.Kind.allCases {
          json.key(kind.rawValue)
          json.array(marks.filter { $0.kind == kind }) { json, mark in
            json.object { json in
              place(&json, text.scalarRange(mark.range))
              json.member("label", mark.sort)
              json.member("kb_id", mark.name ?? "")
            }
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private func place(_ json: inout JSONWriter, _ range: Range<Int>) {
    json.member("start", range.lowerBound)
    json.member("end", range.upperBound)
  }
}
