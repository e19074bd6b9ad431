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
  }

  /// Words that are never words.
  let sounds: Set<UInt32>
  /// Phrases that may be left out anywhere; by their words.
  let fillers: [[UInt32]]
  /// Phrases that may be left out between pauses.
  let asides: [[UInt32]]
  /// What one word stands for.
  let spoken: [UInt32: [String]]
  /// The word in whose place others are written too.
  let same: [UInt32: UInt32]
  /// For two words that are one: the second, and the one.
  let pairs: [UInt32: (second: UInt32, whole: UInt32)]
  /// For endings behind an apostrophe, and for the words they may stand for, the family.
  let families: [UInt32: UInt32]
  let endings: Set<UInt32>
  let negations: Set<UInt32>
  let halfNegations: Set<UInt32>
  /// The word for a sign.
  let signs: [UInt32: UInt32]
  let common: Set<UInt32>
  let numbers: [UInt32: NumberWord]
  /// The words of numbers as letters, longest first, to take compounds apart; empty where they are written apart.
  let compounds: [(letters: [UInt8], key: UInt32)]
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
    sounds = Set(keys("sounds"))
    var same: [UInt32: UInt32] = [:]
    for group in json["same"]?.items ?? [] {
      let words = (group.items ?? []).compactMap(\.text).map { WordKey($0).value }
      for word in words.dropFirst() { same[word] = words[0] }
    }
    self.same = same
    fillers = phrases("fillers").map { $0.map { same[$0] ?? $0 } }
    asides = phrases("asides").map { $0.map { same[$0] ?? $0 } }
    spoken = map("spoken") { $0.text?.split(separator: " ").map(String.init) }
    var pairs: [UInt32: (second: UInt32, whole: UInt32)] = [:]
    for member in json["pairs"]?.object?.members ?? [] {
      let words = member.name.split(separator: " ").map { WordKey(String($0)).value }
      if words.count == 2, let whole = member.value.text { pairs[words[0]] = (words[1], WordKey(whole).value) }
    }
    self.pairs = pairs
    var families: [UInt32: UInt32] = [:]
    var endings: Set<UInt32> = []
    for member in json["endings"]?.object?.members ?? [] {
      let ending = WordKey("'" + member.name).value
      endings.insert(ending)
      for word in (member.value.items ?? []).compactMap(\.text) { families[WordKey(word).value] = ending }
    }
    self.families = families
    self.endings = endings
    negations = Set(keys("negations"))
    halfNegations = Set(keys("half_negations"))
    signs = map("signs") { $0.text.map { WordKey($0).value } }.mapValues { same[$0] ?? $0 }
    common = Set(keys("common"))
    var numbers: [UInt32: NumberWord] = [:]
    for word in keys("ones") { numbers[word] = .one }
    for word in keys("joins") { numbers[word] = .join }
    for word in keys("points") { numbers[word] = .point }
    for (key, value) in map("ordinals", \.int) { numbers[key] = .ordinal(value) }
    for (key, value) in map("scales", \.int) { numbers[key] = .scale(value) }
    for (key, value) in map("numbers", \.int) { numbers[key] = .value(value) }
    self.numbers = numbers
    unitsFirst = json["units_first"]?.flag ?? false
    compounds = unitsFirst ? Self.compounds(json) : []
    attached = map("attached", \.int)
    halves = phrases("halves")
    decimal = json["decimal"]?.text?.utf8.first ?? UInt8(ascii: ".")
    twenties = json["twenties"]?.flag ?? false
    saysYears = json["years"]?.flag ?? false
    labels = Set((json["labels"]?.items ?? []).compactMap(\.text))
    titles = Set((json["titles"]?.items ?? []).compactMap(\.text))
    splitsNegation = json["negated"] != nil
  }

  private static func compounds(_ json: JSONValue) -> [(letters: [UInt8], key: UInt32)] {
    ["numbers", "scales", "joins", "ones"].flatMap { name -> [String] in
      json[name]?.object?.members.map(\.name) ?? (json[name]?.items ?? []).compactMap(\.text)
    }.map { (Array($0.utf8), WordKey($0).value) }.sorted { $0.0.count > $1.0.count }
  }
}
