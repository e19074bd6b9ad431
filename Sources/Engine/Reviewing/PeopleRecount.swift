import Articles

/// How often each person is quoted, once quotes have other speakers or are left out.
struct PeopleRecount {
  private let article: Article
  private let words: PlacesOfWords

  init(_ article: Article, _ words: PlacesOfWords) {
    self.article = article
    self.words = words
  }

  /// The people with new counts, those quoted most often first; whoever was named anew is added where the article has
  /// the name.
  func people(_ people: People, before: [Quote], after: [Quote]) -> People {
    let change = counts(after).merging(counts(before).mapValues(-)) { $0 + $1 }.filter { $0.value != 0 }
    guard !change.isEmpty else { return people }
    var all = people.all
    for index in all.indices { all[index].quoted = max(0, all[index].quoted + (change[all[index].name] ?? 0)) }
    let known = Set(all.map(\.name))
    for quote in after {
      guard let speaker = quote.speaker, let count = change[speaker.name], count > 0, !known.contains(speaker.name),
        !all.contains(where: { $0.name == speaker.name }), let place = speaker.nameRange
      else { continue }
      all.append(
        Person(
          name: speaker.name, nameRange: place, kind: speaker.kind, role: speaker.role, quoted: count,
          mentions: words.all(speaker.name)))
    }
    let order = all.indices.sorted { (all[$1].quoted, $0) < (all[$0].quoted, $1) }
    return People(order.map { all[$0] })
  }

  private func counts(_ quotes: [Quote]) -> [String: Int] {
    quotes.reduce(into: [:]) { counts, quote in
      if quote.kind != .scare, let name = quote.speaker?.name { counts[name, default: 0] += 1 }
    }
  }
}
