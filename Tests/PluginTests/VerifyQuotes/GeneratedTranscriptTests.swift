import Articles
import PluginKit
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// Quotes made of transcripts by chance, changed in ways whose verdict is known.
@Suite struct GeneratedTranscriptTests {
  private static let sentences = [
    "We will open the new pier in May and nobody will be left behind on the island.",
    "The boats are older than the harbour and every one of them leaks in the winter.",
    "I have waited ten years for this day and my father waited twenty before me.",
    "They promised us a ferry with a roof and then they sent a bill for the paint.",
    "You can hear the sea from every room of the school when the wind turns west.",
    "The council never asked the people who live here what they wanted to keep.",
  ]

  private func transcript(_ numbers: inout SeededNumbers) -> [String] { Self.sentences.shuffled(using: &numbers) }

  private func words(_ sentence: String) -> [String] { sentence.dropLast().split(separator: " ").map(String.init) }

  @Test(arguments: 1...30 as ClosedRange<UInt64>) func wordsThatWereSaidAreExact(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let said = transcript(&numbers)
    // A piece that begins behind a denial would turn what was said.
    let all = words(numbers.pick(said.filter { !$0.contains("never") && !$0.contains("nobody") }))
    let start = numbers.number(below: 4)
    let piece = all[start..<start + 6 + numbers.number(below: all.count - start - 6)].joined(separator: " ")
    for quote in [piece, piece.uppercased(), piece + ",", piece.replacing(" and ", with: ", and "), "“" + piece + "”"] {
      let finding = try compared(quote, said: said.joined(separator: " "))
      #expect(finding.verdict == .exact, "\(quote): \(finding)")
    }
  }

  /// Sounds, fillers and repeated beginnings of what was said are forgiven.
  @Test(arguments: 1...20 as ClosedRange<UInt64>, ["uh", "um,", "you know,", "I mean,"]) func soundsAreForgiven(
    seed: UInt64, filler: String
  ) throws {
    var numbers = SeededNumbers(seed: seed)
    let said = transcript(&numbers)
    let quote = numbers.pick(said)
    var all = words(quote)
    all.insert("…\(filler)".replacing("…", with: ", "), at: 3 + numbers.number(below: all.count - 6))
    let text = said.map { $0 == quote ? all.joined(separator: " ").replacing(" ,", with: ",") + "." : $0 }.joined(
      separator: " ")
    #expect(try compared(quote, said: text).verdict == .exact, "\(text)")
  }

  /// Another word is a change, with the words of both sides.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func anotherWordIsAChange(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let said = transcript(&numbers).joined(separator: " ")
    for (before, after) in [
      ("ten years", "nine years"), ("new pier", "old pier"), ("leaks", "sinks"), ("a bill", "a letter"),
      ("every room", "each room"), ("keep", "sell"),
    ] {
      let sentence = try #require(Self.sentences.first { $0.contains(before) })
      let finding = try compared(sentence.replacing(before, with: after), said: said)
      #expect(finding.verdict == .changed, "\(after)")
      let changes = finding.changes.map { [$0.quoted, $0.said] }
      #expect(changes == [[word(after, before), word(before, after)]], "\(changes)")
    }
  }

  /// The word of a phrase that the other has not.
  private func word(_ phrase: String, _ other: String) -> String {
    let others = Set(other.split(separator: " "))
    return phrase.split(separator: " ").filter { !others.contains($0) }.joined(separator: " ")
  }

  /// A negation that is left out is never forgiven; words left out in the middle are told.
  @Test(arguments: 1...15 as ClosedRange<UInt64>) func whatIsLeftOut(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let said = transcript(&numbers).joined(separator: " ")
    let denial = try compared("The council asked the people who live here what they wanted to keep", said: said)
    #expect(denial.verdict == .changed)
    let trimmed = try compared("The council never asked the people … what they wanted to keep", said: said)
    #expect(trimmed.verdict == .trimmed, "\(trimmed)")
    #expect(trimmed.omitted.joined(separator: " ").contains("who live here"))
  }

  /// What nobody said is not found, however common its words are.
  @Test(arguments: [
    "Tomorrow we march on the capital with drums", "My sister bakes bread for half of the valley",
    "Nothing rhymes with orange in any language that I speak",
  ])
  func whatNobodySaid(quote: String) throws {
    #expect(try compared(quote, said: Self.sentences.joined(separator: " ")).verdict == .notFound)
  }

  /// The same words in a subtitle file, cut into cues anywhere, are the same.
  @Test(arguments: 1...20 as ClosedRange<UInt64>, ["vtt", "srt"]) func cuesMayEndAnywhere(seed: UInt64, kind: String)
    throws
  {
    var numbers = SeededNumbers(seed: seed)
    let said = transcript(&numbers)
    let all = said.joined(separator: " ").split(separator: " ")
    var (file, place, cue) = (kind == "vtt" ? "WEBVTT\n\n" : "", 0, 1)
    while place < all.count {
      let end = min(all.count, place + 2 + numbers.number(below: 7))
      let times =
        kind == "vtt"
        ? "00:0\(cue % 10).000 --> 00:0\(cue % 10).900" : "00:00:0\(cue % 10),000 --> 00:00:0\(cue % 10),900"
      file += "\(cue)\n\(times)\n\(all[place..<end].joined(separator: " "))\n\n"
      (place, cue) = (end, cue + 1)
    }
    let found = FoundFiles.File(path: "said." + kind, bytes: Array(file.utf8))
    for sentence in said { #expect(try compared(sentence, in: found).verdict == .exact, "\(sentence)\n\(file)") }
  }
}
