import Articles
import PluginKit
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// The forms of transcripts: who speaks, when, and what is no speech.
@Suite struct TranscriptTests {
  private struct Turn: Hashable {
    var speaker: String?
    var time: Int?
    var words: String
  }

  private func turns(_ text: String, _ path: String = "said.txt") throws -> [Turn] {
    let file = FoundFiles.File(path: path, bytes: Array(text.utf8))
    let transcript = try TranscriptFile(file, .builtin(for: "en")).transcript
    return transcript.passages.map { passage in
      Turn(
        speaker: transcript.speakers[passage.turn], time: passage.time,
        words: String(utf8: transcript.text[passage.range]))
    }
  }

  @Test func captionsHaveVoicesAndTimes() throws {
    let text = """
      WEBVTT - a title

      STYLE
      ::cue { color: red }

      NOTE nobody says this

      one
      00:01.500 --> 00:03.000 align:start
      <v.loud Ann Lee>We <i>did</i> it, <00:02.000>twice.
      And again.

      1:00:04,000 --> 01:00:05.000
      Tom &amp; Jerry
      """
    #expect(
      try turns(text) == [
        Turn(speaker: "Ann Lee", time: 1500, words: "We"), Turn(speaker: "Ann Lee", time: 1500, words: "did"),
        Turn(speaker: "Ann Lee", time: 1500, words: "it,"), Turn(speaker: "Ann Lee", time: 1500, words: "twice."),
        Turn(speaker: "Ann Lee", time: 1500, words: "And again."),
        Turn(speaker: "Ann Lee", time: 3_604_000, words: "Tom"),
        Turn(speaker: "Ann Lee", time: 3_604_000, words: "Jerry"),
      ])
  }

  @Test func subtitlesHaveDashesAndBrokenTimes() throws {
    let text =
      "1\r\n00:99:00,000 --> nonsense\r\n- Who is we?\r\n- All of us.\r\n\r\n2\r\n00:00:07,250 --> x\r\nYes.\r\n"
    #expect(
      try turns(text, "film.srt") == [
        Turn(speaker: nil, time: nil, words: "Who is we?"), Turn(speaker: nil, time: nil, words: "All of us."),
        Turn(speaker: nil, time: 7250, words: "Yes."),
      ])
  }

  @Test(arguments: [
    ("MARTIN HALE: I did.", "MARTIN HALE", nil, "I did."),
    ("[00:01:05] Q: Why?", "Q", 65_000, "Why?"),
    ("10:02 MS LAURENT: None.", "MS LAURENT", 602_000, "None."),
    ("(1:02:03) **Ann Lee:** Yes.", "Ann Lee", 3_723_000, "Yes."),
    ("ANN LEE (00:12): Yes.", "ANN LEE", 12_000, "Yes."), ("Ann Lee [1:05] : Yes.", "Ann Lee", 65_000, "Yes."),
    ("ANN LEE (laughs) said: no.", nil, nil, "ANN LEE (laughs) said: no."),
    ("I say one thing: no.", nil, nil, "I say one thing: no."),
    ("At 9:42 it opened.", nil, nil, "At 9:42 it opened."),
  ])
  func aLineMayBeginWithALabel(line: String, speaker: String?, time: Int?, words: String) throws {
    #expect(try turns(line) == [Turn(speaker: speaker, time: time, words: words)])
  }

  @Test func aNameWithATimeHeadsWhatFollows() throws {
    #expect(
      try turns("Ann Lee  0:12\nWe did.\n\nSpeaker 2 (00:15)\nWhen?") == [
        Turn(speaker: "Ann Lee", time: 12_000, words: "We did."),
        Turn(speaker: "Speaker 2", time: 15_000, words: "When?"),
      ])
  }

  @Test func aTimeWithANameHeadsWhatFollows() throws {
    #expect(
      try turns("00:12 ANN LEE\nWe did.\n\n00:15 Ben Orr\nWhen?\n00:16 Bless You\n00:17 thanks\n00:18 Good Night") == [
        Turn(speaker: "ANN LEE", time: 12_000, words: "We did."),
        Turn(speaker: "Ben Orr", time: 15_000, words: "When?"),
        Turn(speaker: "Ben Orr", time: 16_000, words: "Bless You"),
        Turn(speaker: "Ben Orr", time: 17_000, words: "thanks"),
        Turn(speaker: "Ben Orr", time: 18_000, words: "Good Night"),
      ])
  }

  @Test func damagedCaptionsAreReadAndTold() throws {
    let text =
      "1\n00:01,000 --> 00:02,000\nWe sank\n2\n00:02,000 -> 00:03,000\nthe barge.\n\n3\nnobody heard this\n\n"
      + "4\n00:04,000 --> 00:05,000\n1984\n"
    let file = FoundFiles.File(path: "said.srt", bytes: Array(text.utf8))
    #expect(
      try turns(text, "said.srt").map(\.words) == ["We sank", "the barge.", "1984"])
    #expect(
      try TranscriptFile(file, .builtin(for: "en")).transcript.damages == [
        "line 5 has a broken arrow between its times; it was read",
        "line 9 stands behind no line of times and was not read",
      ])
  }

  @Test func aWordAloneIsALabelWhereItComesAgain() throws {
    #expect(
      try turns("Moderator: Why?\nBrandt: So.\nNote: nothing\nBrandt: Yes.").map(\.speaker) == [
        "Moderator", "Brandt", "Brandt", "Brandt",
      ])
  }

  @Test(arguments: [
    ("MAYOR ELENA ORTIZ", "Elena Ortiz", "same"), ("Ortiz", "Elena Ortiz", "same"), ("E. Ortiz", "Elena Ortiz", "same"),
    ("EO", "Elena Ortiz", "same"), ("Chief Whitlock", "Dana Whitlock", "same"),
    ("MARTIN ORTIZ", "Elena Ortiz", "other"),
    ("Martin Hale", "Elena Ortiz", "other"), ("Q", "Elena Ortiz", "unknown"), ("Speaker 1", "Elena Ortiz", "unknown"),
    ("MARTIN HALE", "a neighbour", "unknown"), ("MH", "Elena Ortiz", "unknown"),
  ])
  func labelsAreComparedWithNames(label: String, name: String, answer: String) {
    let comparison = SpeakerComparison(name: name, role: nil)
    #expect(comparison.compare(with: label, .builtin(for: "en")).rawValue == answer)
  }

  @Test func anOfficeIsALabelToo() {
    let comparison = SpeakerComparison(name: "Elena Ortiz", role: "the mayor of Quay")
    #expect(comparison.compare(with: "THE MAYOR", .builtin(for: "en")) == .same)
    #expect(comparison.compare(with: "THE JUDGE", .builtin(for: "en")) == .unknown)
    let driver = SpeakerComparison(name: "Elena Ortiz", role: "a driver")
    #expect(driver.compare(with: "DRIVER", .builtin(for: "en")) == .same)
    #expect(driver.compare(with: "TAXI DRIVER", .builtin(for: "en")) == .unknown)
    #expect(driver.compare(with: "MARTIN HALE", .builtin(for: "en")) == .other)
  }
}
