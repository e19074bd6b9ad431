import Prose
import Text

/// Whom and what an article names, and where: bare surnames find their full name here.
struct EntityTable {
  private(set) var entities: [Entity] = []
  /// All mentions in the order of the text.
  private(set) var mentions: [NameMention]
  /// The entities that share a last name, newest first, chained through `next`.
  private var byLast = WordMap<Int>()
  private var next: [Int] = []

  init(_ mentions: [NameMention], quoted: [QuotedSegment]) {
    self.mentions = mentions
    markQuoted(quoted)
    for index in mentions.indices where mentions[index].words > 1 { enter(index) }
    for index in mentions.indices where mentions[index].words == 1 { enter(index) }
  }

  private mutating func markQuoted(_ segments: [QuotedSegment]) {
    var next = 0
    for index in mentions.indices {
      let start = mentions[index].range.lowerBound
      while next < segments.count, segments[next].outer.upperBound <= start { next += 1 }
      mentions[index].isQuoted = next < segments.count && segments[next].outer.contains(start)
    }
  }

  private mutating func enter(_ index: Int) {
    let mention = mentions[index]
    if let known = find(first: mention.first, last: mention.last, words: mention.words, sex: mention.sex) {
      mentions[index].entity = known
      note(mention, known)
    } else {
      mentions[index].entity = entities.count
      next.append(byLast[mention.last] ?? -1)
      byLast.set(mention.last, to: entities.count)
      entities.append(
        Entity(
          name: mention.range, first: mention.first, last: mention.last, words: mention.words, sex: mention.sex,
          isOrganisation: mention.isOrganisation, isPerson: mention.isPerson, role: mention.role,
          roleWords: mention.roleWords))
    }
  }

  private mutating func note(_ mention: NameMention, _ number: Int) {
    entities[number].mentions += 1
    if entities[number].sex == .unknown { entities[number].sex = mention.sex }
    if mention.isPerson { entities[number].isPerson = true }
    if entities[number].role == nil, let role = mention.role {
      entities[number].role = role
      entities[number].roleWords = mention.roleWords
    }
  }

  /// The entity that a name means: the same first and last word, or, for a bare last name, the entity of that last
  /// name that the article names most.
  func find(first: UInt32, last: UInt32, words: Int, sex: Entity.Sex) -> Int? {
    var candidate = byLast[last] ?? -1
    var best: Int?
    var steps = 0
    while candidate >= 0, steps < 8 {
      let entity = entities[candidate]
      if words > 1 ? entity.first == first || entity.words == 1 : fits(entity, sex) {
        if entity.first == first { return candidate }
        if best.map({ entities[$0].mentions <= entity.mentions }) ?? true { best = candidate }
      }
      candidate = next[candidate]
      steps += 1
    }
    return best
  }

  private func fits(_ entity: Entity, _ sex: Entity.Sex) -> Bool {
    sex == .unknown || entity.sex == .unknown || entity.sex == sex
  }

  /// The number of the first mention that begins at or after the offset.
  func mentionIndex(at offset: Int) -> Int {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The entity named within a range of the text; the last one if there are several.
  func entity(in range: Range<Int>) -> Int {
    let index = mentionIndex(at: range.upperBound)
    guard index > 0, mentions[index - 1].range.upperBound > range.lowerBound else { return -1 }
    return mentions[index - 1].entity
  }
}
