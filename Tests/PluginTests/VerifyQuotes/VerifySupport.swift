import Articles
import Foundation
import PluginKit
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// A quote, a transcript and what is to be said of the two: a line of `Tests/Fixtures/transcripts`.
struct QuotePair: Sendable {
  let id: String
  let transcript: String
  let quote: String
  let verdict: Verification.Verdict
  private let row: JSONValue

  init?(_ line: Substring) throws {
    row = try JSONParser.parse(String(line))
    guard let id = row["id"]?.text, let transcript = row["transcript"]?.text, let quote = row["quote"]?.text,
      let verdict = row["verdict"]?.text.flatMap(Verification.Verdict.init)
    else { return nil }
    (self.id, self.transcript, self.quote, self.verdict) = (id, transcript, quote, verdict)
  }

  /// All pairs of a file.
  static func all(in name: String) throws -> [QuotePair] {
    try String(utf8: transcriptBytes(name)).split(separator: "\n").compactMap { try QuotePair($0) }
  }

  var lists: SpeechLists { .builtin(for: row["language"]?.text) }
  var speaker: String? { row["speaker"]?.text }
  var match: Verification.SpeakerMatch? { row["by"]?.text.flatMap(Verification.SpeakerMatch.init) }
  /// The changed words on both sides, small letters; `nil` where the pair does not say.
  var changes: [[String]]? { row["changes"]?.items?.map { ($0.items ?? []).compactMap { $0.text?.lowercased() } } }
  var omitted: [String]? { row["omitted"]?.items?.compactMap { $0.text?.lowercased() } }

  /// What is found of the quote in a transcript.
  func finding(in name: String) throws -> QuoteFinding {
    let file = FoundFiles.File(path: name, bytes: try transcriptBytes(name))
    return try compared(quote, by: speaker, in: file, lists)
  }
}

func transcriptBytes(_ name: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(fileURLWithPath: repositoryFolder + "/Tests/Fixtures/transcripts/" + name)))
}

/// What is found of one quote in one file.
func compared(
  _ quote: String, by speaker: String? = nil, in file: FoundFiles.File, _ lists: SpeechLists = .builtin(for: "en")
) throws -> QuoteFinding {
  let text = Array(quote.utf8)
  let asked = AskedQuote(range: 0..<text.count, speaker: SpeakerComparison(name: speaker, role: nil))
  let transcript = try TranscriptFile(file, lists).transcript
  return try #require(QuoteVerifier(text, [asked], lists).findings(in: transcript).first)
}

/// What is found of one quote in a transcript of plain text.
func compared(_ quote: String, said: String, language: String = "en") throws -> QuoteFinding {
  let file = FoundFiles.File(path: "said.txt", bytes: Array(said.utf8))
  return try compared(quote, in: file, .builtin(for: language))
}
