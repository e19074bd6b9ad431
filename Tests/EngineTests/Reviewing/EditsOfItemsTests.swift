import Articles
import TestSupport
import Testing
import Text

@testable import Engine

/// What an editor may make of a quote, a notice, a passage: words of the article, known kinds, real dates.
@Suite struct EditsOfItemsTests {
  private let article = ferryStory()
  private var words: PlacesOfWords { PlacesOfWords(article) }
  private var quotes: [Quote] { article[Quotes.self]?.all ?? [] }

  private func edited(_ index: Int, _ members: JSONObject) throws -> Quote {
    try QuoteEdit(words: words, article: article, quotes: quotes).edited(quotes[index], members)
  }

  private func edited(notice members: JSONObject) throws -> Correction {
    let notice = try #require(article[Corrections.self]?.all.first)
    return try CorrectionEdit(words: words).edited(notice, members)
  }

  private func failure(_ body: () throws -> Void) -> ReviewFailure? {
    #expect(throws: ReviewFailure.self) { try body() }
  }

  @Test(arguments: ["kept our word", "We kept", "Ferry to return in May", "word"]) func otherWordsOfTheArticle(
    text: String
  ) throws {
    let quote = try edited(0, ["text": .string(text)])
    #expect(article.text[quote.range] == text && quote.speaker == quotes[0].speaker && quote.kind == quotes[0].kind)
  }

  @Test(
    arguments: [
      (["text": "We kept our promise"], "does not hold the words “We kept our promise”"),
      (["text": ""], "must have words"),
      (["text": .null], "must have words"), (["text": .integer(3)], "must have words"),
      (["text": "kep"], "does not hold"),
      (["kind": "spoken"], "“spoken” is no kind of quote: it is one of direct, mixed, indirect, scare"),
      (["kind": .null], "no kind of quote"),
      (["speaker": ""], "must have a name"), (["speaker": "  "], "must have a name"),
      (["words": "x"], "a quote has no “words”"),
      (["role": "mayor of Oslo"], "does not hold the words"),
    ] as [(JSONObject, String)])
  func whatAQuoteCannotBe(members: JSONObject, message: String) {
    let failure = failure { _ = try edited(0, members) }
    #expect(failure?.kind == .refused && failure?.message.contains(message) == true, "\(failure?.message ?? "")")
  }

  @Test(arguments: Quote.Kind.allCases) func everyKindCanBeGiven(kind: Quote.Kind) throws {
    #expect(try edited(1, ["kind": .string(kind.rawValue)]).kind == kind)
  }

  /// Whoever stands in the article as somebody's name is that somebody, with the role that they have elsewhere.
  @Test func aSpeakerOfAnotherQuote() throws {
    let other = try #require(quotes.compactMap(\.speaker).first { $0.name != quotes[0].speaker?.name })
    let speaker = try #require(try edited(0, ["speaker": .string(" \(other.name)\n")]).speaker)
    #expect(
      speaker.name == other.name && speaker.kind == other.kind && speaker.role == other.role
        && speaker.resolvedBy == .editor)
    #expect(try edited(0, ["speaker": .null]).speaker == nil)
    #expect(try edited(0, ["speaker": .string(other.name), "role": .null]).speaker?.role == nil)
  }

  @Test func aRoleNeedsASpeaker() {
    let failure = failure { _ = try edited(0, ["speaker": .null, "role": "harbour master"]) }
    #expect(failure?.message == "a role needs a speaker")
  }

  @Test(
    arguments: [
      (["kind": "retraction"], "kind"), (["original": "3 June"], "original"), (["corrected": "3 May"], "corrected"),
      (["subject": "the date"], "subject"),
      (["date": "2025-03-02"], "date"),
    ] as [(JSONObject, String)])
  func whatANoticeCanBe(members: JSONObject, changed: String) throws {
    let notice = try edited(notice: members)
    let given = members.members[0].value.text ?? ""
    switch changed {
    case "kind": #expect(notice.kind.rawValue == given)
    case "original": #expect(notice.original.map { article.text[$0] } == given && notice.originalInBody == nil)
    case "corrected": #expect(notice.corrected.map { article.text[$0] } == given && notice.correctedInBody == nil)
    case "subject": #expect(notice.subject.map { article.text[$0] } == given)
    default: #expect(notice.date?.value == given && notice.date?.basis == "editor")
    }
  }

  @Test(arguments: ["original", "corrected", "subject", "date"]) func whatANoticeNeedNotHave(name: String) throws {
    var members = JSONObject()
    members.append(name, .null)
    let notice = try edited(notice: members)
    switch name {
    case "original": #expect(notice.original == nil)
    case "corrected": #expect(notice.corrected == nil)
    case "subject": #expect(notice.subject == nil)
    default: #expect(notice.date == nil)
    }
  }

  @Test(
    arguments: [
      (["kind": "error"], "no kind of notice"), (["original": "4 July"], "does not hold"),
      (["date": "soon"], "“soon” is no date"),
      (["date": .integer(2025)], "is no date"), (["label": "CORRECTION"], "a notice has no “label”"),
      (["text": "nothing"], "does not hold"),
    ] as [(JSONObject, String)])
  func whatANoticeCannotBe(members: JSONObject, message: String) {
    let failure = failure { _ = try edited(notice: members) }
    #expect(failure?.kind == .refused && failure?.message.contains(message) == true, "\(failure?.message ?? "")")
  }

  @Test(arguments: [
    ("2026-03-08", true), ("XXXX-03-08", true), ("2026-03", true), ("2026", true), ("2026-03-XX", true), ("202X", true),
    ("2026-03-08T09:30:00Z", true),
    ("2026-03-08T09:30:00+02:00", true), ("2026-03-08~", true), ("2026?", true), ("2026-03-01/2026-03-08", true),
    ("XXXX-02-29", true), ("2024-02-29", true),
    ("2026-02-29", false), ("2026-13-01", false), ("XXXX-13-01", false), ("XXXX-02-30", false), ("XXXX-04-31", false),
    ("2026-00-01", false),
    ("2026-XX-32", false), ("----", false), ("12:30", false), ("3/2", false), ("26-03-08", false), ("2026-3-8", false),
    ("", false), ("2026/", false),
    ("2026-03-08T25:00:00Z", false), ("2026-03-08-01", false), ("08.03.2026", false), ("2026-03-08~~", false),
    ("~", false),
  ])
  func datesOfEditors(text: String, isDate: Bool) { #expect(isEditorsDate(text) == isDate) }

  @Test(arguments: [
    ("a  b", "a b"), ("\n a\tb \r\n", "a b"), ("", ""), (" \u{3000}", ""), ("a\u{1B}[31mb", visible("a\u{1B}[31mb")),
    ("é “x”", "é “x”"),
  ])
  func reasonsStandOnOneLine(text: String, line: String) { #expect(oneLine(text) == line) }

  /// Counts follow the quotes: one more for the one, one less for the other, nobody below none.
  @Test func peopleAreCountedAnew() throws {
    let names = quotes.compactMap(\.speaker?.name)
    let people = People(
      Array(Set(names)).sorted().map { name in
        Person(name: name, nameRange: words.all(name).first ?? 0..<1, kind: .person, quoted: names.count { $0 == name })
      })
    let other = try #require(quotes.first { $0.speaker?.name != quotes[0].speaker?.name && $0.speaker != nil }?.speaker)
    var after = quotes
    after[0].speaker = other
    let recount = PeopleRecount(article, words).people(people, before: quotes, after: after)
    func quoted(_ people: People, _ name: String) -> Int? { people.all.first { $0.name == name }?.quoted }
    let former = try #require(quotes[0].speaker?.name)
    #expect(quoted(recount, other.name) == (quoted(people, other.name) ?? 0) + 1)
    #expect(quoted(recount, former) == (quoted(people, former) ?? 0) - 1)
    #expect(recount.all.map(\.quoted) == recount.all.map(\.quoted).sorted(by: >))
    #expect(PeopleRecount(article, words).people(people, before: quotes, after: quotes) == people)
    let none = PeopleRecount(article, words).people(people, before: quotes, after: [])
    #expect(none.all.allSatisfy { $0.quoted == 0 })
  }
}
