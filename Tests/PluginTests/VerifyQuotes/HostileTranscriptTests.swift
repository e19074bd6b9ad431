import Articles
import PluginKit
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// Transcripts that nobody would write: every one ends in a verdict or a remark, in time in proportion to its length.
@Suite struct HostileTranscriptTests {
  /// Long enough for whatever is not in proportion to it to be missed by its end.
  private static let long = 40_000

  @Test(arguments: [
    "a ", "never ", "one ", "1 ", "[", "]", "… ", "'", "é", "a: ", "<v ", "&", "- ", "don't ", "you know ",
    "(", "[a] ", "a. ", "not. ", "two, ", "uh, two, ", "1 -> 2\n",
  ])
  func theSameOverAndOver(piece: String) throws {
    let said = String(repeating: piece, count: Self.long / piece.utf8.count)
    for path in ["said.txt", "said.vtt"] {
      let begin = path.hasSuffix("vtt") ? "WEBVTT\n\n00:01.000 --> 00:02.000\n" : ""
      let file = FoundFiles.File(path: path, bytes: Array((begin + said).utf8))
      _ = try compared("we never said that, and one of us did not know", in: file)
      _ = try compared(String(repeating: piece, count: 50), in: file)
    }
  }

  @Test func aLongQuoteIsFoundWhole() throws {
    let words = (0..<3000).map { "w\($0 % 700)x\($0 % 13)" }.joined(separator: " ")
    #expect(try compared(words, said: "Well. " + words + " The end.").verdict == .exact)
  }

  @Test func bytesThatAreNoTextDoNoHarm() throws {
    var bytes = Array("ANN LEE: We said it.\n".utf8)
    for byte in UInt8.min...UInt8.max { bytes += [byte, 0xE2, byte, 0x0A, 0x27, byte] }
    let file = FoundFiles.File(path: "said.txt", bytes: bytes)
    #expect(try compared("We said it", by: "Ann Lee", in: file).verdict == .exact)
  }

  @Test(arguments: ["", "…", "[all of it]", "—", "''", "%"]) func aQuoteWithoutWordsIsNotFound(quote: String) throws {
    #expect(try compared(quote, said: "We said it.").verdict == .notFound)
  }

  @Test func allTimesAndNoWordsHaveNothingSaid() throws {
    let text = (0..<1000).map { "00:00:0\($0 % 10).000 --> 00:00:0\($0 % 10).500\n\n" }.joined()
    let file = FoundFiles.File(path: "said.srt", bytes: Array(text.utf8))
    #expect(try TranscriptFile(file, .builtin(for: "en")).transcript.passages.isEmpty)
  }
}
