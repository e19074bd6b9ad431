import Articles
import Digests
import Files
import PluginKit
import Text

/// Reads one article: its file, its front matter and sidecar file, or its record.
struct ArticleReader: Sendable {
  /// Layers whose types are known.
  var layerTypes: [any Layer.Type]
  /// What stands on standard input; `nil` to read it.
  var standardInput: [UInt8]?
  /// Programs for files that are no text; `nil` for none.
  var converters: Converters?

  /// An article as it was read, and what the system knew of its file then.
  struct Reading: Sendable {
    var article: Article
    var status: FileStatus?
    /// The SHA-256 of what was read, where that is not the article's source: a file that was converted, or the line or item
    /// of a file of many articles.
    var fileHash: String?
    /// What a program answered, by what stands for the question.
    var answers: [String: String] = [:]
  }

  /// Reads an article.
  /// - Throws: ``ArticleFailure`` with a sentence for an editor.
  func read(_ item: ArticleList.Item, slug: String) throws(ArticleFailure) -> Reading {
    do {
      let content = try bytes(of: item)
      if let converters, let converter = converters.converter(for: item.path) {
        return try convert(item, content, slug: slug) { hash throws(Unreadable) in
          try converters.convert(item.path, sha256: hash, by: converter)
        }
      }
      let article = try article(
        ofFile: content.bytes, fileExtension(item.path), path: item.shownPath, slug: slug
      ) { () throws(Unreadable) in try sidecar(of: item) }
      return Reading(
        article: article, status: content.status, fileHash: item.record.map { _ in sha256(content.bytes) })
    } catch {
      var failure = ArticleFailure(path: item.shownPath, step: nil, message: error.sentence)
      failure.isOfTheMachine = error.isOfTheMachine
      throw failure
    }
  }

  /// A file that a program turns into a page or a text.
  private func convert(
    _ item: ArticleList.Item, _ content: (bytes: [UInt8], status: FileStatus?), slug: String,
    by convert: (_ sha256: String) throws(Unreadable) -> Converters.Answer
  ) throws(Unreadable) -> Reading {
    let hash = sha256(content.bytes)
    let answer = try convert(hash)
    let isPage = answer.bytes.first { !isASCIISpace($0) } == UInt8(ascii: "<")
    let article = try article(
      answer.bytes, path: item.shownPath, fileExtension: isPage ? "html" : "txt", metadata: try sidecar(of: item),
      id: slug)
    var reading = Reading(article: article, status: content.status, fileHash: hash)
    if let question = answer.question { reading.answers[question] = String(utf8: answer.bytes) }
    return reading
  }

  /// The article of a file that belongs to another one: an earlier version.
  func article(of file: FoundFiles.File) throws(UnreadableFile) -> Article {
    let path = Array(file.path.utf8)
    do {
      return try article(ofFile: file.bytes, fileExtension(path), path: file.path, slug: Self.stem(of: path)) {
        ArticleMetadata()
      }
    } catch {
      throw UnreadableFile(error.sentence)
    }
  }

  /// A file's name without its ending: what an article is called that has no other name.
  private static func stem(of path: [UInt8]) -> String {
    let name = path.split(separator: UInt8(ascii: "/")).last ?? []
    let end = name.dropFirst().lastIndex(of: UInt8(ascii: "."))
    return String(utf8: name[..<(end ?? name.endIndex)])
  }

  private func article(
    ofFile bytes: [UInt8], _ kind: String, path: String, slug: String,
    metadata: () throws(Unreadable) -> ArticleMetadata
  ) throws(Unreadable) -> Article {
    if kind == "json" || kind == "jsonl" { return try readJSON(bytes, path: path, slug: slug) }
    if let container = ArticleContainer(fileExtension: kind) {
      return try readItem(container.item(bytes), of: container, path: path, metadata: try metadata(), slug: slug)
    }
    return try article(bytes, path: path, fileExtension: kind, metadata: try metadata(), id: slug)
  }

  private func bytes(of item: ArticleList.Item) throws(Unreadable) -> (bytes: [UInt8], status: FileStatus?) {
    do throws(ReadFailure) {
      if item.path == standardInputPath {
        if let standardInput { return (standardInput, nil) }
        return (try readStandardInput(limit: ArticleLimits.largestFile), nil)
      }
      if let record = item.record {
        return (try readFile(item.path, from: record.start, count: record.length), FileStatus(item.path))
      }
      let content = try readFile(item.path, limit: ArticleLimits.largestFile)
      return (content.bytes, content.status)
    } catch {
      throw Unreadable(error)
    }
  }

  /// An object of JSON: a record, or an item of a content system.
  private func readJSON(_ bytes: [UInt8], path: String, slug: String) throws(Unreadable) -> Article {
    if let object = (try? JSONParser.parse(bytes))?.object, object["schema"]?.text?.hasPrefix("article-record") != true,
      let item = ContentItem(object)
    {
      return try article(of: item, path: path, metadata: ArticleMetadata(), slug: slug)
    }
    return try readRecord(bytes)
  }

  private func readItem(
    _ item: ContentItem?, of container: ArticleContainer, path: String, metadata: ArticleMetadata, slug: String
  ) throws(Unreadable) -> Article {
    guard let item, !item.body.isEmpty else {
      throw Unreadable(sentence: "It is no \(container.name), or one without an article's text.")
    }
    return try article(of: item, path: path, metadata: metadata, slug: slug)
  }

  /// The article of an item; what a sidecar file says wins over the item.
  private func article(
    of item: ContentItem, path: String, metadata: ArticleMetadata, slug: String
  ) throws(Unreadable) -> Article {
    var known = metadata
    for entry in item.metadata.entries { known.add(entry) }
    return try article(
      item.content, path: path, fileExtension: item.isPage ? "html" : "txt", metadata: known, id: slug)
  }

  private func readRecord(_ bytes: [UInt8]) throws(Unreadable) -> Article {
    do {
      return try ArticleRecord.read(try JSONParser.parse(bytes), layers: layerTypes)
    } catch let failure as JSONParser.Failure {
      throw Unreadable(sentence: "It is not JSON: \(failure.message) at byte \(failure.offset).")
    } catch let failure as RecordFailure {
      throw Unreadable(sentence: "It cannot be read as a record: \(failure.message).")
    } catch {
      throw Unreadable(sentence: "It cannot be read as a record.")
    }
  }

  /// Makes an article of the content of a file, or of what would be one.
  ///
  /// - Parameters:
  ///   - path: the file, as it is shown.
  ///   - metadata: what is known from elsewhere; it wins over front matter.
  ///   - id: the article's name, unless metadata gives one.
  func article(
    _ bytes: [UInt8], path: String, fileExtension: String, metadata: ArticleMetadata, id: String
  ) throws(Unreadable) -> Article {
    if bytes.isEmpty { throw Unreadable(sentence: "The file is empty.") }
    if let kind = binaryKind(bytes, mayHoldControls: beginsAsHTML(bytes.prefix(1024))) {
      let help = bytes.starts(with: gzipSignature) ? "; unpack it first, with gunzip" : ""
      throw Unreadable(sentence: "It is \(kind), not a text\(help).")
    }
    var content = DecodedSource(decoding: bytes)
    let type = mediaType(fileExtension, content)
    var metadata = metadata
    if type != "text/html", let front = FrontMatter(content) {
      for entry in try front.entries(file: path) { metadata.add(entry) }
      content.bodyStart = front.end
    }
    let source = ArticleSource(
      path: path, mediaType: type, byteCount: bytes.count, sha256: sha256(bytes), metadata: metadata, content: content)
    return Article(id: metadata["id"]?.text ?? id, source: source)
  }

  /// What `ARTICLE.meta.yaml` says.
  private func sidecar(of item: ArticleList.Item) throws(Unreadable) -> ArticleMetadata {
    var metadata = ArticleMetadata()
    guard item.path != standardInputPath, item.mayHaveSidecar else { return metadata }
    let path = item.path + Array(sidecarEnding.utf8)
    guard FileStatus(path)?.kind == .file else { return metadata }
    do {
      let bytes = try readFile(path, limit: ArticleLimits.largestSidecar).bytes
      for entry in try metadataEntries(bytes, file: String(utf8: path), origin: "sidecar") { metadata.add(entry) }
    } catch let failure as ReadFailure {
      throw Unreadable(sentence: "Its sidecar file \(visible(String(utf8: path))): \(Unreadable(failure).sentence)")
    } catch let failure as Unreadable {
      throw failure
    } catch {
      throw Unreadable(sentence: "Its sidecar file cannot be read.")
    }
    return metadata
  }
}
