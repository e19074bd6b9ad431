import Articles
import PluginKit
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

@Suite struct StandoffFormatTests {
  private let words = [
    "q1": "Naïve cafe\u{301} 𝔘nd 🎉", "c1": "Correction: it was 🚢.", "c1-concerned1": "Fähre 🚢 kommt",
  ]

  @Test func annotationsCountCodePoints() throws {
    let story = manyUnitsStory()
    let page = try JSONParser.parse(
      try exportFile([story], ["as": "web-annotation", "to": "${{ article.slug }}.json"]))
    let items = try #require(page["items"]?.items)
    #expect(items.compactMap { $0["id"]?.text?.split(separator: "#").last } == ["q1", "q2", "c1", "c1-concerned1"])
    for item in items {
      let selectors = try #require(item["target"]?["selector"]?.items)
      let exact = try #require(selectors[0]["exact"]?.text)
      let start = try #require(selectors[1]["start"]?.int), end = try #require(selectors[1]["end"]?.int)
      #expect(scalars(story.text[0..<story.text.utf8.count], start, end) == exact)
      #expect(String(utf8: Array(story.text.utf8[try bytes(selectors[2])])) == exact)
      let id = String(try #require(item["id"]?.text?.split(separator: "#").last))
      if let expected = words[id] { #expect(exact == expected) }
    }
  }

  @Test func prefixAndSuffixStandBesideTheWords() throws {
    let page = try JSONParser.parse(
      try exportFile([manyUnitsStory()], ["as": "web-annotation", "to": "${{ article.slug }}.json"]))
    let selector = page["items"]?.items?[0]["target"]?["selector"]?.items?[0]
    #expect(selector?["prefix"]?.text == "re 🚢 kommt\n\nZoe\u{301} 👩‍👩‍👧‍👦 said: “")
    #expect(selector?["suffix"]?.text == "” twice.\n\nCorrection: it was 🚢.")
  }

  private func bytes(_ selector: JSONValue) throws -> Range<Int> {
    try #require(selector["start"]?.int)..<(try #require(selector["end"]?.int))
  }

  @Test func anUncertainSpeakerIsNotNamed() throws {
    for format in ["web-annotation", "jsonld", "spacy"] {
      let file = try exportFile([manyUnitsStory()], ["as": .string(format), "to": "${{ article.slug }}.json"])
      let names = file.split(separator: "Zoe\u{301}\"").count - 1
      #expect(
        names == (format == "spacy" ? 2 : 1), "\(format): the quote of 0.9, and in spaCy the words of its speaker")
    }
  }

  @Test func bratLinesQuoteTheirText() throws {
    let story = manyUnitsStory()
    let options: JSONObject = ["to": "${{ article.slug }}.ann"]
    let text = String(utf8: try #require(try exporter(options).companion(of: story)).content)
    let lines = fields(try exportFile([story], options))
    let marks = lines.filter { $0[0].hasPrefix("T") }
    #expect(marks.count == 7)
    for mark in marks {
      let place = mark[1].split(separator: " ").dropFirst().compactMap { Int($0) }
      #expect(scalars(text, place[0], place[1]) == mark[2])
    }
    #expect(
      lines.filter { $0[0].hasPrefix("R") }.map { $0[1] } == [
        "said_by Arg1:T1 Arg2:T2", "cued_by Arg1:T1 Arg2:T3", "said_by Arg1:T4 Arg2:T5", "concerns Arg1:T6 Arg2:T7",
      ])
    #expect(
      lines.contains { $0.last == "Zoe\u{301}; confidence 0.9" } && lines.contains { $0.last == "confidence 0.3" })
  }

  @Test func bratTakesAPassageOverLinesAsPieces() throws {
    var sample = SampleArticle("One\n\ntwo\nthree 🚢 four")
    let all = Quote(id: "q1", kind: .direct, range: 0..<sample.article.text.utf8.count, confidence: 1)
    sample.article[Quotes.self] = Quotes([all])
    let file = try exportFile([sample.article], ["to": "${{ article.slug }}.ann"])
    #expect(file.hasPrefix("T1\tquote 0 3;5 8;9 21\tOne two three 🚢 four\n"))
  }

  @Test(arguments: [
    "a b", " a", "a  b", "a \n b", "\n\na\n", "Naïve cafe\u{301}, 𝔘nd", "👩‍👩‍👧‍👦!", "a\u{A0}b \u{3000}c", "\u{1C}a\u{1C} b",
    "",
    "“Yes,” she said.", "a \n",
  ])
  func tokensAreThoseThatSpacyWouldRebuild(text: String) {
    let bytes = Array(text.utf8)
    let tokens = SpacyTokens.all(in: bytes, cutAt: []).map { String(utf8: Array(bytes[$0])) }
    #expect(tokens == rebuilt(tokens, text))
  }

  /// spaCy's `get_words_and_spaces`: what it makes of words and a text must be the same words.
  private func rebuilt(_ words: [String], _ text: String) -> [String] {
    var rest = Array(text.unicodeScalars)[...]
    var output: [String] = []
    for word in words where !word.unicodeScalars.allSatisfy(isPythonSpace) {
      let scalars = Array(word.unicodeScalars)
      var skipped = String.UnicodeScalarView()
      while !rest.starts(with: scalars), let next = rest.popFirst() { skipped.append(next) }
      if !skipped.isEmpty { output.append(String(skipped)) }
      output.append(word)
      rest = rest.dropFirst(scalars.count)
      if rest.first == " " { rest.removeFirst() }
    }
    var tail = String.UnicodeScalarView()
    tail.append(contentsOf: rest)
    return output + (tail.isEmpty ? [] : [String(tail)])
  }

  private func isPythonSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }

  @Test func everySpanOfSpacyStandsOnTokens() throws {
    for story in [manyUnitsStory(), ferryStory(), hostileStory(" \n x"), hostileStory("<b> 🚢")] {
      let document = try JSONParser.parse(try exportFile([story], ["as": "spacy"]))
      let tokens = try #require(document["tokens"]?.items)
      let starts = Set(tokens.compactMap { $0["start"]?.int }), ends = Set(tokens.compactMap { $0["end"]?.int })
      let spans = try #require(document["spans"]?.object).members.flatMap { $0.value.items ?? [] }
      #expect(!spans.isEmpty)
      for span in spans {
        let start = try #require(span["start"]?.int), end = try #require(span["end"]?.int)
        #expect(starts.contains(start) && ends.contains(end))
      }
    }
  }

  @Test(arguments: Payloads.all, ["web-annotation", "spacy", "jsonld", "ninjs", "label-studio"])
  func articleTextStaysInStrings(payload: String, format: String) throws {
    let options: JSONObject = ["as": .string(format), "to": "${{ article.slug }}.json"]
    let names = memberNames(try JSONParser.parse(try exportFile([hostileStory(payload)], options)))
    #expect(names.isSubset(of: memberNames(try JSONParser.parse(try exportFile([hostileStory("harmless")], options)))))
  }

  @Test(arguments: Payloads.all) func aLineOfBratIsAlwaysOneOfItsKinds(payload: String) throws {
    let file = try exportFile([hostileStory(payload)], ["to": "${{ article.slug }}.ann"])
    for line in fields(file) {
      #expect(["T", "A", "R", "#"].contains { line[0].hasPrefix($0) } && (2...3).contains(line.count), "\(line)")
    }
  }

  private func memberNames(_ value: JSONValue) -> Set<String> {
    switch value {
    case .object(let object):
      object.members.reduce(into: []) { $0.formUnion(memberNames($1.value).union([$1.name])) }
    case .array(let items): items.reduce(into: []) { $0.formUnion(memberNames($1)) }
    default: []
    }
  }
}

/// Lines and their fields, cut at scalars: what else stands in them is no business of Swift's characters.
private func fields(_ file: String) -> [[String]] {
  pieces(file.unicodeScalars, at: "\n").dropLast().map {
    pieces(String($0).unicodeScalars, at: "\t").map { String($0) }
  }
}

private func pieces(_ text: String.UnicodeScalarView, at separator: Unicode.Scalar) -> [String.UnicodeScalarView] {
  text.split(separator: separator, omittingEmptySubsequences: false).map { String.UnicodeScalarView($0) }
}
