import Diagnostics
public import Text

/// The record of an article: one JSON object that says all that a run knows about it.
///
/// Reading what writing produced and writing it again gives the same bytes.
public enum ArticleRecord {
  /// The record as JSON, without a line break at its end.
  public static func write(_ article: Article, layout: JSONWriter.Layout = .compact) -> [UInt8] {
    var record = RecordWriter(JSONWriter(layout, capacity: capacity(article)), text: article.text)
    write(article, to: &record)
    return record.json.bytes
  }

  /// The record as JSON, handed on in pieces of about a megabyte, so that a long one is never held whole.
  public static func write(
    _ article: Article, layout: JSONWriter.Layout = .compact, inPieces take: @escaping ([UInt8]) -> Void
  ) {
    let capacity = min(capacity(article), RecordWriter.piece * 2)
    var record = RecordWriter(JSONWriter(layout, capacity: capacity), text: article.text, inPieces: take)
    write(article, to: &record)
    take(record.json.bytes)
  }

  /// A layer as it stands in the record; `nil` where there is none of that name.
  public static func layer(named name: String, of article: Article) -> JSONValue? {
    guard let layer = article.layers.first(where: { $0.name == name }) else { return nil }
    var record = RecordWriter(JSONWriter(.compact, capacity: 1024), text: article.text)
    record.object { write(layer, to: &$0) }
    return (try? JSONParser.parse(record.json.bytes))?[name]
  }

  /// Room for what most records take, so that a long one is not copied as it grows.
  private static func capacity(_ article: Article) -> Int { article.text.utf8.count * 10 + 1024 }

  private static func write(_ article: Article, to record: inout RecordWriter) {
    record.object { record in
      record.string("schema", Article.schema)
      record.string("id", article.id)
      record.object("source") { writeSource(article.source, to: &$0) }
      record.text(article.text)
      for layer in article.layers { write(layer, to: &record) }
      record.list("diagnostics", article.diagnostics, writeDiagnostic)
    }
  }

  private static func writeSource(_ source: ArticleSource, to record: inout RecordWriter) {
    record.string("path", source.path)
    record.string("url", source.url)
    record.string("media_type", source.mediaType)
    record.string("encoding", source.encoding.rawValue)
    record.integer("bytes", source.byteCount)
    record.string("sha256", source.sha256)
    guard !source.metadata.entries.isEmpty else { return }
    record.list("metadata", source.metadata.entries) { entry, record in
      record.object { record in
        record.string("key", entry.key)
        record.json("values", .array(entry.values.map(JSONValue.string)))
        record.string("found_in", entry.origin)
      }
    }
  }

  private static func write(_ layer: StoredLayer, to record: inout RecordWriter) {
    record.member(layer.name, layer.content) { content, record in
      switch content {
      case .typed(let layer): layer.write(to: &record)
      case .raw(let value): record.value(value)
      }
    }
  }

  private static func writeDiagnostic(_ diagnostic: ArticleDiagnostic, to record: inout RecordWriter) {
    record.object { record in
      record.string("code", diagnostic.code)
      record.string("severity", diagnostic.severity.rawValue)
      record.string("message", diagnostic.message)
      if let range = diagnostic.range { record.span(range) }
    }
  }
}

extension RecordWriter {
  /// Writes `text`, and `text_map`: for each piece of the text its first and last scalar and its bytes in the source.
  fileprivate mutating func text(_ text: ArticleText) {
    utf8("text", text.utf8)
    list("text_map", text.map.pieces) { piece, record in
      record.integers([
        text.scalars.scalars(before: piece.text.lowerBound), text.scalars.scalars(before: piece.text.upperBound),
        piece.source.lowerBound, piece.source.upperBound,
      ])
    }
  }
}
