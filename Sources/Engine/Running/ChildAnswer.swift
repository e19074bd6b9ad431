import Articles
import Text

/// The layers that a program answered with.
struct ChildAnswer {
  /// The layers, in the order of the answer.
  let layers: [StoredLayer]

  /// Reads an answer: one JSON object whose members are the layers that the step declares.
  ///
  /// - Parameters:
  ///   - output: what the program wrote.
  ///   - name: the program, for the verdict.
  /// - Throws: ``StepFailure`` that says what is wrong with it.
  init(
    _ output: [UInt8], of name: String, writes: [String], article: Article, types: [any Layer.Type]
  ) throws(StepFailure) {
    let object = try Self.object(output, name)
    for member in object.members where !writes.contains(member.name) {
      throw StepFailure("\(name) answered with the layer “\(member.name)”, which `writes` does not name")
    }
    for layer in writes where object[layer] == nil {
      throw StepFailure("\(name) did not answer with the layer “\(layer)”, which `writes` promises")
    }
    layers = try object.members.map { (member) throws(StepFailure) in
      try Self.layer(member.name, member.value, name, article, types)
    }
  }

  private static func object(_ output: [UInt8], _ name: String) throws(StepFailure) -> JSONObject {
    guard !output.allSatisfy(isASCIISpace) else {
      throw StepFailure("\(name) gave no answer; a JSON object of layers is expected, {} for none")
    }
    do {
      if let object = try JSONParser.parse(output).object { return object }
    } catch {
      throw StepFailure("\(name) did not answer in JSON: \(error.message) at byte \(error.offset)")
    }
    throw StepFailure("\(name) answered with JSON that is not an object of layers")
  }

  /// A layer of a known type is checked, its spans too, by reading it as part of a record.
  private static func layer(
    _ layer: String, _ value: JSONValue, _ name: String, _ article: Article, _ types: [any Layer.Type]
  ) throws(StepFailure) -> StoredLayer {
    guard types.contains(where: { $0.layerName == layer }) else { return StoredLayer(name: layer, json: value) }
    let record: JSONValue = [
      "schema": .string(Article.schema), "id": .string(article.id), "source": ["path": .string(article.source.path)],
      "text": .string(String(utf8: article.text.utf8)), layer: value,
    ]
    do {
      let read = try ArticleRecord.read(record, layers: types)
      return read.layers.first { $0.name == layer } ?? StoredLayer(name: layer, json: value)
    } catch {
      throw StepFailure("\(name) answered with a wrong layer “\(layer)”: \(error.message)")
    }
  }
}
