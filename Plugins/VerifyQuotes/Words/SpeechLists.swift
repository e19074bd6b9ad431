import Text

/// What is forgiven between speech and print in one language, and how its numbers are spelled: the file `speech.LANG.yaml`.
struct SpeechLists: Sendable {
  /// What a word of a number does.
  enum NumberWord: Hashable, Sendable {
    case value(Int)
    case ordinal(Int)
    case scale(Int)
    /// A one before a scale only.
    case one
    case join
    case point
    /// A half of the scale behind it.
    case half
  }

  /// What is known of single words.
  private(set) var facts: WordFacts
  /// Phrases that may be left out anywhere; by their words.
  let fillers: [[UInt32]]
  /// Phrases that may be left out between pauses.
  let asides: [[UInt32]]
  /// Endings behind an apostrophe.
  let endings: Set<UInt32>
  let halfNegations: Set<UInt32>
  private let negations: [UInt32]
  /// Words that join clauses or sentences and say nothing by themselves.
  let links: Set<UInt32>
  /// Words that answer or ask back, although they are negations.
  let answers: Set<UInt32>
  /// Negations that turn what follows them, told without the help of punctuation.
  private(set) var negatingAhead: Set<UInt32>
  /// Negations that turn what stands before them.
  private(set) var negatingBack: Set<UInt32>
  /// The word for a sign.
  let signs: [UInt32: UInt32]
  /// The words of numbers as letters, longest first, to take compounds apart; empty where they are written apart.
  let compounds: [(letters: [UInt8], word: NumberWord)]
  /// Letters behind digits: a scale, or 0 for the ending of an ordinal.
  let attached: [UInt32: Int]
  let halves: [[UInt32]]
  let decimal: UInt8
  let unitsFirst: Bool
  let twenties: Bool
  let saysYears: Bool
  /// Labels that name nobody.
  let labels: Set<String>
  /// Words before a name that are no part of it.
  let titles: Set<String>
  let titleKeys: Set<UInt32>
  /// Whether `n’t` is a word of its own.
  let splitsNegation: Bool

  private static let english = read("en")
  private static let german = read("de")
  private static let french = read("fr")
  private static let spanish = read("es")

  /// The lists beside the plugin; a language without lists gets those of English.
  static func builtin(for language: String?) -> SpeechLists {
    switch language?.prefix(2) {
    case "de": german
    case "fr": french
    case "es": spanish
    default: english
    }
  }

  private static func read(_ language: String) -> SpeechLists {
    let text = EmbeddedFile.text("VerifyQuotes/speech.\(language).yaml") ?? ""
    return SpeechLists((try? JSONParser.parse(text)) ?? .null)
  }

  init(_ json: JSONValue) {
    func keys(_ name: String) -> [UInt32] { (json[name]?.items ?? []).compactMap(\.text).map { WordKey($0).value } }
    func phrases(_ name: String) -> [[UInt32]] {
      (json[name]?.items ?? []).compactMap(\.text).map { text in
        text.split(separator: " ").map { WordKey(String($0)).value }
      }
    }
    func map<Value>(_ name: String, _ value: (JSONValue) -> Value?) -> [UInt32: Value] {
      var map: [UInt32: Value] = [:]
      for member in json[name]?.object?.members ?? [] { map[WordKey(member.name).value] = value(member.value) }
      return map
    }
    var facts = WordFacts()
    for word in keys("common") { facts.change(word) { $0.traits.remove(.content) } }
    negations = keys("negations")
    for word in negations { facts.change(word) { $0.traits.insert(.negation) } }
    for word in keys("sounds") { facts.change(word) { $0.isSound = true } }
    for (word, spoken) in map("spoken", \.text) {
      facts.change(word) { $0.spoken = spoken.split(separator: " ").map { WordKey(String($0)).value } }
    }
    for member in json["pairs"]?.object?.members ?? [] {
      let words = member.name.split(separator: " ").map { WordKey(String($0)).value }
      if words.count == 2, let whole = member.value.text {
        facts.change(words[0]) { $0.pair = (words[1], WordKey(whole).value) }
      }
    }
    var endings: Set<UInt32> = []
    for member in json["endings"]?.object?.members ?? [] {
      let ending = WordKey("'" + member.name).value
      endings.insert(ending)
      for word in (member.value.items ?? []).compactMap(\.text) {
        facts.change(WordKey(word).value) { $0.family = ending }
      }
    }
    self.endings = endings
    for word in keys("ones") { facts.change(word) { $0.number = .one } }
    for word in keys("joins") { facts.change(word) { $0.number = .join } }
    for word in keys("points") { facts.change(word) { $0.number = .point } }
    for word in keys("half") { facts.change(word) { $0.number = .half } }
    for (key, value) in map("ordinals", \.int) { facts.change(key) { $0.number = .ordinal(value) } }
    for (key, value) in map("scales", \.int) { facts.change(key) { $0.number = .scale(value) } }
    for (key, value) in map("numbers", \.int) { facts.change(key) { $0.number = .value(value) } }
    // The first word of a group stands for all of them, with what is known of it.
    for group in json["same"]?.items ?? [] {
      let words = (group.items ?? []).compactMap(\.text).map { WordKey($0).value }
      guard let first = words.first else { continue }
      let known = facts.facts(of: first)
      for word in words.dropFirst() {
        facts.change(word) { ($0.form, $0.family, $0.traits) = (first, known.family, known.traits) }
      }
    }
    self.facts = facts
    fillers = phrases("fillers").map { $0.map { facts.facts(of: $0).form } }
    asides = phrases("asides").map { $0.map { facts.facts(of: $0).form } }
    halfNegations = Set(keys("half_negations"))
    links = Set(keys("links")).union(asides.compactMap { $0.count == 1 ? $0[0] : nil })
    answers = Set(keys("answers"))
    negatingAhead = Set(keys("negating_ahead"))
    negatingBack = Set(keys("negating_back"))
    signs = map("signs", \.text).mapValues { facts.facts(of: WordKey($0).value).form }
    unitsFirst = json["units_first"]?.flag ?? false
    compounds = unitsFirst ? Self.compounds(json, facts) : []
    attached = map("attached", \.int)
    halves = phrases("halves")
    decimal = json["decimal"]?.text?.utf8.first ?? UInt8(ascii: ".")
    twenties = json["twenties"]?.flag ?? false
    saysYears = json["years"]?.flag ?? false
    labels = Set((json["labels"]?.items ?? []).compactMap(\.text))
    titles = Set((json["titles"]?.items ?? []).compactMap(\.text))
    titleKeys = Set(keys("titles"))
    splitsNegation = json["negated"] != nil
  }

  /// The lists for a transcript in another language than the article's: its words of negation are known as well.
  func joined(with other: SpeechLists) -> SpeechLists {
    let isKnown =
      other.negations.allSatisfy { facts.facts(of: $0).traits.contains(.negation) }
      && negatingAhead.isSuperset(of: other.negatingAhead) && negatingBack.isSuperset(of: other.negatingBack)
    if isKnown { return self }
    var joined = self
    for word in other.negations { joined.facts.change(word) { $0.traits.insert(.negation) } }
    joined.negatingAhead.formUnion(other.negatingAhead)
    joined.negatingBack.formUnion(other.negatingBack)
    return joined
  }

  private static func compounds(_ json: JSONValue, _ facts: WordFacts) -> [(letters: [UInt8], word: NumberWord)] {
    ["numbers", "scales", "joins", "ones"].flatMap { name -> [String] in
      json[name]?.object?.members.map(\.name) ?? (json[name]?.items ?? []).compactMap(\.text)
    }.compactMap { text in
      facts.facts(of: WordKey(text).value).number.map { (Array(text.utf8), $0) }
    }.sorted { $0.0.count > $1.0.count }
  }
}
