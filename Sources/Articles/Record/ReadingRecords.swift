import Diagnostics
public import Text

extension ArticleRecord {
  /// The members of a record that are not layers.
  private static let ownMembers: Set<String> = ["schema", "id", "source", "text", "text_map", "diagnostics"]

  /// Reads an article back from its record.
  ///
  /// - Parameter types: the layers whose types are known; others are kept as they are.
  /// - Throws: ``RecordFailure`` when the value is not a record of this schema or a span lies outside the text.
  public static func read(_ value: JSONValue, layers types: [any Layer.Type]) throws(RecordFailure) -> Article {
    guard case .object(let object) = value, let schema = object["schema"]?.text else {
      throw RecordFailure("this is not an article record: it has no “schema”")
    }
    guard schema == Article.schema else {
      throw RecordFailure("the record's schema is “\(schema)”; this version reads “\(Article.schema)”")
    }
    guard let id = object["id"]?.text, let text = object["text"]?.text else {
      throw RecordFailure("the record has no “id” or no “text”")
    }
    var article = Article(id: id, source: try readSource(object["source"] ?? .null))
    article.text = try readText(text, map: object["text_map"], encoding: article.source.encoding)
    let reader = RecordReader(text: article.text)
    for member in object.members where !ownMembers.contains(member.name) {
      let type = types.first { $0.layerName == member.name }
      article.store(try type?.stored(member.value, reader) ?? StoredLayer(name: member.name, json: member.value))
    }
    article.diagnostics = try reader.list(object["diagnostics"], readDiagnostic)
    return article
  }

  private static func readSource(_ value: JSONValue) throws(RecordFailure) -> ArticleSource {
    guard let path = value["path"]?.text else { throw RecordFailure("the record's “source” has no “path”") }
    let encoding = value["encoding"]?.text.flatMap(SourceEncoding.init(rawValue:)) ?? .utf8
    var metadata = ArticleMetadata()
    for entry in value["metadata"]?.items ?? [] {
      metadata.add(
        ArticleMetadata.Entry(
          key: entry["key"]?.text ?? "", values: (entry["values"]?.items ?? []).compactMap(\.text),
          origin: entry["found_in"]?.text ?? ""))
    }
    var source = ArticleSource(
      path: path, mediaType: value["media_type"]?.text ?? "text/plain", byteCount: value["bytes"]?.int ?? 0,
      sha256: value["sha256"]?.text ?? "", metadata: metadata, content: .unread(encoding: encoding))
    source.url = value["url"]?.text
    return source
  }

  private static func readText(
    _ text: String, map: JSONValue?, encoding: SourceEncoding
  ) throws(RecordFailure) -> ArticleText {
    let utf8 = Array(text.utf8)
    let scalars = ScalarIndex(utf8)
    var pieces: [SourceMap.Piece] = []
    let rows = map ?? .null
    guard let list = rows == .null ? [] : rows.items else {
      throw RecordFailure("the “text_map” does not fit the text")
    }
    for row in list {
      let offsets = (row.items ?? []).compactMap(\.int)
      guard offsets.count == 4, row.items?.count == 4, offsets[0] <= offsets[1], 0 <= offsets[2],
        offsets[2] <= offsets[3],
        let start = scalars.byteOffset(ofScalar: offsets[0]), let end = scalars.byteOffset(ofScalar: offsets[1]),
        pieces.last.map({ $0.text.upperBound <= start }) ?? true
      else { throw RecordFailure("the “text_map” does not fit the text") }
      let source = offsets[2]..<offsets[3]
      let isVerbatim = encoding.length(of: utf8[start..<end]) == source.count
      pieces.append(SourceMap.Piece(text: start..<end, source: source, isVerbatim: isVerbatim))
    }
    return ArticleText(utf8: utf8, map: SourceMap(encoding: encoding, written: pieces))
  }

  private static func readDiagnostic(
    _ value: JSONValue, _ reader: RecordReader
  ) throws(RecordFailure) -> ArticleDiagnostic {
    ArticleDiagnostic(
      code: try reader.text(value["code"], "code of a diagnostic"),
      severity: try reader.choice(value["severity"], "severity"),
      message: try reader.text(value["message"], "message of a diagnostic"), range: try reader.optionalSpan(value))
  }
}

extension Layer {
  fileprivate static func stored(_ value: JSONValue, _ reader: RecordReader) throws(RecordFailure) -> StoredLayer {
    StoredLayer(layer: try Self(from: value, in: reader))
  }
}
