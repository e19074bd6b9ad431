import Articles
import PluginKit
import StatusLog
import Text

/// Where the items of an article are: by the names that decisions have for them.
enum ItemPlace: Hashable {
  case quote(Int)
  case correction(Int)
  case sentence(Int)
  case headline

  /// What it is, as the log has it.
  var kind: String {
    switch self {
    case .quote: "quote"
    case .correction: "correction"
    case .sentence: "summary"
    case .headline: "headline"
    }
  }
}

/// The items of an article in its order: quotes, notices, sentences of the summary, the headline.
struct ItemPlaces {
  private(set) var all: [(name: String, place: ItemPlace)] = []
  private var byName: [String: ItemPlace] = [:]
  private var byPlace: [ItemPlace: String] = [:]

  init(_ article: Article) {
    if article[Structure.self]?.headline != nil { add("headline", .headline) }
    for (index, quote) in (article[Quotes.self]?.all ?? []).enumerated() { add(quote.id, .quote(index)) }
    for index in (article[Corrections.self]?.all ?? []).indices { add("c\(index + 1)", .correction(index)) }
    for index in (article[Summary.self]?.sentences ?? []).indices { add("s\(index + 1)", .sentence(index)) }
  }

  subscript(name: String) -> ItemPlace? { byName[name] }
  subscript(place: ItemPlace) -> String? { byPlace[place] }

  /// A record that others made may have two quotes of one name: the first has it.
  private mutating func add(_ name: String, _ place: ItemPlace) {
    guard byName[name] == nil, name != LoggedDecision.wholeArticle else { return }
    byName[name] = place
    byPlace[place] = name
    all.append((name, place))
  }
}

extension ReviewQuestion {
  /// The items of an article as a review keeps them.
  func items(of article: Article) -> [LoggedReviewItem] {
    let quotes = article[Quotes.self]?.all ?? []
    let corrections = article[Corrections.self]?.all ?? []
    let found = [
      "quote": ArticleRecord.layer(named: Quotes.layerName, of: article)?.items ?? [],
      "correction": ArticleRecord.layer(named: Corrections.layerName, of: article)?.items ?? [],
      "summary": ArticleRecord.layer(named: Summary.layerName, of: article)?["sentences"]?.items ?? [],
    ]
    let headline = ArticleRecord.layer(named: Structure.layerName, of: article)?["headline"]
    return ItemPlaces(article).all.map { name, place in
      let (value, asked, confidence): (JSONValue?, Bool, Double) =
        switch place {
        case .quote(let index):
          (
            found["quote"]?[index],
            subjects.contains(.quotes) && quotes[index].reviewed == nil && !(quotes[index].confidence >= below),
            quotes[index].confidence
          )
        case .correction(let index):
          (
            found["correction"]?[index],
            subjects.contains(.corrections) && corrections[index].reviewed == nil && !corrections[index].quoted, 1
          )
        case .sentence(let index): (found["summary"]?[index], subjects.contains(.summary), 1)
        case .headline: (headline, subjects.contains(.headline), 1)
        }
      let object = value?.object ?? [:]
      return LoggedReviewItem(
        item: name, kind: place.kind, asked: asked, confidence: confidence.isFinite ? confidence : 0,
        mark: itemMark(object, kind: place.kind), found: object)
    }
  }

  /// Stands for the question.
  var json: JSONValue {
    [
      "by": desk.map(JSONValue.string) ?? .null, "below": .number(below),
      "of": .array(subjects.map { .string($0.rawValue) }),
    ]
  }
}
