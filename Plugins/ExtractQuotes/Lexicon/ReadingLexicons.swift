import Prose
import Text

extension SpeechLexicon {
  /// The languages whose words lie beside the plugin.
  static let languages = ["en", "de", "fr", "es"]

  /// The words of a language; none for a language without a list, nor where the language is not known: the rules of one
  /// language never run on another.
  static func builtin(_ language: String?) -> SpeechLexicon {
    switch language?.prefix(2) {
    case "de": german
    case "fr": french
    case "es": spanish
    case "en": english
    default: unknown
    }
  }

  private static let unknown = {
    var lexicon = SpeechLexicon()
    lexicon.grammar = .unknown
    return lexicon
  }()

  private static let english = embedded("en")
  private static let german = embedded("de")
  private static let french = embedded("fr")
  private static let spanish = embedded("es")

  private static func embedded(_ language: String) -> SpeechLexicon {
    var lexicon = SpeechLexicon()
    lexicon.mergeEmbedded(language)
    lexicon.grammar = Grammar(language: language)
    return lexicon
  }

  /// Adds the plugin's own words of a language.
  mutating func mergeEmbedded(_ language: String) {
    let text = EmbeddedFile.text("ExtractQuotes/Lexicon/cues.\(language).yaml") ?? "{}"
    if let data = try? JSONParser.parse(text) { merge(data) }
  }

  /// Adds the words of a list: `cues` by kind and concept, `words` by class, `endings` of compounds
  /// by class, `pairs` of verbs and the words that make them report.
  mutating func merge(_ data: JSONValue) {
    for section in ["cues", "words"] {
      for (name, list) in data[section]?.object?.members ?? [] {
        guard let classes = WordClass.named(name) else { continue }
        merge(list, classes)
      }
    }
    for (name, list) in data["endings"]?.object?.members ?? [] { mergeEndings(list, WordClass.named(name) ?? []) }
    for (other, verbs) in data["pairs"]?.object?.members ?? [] {
      for verb in Self.words(of: verbs) { addPair(WordHash.of(verb), with: WordHash.of(other.utf8)) }
    }
  }

  private mutating func mergeEndings(_ list: JSONValue, _ classes: WordClass) {
    for (concept, words) in list.object?.members ?? [("", list)] {
      for word in Self.words(of: words) {
        let hash = WordHash.of(word)
        addEnding(hash, concept: concept.isEmpty ? hash : WordHash.of(concept.utf8), classes)
      }
    }
  }

  private static func words(of list: JSONValue) -> [Substring.UTF8View] {
    Substring(list.text ?? "").utf8.split(separator: UInt8(ascii: " "))
  }

  /// A list is words in a row, a list of words, or words by the concept they stand for.
  private mutating func merge(_ list: JSONValue, _ classes: WordClass, concept: UInt32? = nil) {
    switch list {
    case .string(let words):
      for word in words.utf8.split(separator: UInt8(ascii: " ")) {
        let hash = WordHash.of(word)
        add(hash, concept: concept ?? hash, classes)
      }
    case .array(let items): for item in items where item.text != nil { merge(item, classes, concept: concept) }
    case .object(let object):
      for (name, forms) in object.members where forms.object == nil {
        merge(forms, classes, concept: WordHash.of(name.utf8))
      }
    default: break
    }
  }
}
