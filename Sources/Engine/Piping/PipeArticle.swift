import Articles
import Digests
import Text

/// Makes an article of a line: a JSON object with `text` or `html`, and whatever else is known of it.
struct PipeArticle {
  /// Members that are no metadata.
  private static let ownMembers: Set<String> = ["id", "path", "text", "html"]
  /// The path of an article that names none, as everywhere for standard input.
  private static let noPath = "-"

  /// The article's name: `id`, or `line-` and the number.
  let id: String
  private let object: JSONObject

  /// Reads a line.
  /// - Throws: ``PipeAnswer/Failure`` with a sentence about what is wrong with it.
  init(_ bytes: [UInt8], line: Int) throws(PipeAnswer.Failure) {
    object = try Self.object(bytes)
    switch object["id"] ?? .null {
    case .null: id = "line-\(line)"
    case .integer(let number): id = String(number)
    case .string(let text) where !text.isEmpty: id = text
    default: throw Self.failure("Its “id” is neither a text nor a whole number.")
    }
  }

  private static func object(_ bytes: [UInt8]) throws(PipeAnswer.Failure) -> JSONObject {
    guard !bytes.allSatisfy(isASCIISpace) else { throw failure("The line is blank.") }
    let value: JSONValue
    do {
      value = try JSONParser.parse(bytes)
    } catch {
      throw failure("The line is not JSON: \(error.message) at byte \(error.offset).")
    }
    guard let object = value.object else { throw failure("The line is not a JSON object.") }
    return object
  }

  /// The article as a file with that content would give it.
  func article(_ reader: ArticleReader) throws(PipeAnswer.Failure) -> Article {
    let (text, isPage) = try content()
    let path = object["path"]?.text ?? Self.noPath
    do {
      return try reader.article(
        Array(text.utf8), path: path, fileExtension: isPage ? "html" : fileExtension(Array(path.utf8)),
        metadata: metadata, id: id)
    } catch {
      throw PipeAnswer.Failure(kind: .article, id: id, message: error.sentence)
    }
  }

  /// The SHA-256 of what the article is made of, as its record has it; `nil` where there is nothing.
  var textHash: String? { (try? content()).map { sha256(Array($0.text.utf8)) } }

  private func content() throws(PipeAnswer.Failure) -> (text: String, isPage: Bool) {
    switch (object["text"]?.text, object["html"]?.text) {
    case (let text?, nil): return (text, false)
    case (nil, let page?): return (page, true)
    case (nil, nil): throw Self.failure("It has neither “text” nor “html”.", id: id)
    default: throw Self.failure("It has both “text” and “html”; which is the article?", id: id)
    }
  }

  private var metadata: ArticleMetadata {
    var metadata = ArticleMetadata()
    for member in object.members where !Self.ownMembers.contains(member.name) && member.value != .null {
      let values = (member.value.items ?? [member.value]).map { $0.text ?? $0.compact }
      metadata.add(ArticleMetadata.Entry(key: metadataKey(member.name.lowercased()), values: values, origin: "input"))
    }
    return metadata
  }

  private static func failure(_ message: String, id: String? = nil) -> PipeAnswer.Failure {
    PipeAnswer.Failure(kind: .input, id: id, message: message)
  }
}
