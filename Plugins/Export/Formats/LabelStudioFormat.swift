import Articles
import Text

/// Tasks with predictions for Label Studio, which an annotator accepts or puts right.
struct LabelStudioFormat: Format {
  static let page = FormatPage(
    purpose: "Label Studio: pre-annotated tasks to import", gathers: "an array of tasks",
    """
    An array of tasks, one for each article: `data.text` is the clean text, and one prediction holds a region for each
    quote, speaker, cue, notice, sentence concerned and sentence of the summary, with offsets in code points, and
    relations between them. A region's `score` is the confidence; `meta.text` says its sort and, where likelier than not,
    the speaker, and what a review decided. The project needs this labelling interface:

    ```xml
    <View>
      <Labels name="label" toName="text">
        <Label value="quote"/><Label value="speaker"/><Label value="cue"/>
        <Label value="correction"/><Label value="concerned"/><Label value="summary"/>
      </Labels>
      <Relations><Relation value="said_by"/><Relation value="cued_by"/><Relation value="concerns"/></Relations>
      <Text name="text" value="$text"/>
    </View>
    ```
    """)

  init(_ settings: FormatSettings) {}

  var separator: [UInt8] { Array(",\n".utf8) }

  func opening() -> [UInt8] { Array("[\n".utf8) }

  func body(of article: Article, position: Int) -> [UInt8] {
    let view = ArticleView(article)
    let standoff = Standoff(view)
    var json = JSONWriter(.pretty)
    json.object { json in
      json.object("data") { json in
        json.key("text")
        json.string(utf8: article.text.utf8)
        json.member("id", article.id)
        json.member("headline", view.title)
      }
      json.list("predictions", [standoff]) { json, standoff in
        json.object { json in
          json.member("model_version", "editorial-workflow")
          json.key("result")
          json.beginArray()
          for mark in standoff.marks { region(&json, mark, article.text) }
          for link in standoff.links { relation(&json, link) }
          json.endArray()
        }
      }
    }
    return json.bytes
  }

  func closing(count: Int) -> [UInt8] { Array("\n]\n".utf8) }

  private func region(_ json: inout JSONWriter, _ mark: Standoff.Mark, _ text: ArticleText) {
    let place = text.scalarRange(mark.range)
    json.object { json in
      json.member("id", mark.id)
      json.member("type", "labels")
      json.member("from_name", "label")
      json.member("to_name", "text")
      json.object("value") { json in
        json.member("start", place.lowerBound)
        json.member("end", place.upperBound)
        json.member("text", text[mark.range])
        json.list("labels", [mark.kind.rawValue]) { $0.string($1) }
      }
      json.object("meta") { json in
        json.list("text", [mark.sort, mark.name, mark.reviewed?.rawValue].compactMap { $0 }) { $0.string($1) }
      }
      if let confidence = mark.confidence { json.member("score", rounded: confidence) }
    }
  }

  private func relation(_ json: inout JSONWriter, _ link: Standoff.Link) {
    json.object { json in
      json.member("type", "relation")
      json.member("from_id", link.from)
      json.member("to_id", link.to)
      json.member("direction", "right")
      json.list("labels", [link.kind.rawValue]) { $0.string($1) }
    }
  }
}
