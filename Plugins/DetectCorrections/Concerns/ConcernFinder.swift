import Articles
import Prose
import Text

/// Finds the sentences that a notice concerns.
///
/// A sentence is the closer the rarer the words are that it shares with the subject and the right fact of the notice;
/// a sentence that holds a fact of the sort that was wrong (a day, a number, a name) counts more.
struct ConcernFinder {
  let page: Page
  let notices: RangeList

  private struct Sentence {
    let range: Range<Int>
    let words: ContentWords
    let aspects: Set<String>
  }

  /// The share of the best score from which a sentence is named too.
  private static let secondary = 0.45
  /// No more sentences are named for one notice.
  private static let most = 4

  /// In an article of very many notices, only for these first ones sentences are looked for.
  private static let mostNotices = 64

  /// Adds to each notice the sentences it concerns.
  func addConcerns(to found: inout [Correction]) {
    guard !found.isEmpty else { return }
    let sentences = proseSentences()
    var counts: [UInt32: Int] = [:]
    for sentence in sentences { for stem in sentence.words.stems { counts[stem, default: 0] += 1 } }
    for index in found.indices.prefix(Self.mostNotices) where !found[index].quoted {
      found[index].concerns = concerns(of: found[index], sentences, counts)
    }
  }

  private func proseSentences() -> [Sentence] {
    var sentences: [Sentence] = []
    for sentence in page.reading.sentences where !notices.overlaps(sentence.range) {
      let block = page.structure.blocks[sentence.block]
      guard block.isProse || block.kind == .caption else { continue }
      let tokens = page.reading.tokens[sentence.tokens]
      sentences.append(
        Sentence(range: sentence.range, words: contentWords(tokens), aspects: Aspects.shown(by: tokens)))
    }
    return sentences
  }

  private func contentWords(_ tokens: some Sequence<Token>) -> ContentWords {
    ContentWords(tokens, of: page.text, without: page.patterns.empty)
  }

  private func concerns(
    of notice: Correction, _ sentences: [Sentence], _ counts: [UInt32: Int]
  ) -> [Correction.Concern] {
    let wanted = wanted(by: notice)
    guard !wanted.words.stems.isEmpty else { return [] }
    let scored = sentences.map { ($0.range, score($0, wanted, counts, sentences.count)) }
    guard let best = scored.max(by: { $0.1 < $1.1 || $0.1 == $1.1 && $0.0.lowerBound > $1.0.lowerBound }), best.1 > 0
    else { return [] }
    let others = scored.filter { $0.0 != best.0 && $0.1 >= best.1 * Self.secondary }
      .sorted { $0.1 > $1.1 || $0.1 == $1.1 && $0.0.lowerBound < $1.0.lowerBound }
    return [Correction.Concern(range: best.0, role: .primary)]
      + others.prefix(Self.most - 1).map { Correction.Concern(range: $0.0, role: .secondary) }
  }

  private func wanted(by notice: Correction) -> Sentence {
    let parts = [notice.subject, notice.corrected].compactMap { $0 }
    let ranges = parts.isEmpty ? [notice.range] : parts
    var words = contentWords([])
    for range in ranges { words.formUnion(contentWords(tokens(in: page.text, range: range))) }
    return Sentence(
      range: notice.range, words: words,
      aspects: Aspects.asked(
        by: tokens(in: page.text, range: notice.subject ?? notice.range), page.patterns.aspects))
  }

  private func score(_ sentence: Sentence, _ wanted: Sentence, _ counts: [UInt32: Int], _ total: Int) -> Double {
    let shared = wanted.words.stems.intersection(sentence.words.stems)
    guard !shared.isEmpty else { return 0 }
    let weight = shared.sorted().reduce(0) { $0 + rarity(counts[$1] ?? 1, total) }
    let pairs = Double(wanted.words.pairs.intersection(sentence.words.pairs).count)
    return weight + pairs + (wanted.aspects.isDisjoint(with: sentence.aspects) ? 0 : 1)
  }

  /// A word that half of the sentences hold counts little, one that stands once counts most.
  private func rarity(_ count: Int, _ total: Int) -> Double {
    let share = Double(count) / Double(max(total, 1))
    return 1 / (0.25 + 4 * share)
  }
}
