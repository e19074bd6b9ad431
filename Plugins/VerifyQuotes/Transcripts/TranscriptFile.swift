import Articles
import PluginKit
import Text

/// A transcript as a file: decoded and read in its form, with the way back to the file's bytes.
struct TranscriptFile: Sendable {
  let path: String
  let transcript: Transcript
  private let scalars: ScalarIndex
  private let source: @Sendable (Range<Int>) -> Range<Int>

  /// Reads a file; what it is shows in its name and its beginning.
  /// - Throws: ``RecordFailure`` when it is JSON and no record of an article.
  init(_ file: FoundFiles.File, _ lists: SpeechLists) throws {
    path = file.path
    if file.path.lowercased().hasSuffix(".json") {
      let article = try ArticleRecord.read(try JSONParser.parse(file.bytes), layers: [Structure.self])
      let text = article.text
      transcript = TextTranscript.read(text.utf8, from: 0, SpeakerLabels(text.utf8, generic: lists.labels))
      scalars = text.scalars
      source = { text.source(of: $0) }
      return
    }
    let content = DecodedSource(decoding: file.bytes)
    let text = content.utf8
    let labels = SpeakerLabels(text, generic: lists.labels)
    transcript =
      Self.holdsCues(text, from: content.bodyStart)
      ? CueReader.read(text, labels) : TextTranscript.read(text, from: content.bodyStart, labels)
    scalars = ScalarIndex(text)
    source = { range in
      let pieces = content.pieces(range, textStart: 0)
      return (pieces.first?.source.lowerBound ?? 0)..<(pieces.last?.source.upperBound ?? 0)
    }
  }

  /// WebVTT says what it is in its first line, SubRip has a line with `-->` among its first ones.
  private static func holdsCues(_ text: [UInt8], from start: Int) -> Bool {
    if text[min(start, text.count)...].starts(with: "WEBVTT".utf8) { return true }
    for (number, line) in TextLines(text, from: start).enumerated() where number < 12 {
      if CueReader.arrow(text, line) != nil { return true }
    }
    return false
  }

  /// Where a span of the text stands.
  func place(_ range: Range<Int>, time: String?) -> Verification.Place {
    Verification.Place(
      path: path, scalars: scalars.scalars(before: range.lowerBound)..<scalars.scalars(before: range.upperBound),
      source: source(range), time: time)
  }
}
