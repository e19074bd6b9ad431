import Articles
import PluginKit
import TestSupport
import Testing

@testable import BuiltinPlugins

/// Verdicts on pairs that were written before the code, and on pairs that were not read until the code stood (`held-out.jsonl`).
@Suite struct QuotePairTests {
  private static let transcripts = [
    "harbour-council.txt", "plant-briefing.vtt", "glacier-film.srt", "nurse-interview.txt", "stadtwerke.txt",
    "lycee.txt", "mercado.txt", "keynote.txt", "dairy-hearing.txt", "weberei.txt", "faro.txt", "heating-captions.srt",
  ]

  private func found(_ file: String) throws -> [(pair: QuotePair, finding: QuoteFinding)] {
    let pairs = try QuotePair.all(in: file)
    return try pairs.map { ($0, try $0.finding(in: $0.transcript)) }
  }

  @Test func verdictsAreRight() throws {
    let found = try found("gold.jsonl")
    #expect(found.count >= 120)
    for (pair, finding) in found {
      #expect(finding.verdict == pair.verdict, "\(pair.id): \(pair.quote)")
      if let match = pair.match { #expect(finding.speaker == match, "\(pair.id): \(pair.quote)") }
    }
  }

  @Test func differencesAreTold() throws {
    for (pair, finding) in try found("gold.jsonl") {
      if let changes = pair.changes {
        #expect(finding.changes.map { [$0.quoted.lowercased(), $0.said.lowercased()] } == changes, "\(pair.id)")
      }
      if let omitted = pair.omitted {
        #expect(finding.omitted.map { $0.lowercased().filter { $0 != "," } } == omitted, "\(pair.id)")
      }
    }
  }

  @Test func pairsNobodyTunedToAreRightMostly() throws {
    let found = try found("held-out.jsonl")
    #expect(found.count >= 40)
    let right = found.count { $0.finding.verdict == $0.pair.verdict }
    #expect(right * 100 >= found.count * 95)
  }

  @Test(arguments: ["gold.jsonl", "held-out.jsonl"]) func noChangePassesAsExact(file: String) throws {
    for (pair, finding) in try found(file) where finding.verdict == .exact {
      #expect(pair.verdict == .exact, "\(pair.id): \(pair.quote)")
    }
  }

  @Test func anExactQuoteIsNoFalseAlarm() throws {
    for file in ["gold.jsonl", "held-out.jsonl"] {
      for (pair, finding) in try found(file) where pair.verdict == .exact {
        #expect(finding.verdict == .exact, "\(pair.id): \(pair.quote)")
      }
    }
  }

  @Test(arguments: transcripts) func nothingIsFoundInAnotherTranscript(name: String) throws {
    let others = try QuotePair.all(in: "gold.jsonl").filter { $0.transcript != name }
    let file = FoundFiles.File(path: name, bytes: try transcriptBytes(name))
    for (_, pairs) in Dictionary(grouping: others, by: \.transcript) {
      let lists = pairs[0].lists
      let (text, asked) = together(pairs)
      let found = QuoteVerifier(text, asked, lists).findings(in: try TranscriptFile(file, lists).transcript)
      for (pair, finding) in zip(pairs, found) {
        #expect(finding.verdict == .notFound, "\(pair.id): \(pair.quote)")
      }
    }
  }

  /// The quotes of some pairs, a line each, as if they were of one article.
  private func together(_ pairs: [QuotePair]) -> (text: [UInt8], asked: [AskedQuote]) {
    var text: [UInt8] = []
    let asked = pairs.map { pair in
      let start = text.count
      text += Array(pair.quote.utf8) + [0x0A]
      return AskedQuote(range: start..<text.count - 1, speaker: SpeakerComparison(name: pair.speaker, role: nil))
    }
    return (text, asked)
  }

  @Test func allQuotesOfAnArticleAreFoundAtOnce() throws {
    let pairs = try QuotePair.all(in: "gold.jsonl").filter { $0.transcript == "harbour-council.txt" }
    let (text, asked) = together(pairs)
    let lists = SpeechLists.builtin(for: "en")
    let bytes = try transcriptBytes("harbour-council.txt")
    let labels = SpeakerLabels(bytes, generic: lists.labels)
    let found = QuoteVerifier(text, asked, lists).findings(in: TextTranscript.read(bytes, from: 0, labels))
    #expect(found.map(\.verdict) == pairs.map(\.verdict))
  }
}
