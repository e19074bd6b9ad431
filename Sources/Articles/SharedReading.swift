import Prose
import Synchronization

/// The reading of an article's text, made once for all copies of the article.
final class SharedReading: Sendable {
  private let made = Mutex<Reading?>(nil)

  /// The reading: of the structure's blocks, of the whole text where there is no structure.
  func reading(of article: Article) -> Reading {
    made.withLock { made in
      if let made { return made }
      let structure = article[Structure.self]
      let reading = Reading(
        article.text.utf8, blocks: structure?.blocks.map(\.range), language: structure?.language)
      made = reading
      return reading
    }
  }
}
