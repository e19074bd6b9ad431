import Prose
import Testing
import Text

@testable import BuiltinPlugins

/// Word lists: how they are merged, which language gets which, and that every list beside the plugin is understood.
@Suite struct WordListTests {
  private func lexicon(_ json: String) throws -> SpeechLexicon {
    var lexicon = SpeechLexicon()
    lexicon.merge(try JSONParser.parse(json))
    return lexicon
  }

  private func entry(_ word: String, _ lexicon: SpeechLexicon) -> SpeechLexicon.Entry? {
    let text = Array(word.utf8)
    return lexicon.entry(WordHash.of(word), 0..<text.count, in: text)
  }

  @Test(arguments: [
    #"{"cues": {"speech": {"say": "said says"}}}"#, #"{"cues": {"speech": {"say": ["said", "says"]}}}"#,
    #"{"cues": {"speech": [{"x": 1}, "other"], "speech ": 3}, "words": {"speech": {"say": "says said"}}}"#,
  ])
  func formsStandForTheirConcept(json: String) throws {
    let lexicon = try lexicon(json)
    for word in ["said", "says"] {
      #expect(
        entry(word, lexicon)?.concept == WordHash.of("say") && entry(word, lexicon)?.classes == .speech, "\(word)")
    }
    #expect(entry("say", lexicon) == nil, "only what is listed")
  }

  @Test func aWordMayBeSeveralThingsAndKeepsItsFirstConcept() throws {
    let lexicon = try lexicon(
      #"{"cues": {"speech": {"report": "report"}}, "words": {"document": {"paper": "report"}, "role": "chief"}}"#)
    #expect(entry("report", lexicon)?.classes == [.speech, .document])
    #expect(entry("report", lexicon)?.concept == WordHash.of("report"))
    #expect(entry("chief", lexicon)?.concept == WordHash.of("chief"))
  }

  @Test func compoundsAreKnownByTheirEndings() throws {
    let lexicon = try lexicon(
      #"{"endings": {"role": {"minister": "ministerin"}, "group": "gruppe"}, "words": {"role": "ministerin"}}"#)
    #expect(entry("innenministerin", lexicon)?.concept == WordHash.of("minister"))
    #expect(entry("innenministerin", lexicon)?.classes == .role && entry("volksgruppe", lexicon)?.classes == .group)
    #expect(entry("ministerin", lexicon)?.concept == WordHash.of("ministerin"), "the word itself comes first")
    #expect(entry("innenminister", lexicon) == nil && entry("xgruppe", lexicon) == nil)
  }

  @Test func pairsOfVerbAndWordAreKnown() throws {
    let lexicon = try lexicon(#"{"pairs": {"stellung": "nahm nimmt"}}"#)
    #expect(lexicon.pairs == Set(["nahm", "nimmt"].map { WordHash.mix(WordHash.of($0), WordHash.of("stellung")) }))
  }

  /// The rules of one language never run on another.
  @Test(arguments: [
    ("en", true, Grammar.english), ("en-GB", true, .english), ("de", true, .german), ("de-AT", true, .german),
    ("fr", true, .romance), ("es-MX", true, .romance), ("sv", false, .unknown), ("", false, .unknown),
    ("english", true, .english),
  ])
  func everyLanguageHasItsOwnWords(language: String, hasWords: Bool, grammar: Grammar) {
    let lexicon = SpeechLexicon.builtin(language)
    #expect(lexicon.grammar == grammar && Grammar(language: language) == grammar)
    let cues = ["said", "sagte", "dit", "dijo"]
    #expect(cues.contains { entry($0, lexicon)?.classes.contains(.speech) == true } == hasWords)
  }

  @Test func withoutALanguageThereAreNoWords() {
    #expect(SpeechLexicon.builtin(nil).grammar == .unknown && entry("said", .builtin(nil)) == nil)
  }

  @Test(arguments: [
    ("en", "said", WordClass.speech), ("en", "called", .judgement), ("en", "mayor", .role), ("en", "she", .she),
    ("de", "sagte", .speech), ("de", "laut", .according), ("de", "sie", .she), ("fr", "explique", .speech),
    ("fr", "selon", .according),
    ("fr", "il", .he), ("es", "dijo", .speech), ("es", "según", .according), ("es", "ella", .she),
  ])
  func commonWordsAreWhatTheyAre(language: String, word: String, wanted: WordClass) {
    #expect(entry(word, .builtin(language))?.classes.isSuperset(of: wanted) == true)
  }

  /// A misspelt class would be passed over in silence.
  @Test(arguments: SpeechLexicon.languages) func everyListNamesAClass(language: String) throws {
    let text = try #require(EmbeddedFile.text("ExtractQuotes/Lexicon/cues.\(language).yaml"))
    let data = try JSONParser.parse(text)
    #expect(data["language"]?.text == language)
    for section in ["cues", "words", "endings"] {
      for (name, list) in data[section]?.object?.members ?? [] {
        #expect(WordClass.named(name) != nil, "\(section): \(name)")
        #expect(list.object?.members.isEmpty != true && list.text != "", "\(section): \(name) is empty")
      }
    }
    let known: Set = ["language", "cues", "words", "endings", "pairs"]
    #expect((data.object?.members ?? []).allSatisfy { known.contains($0.name) })
  }

  @Test(arguments: [
    ("dit-il", "dit", "il"), ("a-t-elle", "a", "elle"), ("raconte-t-on", "raconte", "on"),
    ("disent-ils", "disent", "ils"),
    ("dit-elles", "dit", "elles"),
  ])
  func verbAndPronounAreParted(word: String, verb: String, pronoun: String) throws {
    let text = Array(("x " + word + " y").utf8)
    let found = try #require(Inversion.pronoun(text, 2..<2 + word.utf8.count))
    #expect(String(utf8: text[2..<found.verb]) == verb)
    #expect(String(utf8: text[found.start..<2 + word.utf8.count]) == pronoun)
  }

  @Test(arguments: ["peut-être", "il", "-il", "dit-tu", "week-end", "dit", "ex-île", "-t-il", "a-il-"])
  func otherWordsStayWhole(word: String) {
    let text = Array(word.utf8)
    #expect(Inversion.pronoun(text, 0..<text.count) == nil)
  }
}
