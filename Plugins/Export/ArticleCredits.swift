import Articles
import Text

/// Who stands behind an article and what it is made of, for formats of news systems.
extension ArticleView {
  /// The article's structure, if somebody has parsed it.
  var structure: Structure? { article[Structure.self] }

  /// The authors' names.
  var authors: [String] { structure?.byline?.authors.map(\.name) ?? [] }

  /// The publication that the article names.
  var publication: String? { structure?.siteName ?? structure?.byline?.publisher.map(words) }

  /// The authors, else the publication, else that nobody is named.
  var credits: [String] { authors.isEmpty ? [publication ?? "not stated"] : authors }

  /// The language, if it is a tag of BCP 47 by its form.
  var languageTag: String? {
    guard let language = structure?.language, let first = language.utf8.first, isASCIILetter(first),
      language.utf8.count <= 35,
      language.split(separator: "-", omittingEmptySubsequences: false).allSatisfy({ part in
        (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { isASCIILetter($0) || isASCIIDigit($0) }
      })
    else { return nil }
    return language
  }

  /// Who is likelier than not to be quoted, each name once, in the order of the text.
  var namedSpeakers: [Speaker] {
    var names: Set<String> = []
    return quotes.compactMap(\.certainSpeaker).filter { names.insert($0.name).inserted }
  }

  /// The article's own text as elements of a page; one paragraph where nobody has parsed it.
  var paragraphs: [(element: String, words: String)] {
    guard !blocks.isEmpty else { return [("p", words(0..<article.text.utf8.count))] }
    return blocks.compactMap { block in
      switch block.kind {
      case .headline: ("h1", words(block.range))
      case .heading: ("h2", words(block.range))
      case .blockQuote: ("blockquote", words(block.range))
      case .paragraph, .listItem, .standfirst: ("p", words(block.range))
      default: nil
      }
    }
  }
}
