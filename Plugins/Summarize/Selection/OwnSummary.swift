import Articles
import Prose

/// The article's own summary: its standfirst, or the list under a heading such as `Key facts`.
struct OwnSummary {
  /// Its sentences, in order; empty where the article has none.
  let sentences: [Range<Int>]
  /// How it is called: `standfirst` or `key-facts`.
  let method: String

  init(_ article: Article, _ options: SummarizeOptions) {
    let structure = article[Structure.self] ?? Structure()
    let reading = article.reading
    var blocks = structure.blocks.indices.filter { structure.blocks[$0].kind == .standfirst }
    method = blocks.isEmpty ? "key-facts" : "standfirst"
    if blocks.isEmpty { blocks = Self.keyFacts(structure, reading) }
    let isOwn = Set(blocks)
    var room = (words: options.words ?? .max, characters: options.characters ?? .max)
    var taken: [Range<Int>] = []
    for sentence in reading.sentences where isOwn.contains(sentence.block) && taken.count < options.sentences {
      let text = article.text[sentence.range]
      room.words -= text.split(whereSeparator: \.isWhitespace).count
      room.characters -= text.unicodeScalars.count + (taken.isEmpty ? 0 : 1)
      guard room.words >= 0, room.characters >= 0 else { break }
      taken.append(sentence.range)
    }
    sentences = taken
  }

  /// The list items right below a heading of key facts.
  private static func keyFacts(_ structure: Structure, _ reading: Reading) -> [Int] {
    let lists = SummaryLists.builtin(for: structure.language)
    let heading = structure.blocks.indices.first { place in
      let tokens = reading.tokens[reading.blocks[place].tokens]
      return [.heading, .paragraph].contains(structure.blocks[place].kind) && tokens.count < 8
        && lists.headsFacts(tokens)
    }
    guard let heading else { return [] }
    return Array(structure.blocks.indices[(heading + 1)...].prefix { structure.blocks[$0].kind == .listItem })
  }
}
