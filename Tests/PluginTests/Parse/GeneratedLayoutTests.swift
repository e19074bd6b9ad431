import TestSupport
import Testing
import Text

/// One story, its lines broken and parted in all the ways that files have: the same blocks come of it.
@Suite struct GeneratedLayoutTests {
  private func expected(_ story: GeneratedStory) -> [String] {
    story.paragraphs.enumerated().map { number, text in
      number == 0 ? "headline: " + text : (text.hasPrefix("Correction:") ? "correction_note: " : "paragraph: ") + text
    }
  }

  /// Lines of at most so many characters, broken at spaces.
  private func wrapped(_ text: String, at width: Int) -> String {
    var (lines, line) = ([String](), "")
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n")
  }

  private func check(_ story: GeneratedStory, _ text: String, path: String = "story.txt", _ options: JSONObject = [:])
    throws
  {
    let parsed = try ParsedText(text, path: path, options: options)
    #expect(parsed.blocks == expected(story), "\(text)")
    #expect(parsed.untrueSpans == [])
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>, [50, 64, 72]) func linesBrokenAtAWidth(seed: UInt64, width: Int)
    throws
  {
    let story = GeneratedStory(seed: seed)
    let text = story.paragraphs.map { wrapped($0, at: width) }.joined(separator: "\n\n")
    try check(story, text, ["layout": "wrapped"])
  }

  @Test(
    arguments: 1...12 as ClosedRange<UInt64>,
    ["\n\n", "\r\n\r\n", "\n\n\n\n", "\n \t\n", "\r\r", " \n\n  ", "\n\u{A0}\n"])
  func blankLinesOfAnyKind(seed: UInt64, blank: String) throws {
    let story = GeneratedStory(seed: seed)
    try check(story, story.paragraphs.joined(separator: blank) + blank)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>) func whiteSpaceWithinLines(seed: UInt64) throws {
    let story = GeneratedStory(seed: seed)
    let text = story.paragraphs.joined(separator: "\n\n")
    for space in ["\u{A0}", "  ", "\t", "\u{2009}", " \u{200B}"] {
      try check(story, text.replacing(" the ", with: "\(space)the\(space)"))
    }
    try check(story, "\u{FEFF}\n\n" + text)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>) func markdown(seed: UInt64) throws {
    let story = GeneratedStory(seed: seed)
    let body = story.paragraphs.dropFirst()
    try check(story, "# \(story.paragraphs[0])\n\n" + body.joined(separator: "\n\n"), path: "story.md")
    try check(story, "\(story.paragraphs[0])\n=====\n\n" + body.joined(separator: "\n\n"), path: "story.md")
    let emphasised = body.map { $0.replacing(" the ", with: " *the* ").replacing(" of ", with: " **of** ") }
    try check(story, "# \(story.paragraphs[0]) #\n\n" + emphasised.joined(separator: "\n\n"), path: "story.md")
    let linked = body.map { $0.replacing("ferry", with: "[ferry](https://example.org/f)") }
    try check(story, "# \(story.paragraphs[0])\n\n" + linked.joined(separator: "\n\n"), path: "story.md")
  }

  /// A paragraph that lost its middle to a blank line is joined again, unless that is switched off.
  @Test(arguments: 1...12 as ClosedRange<UInt64>) func paragraphsBrokenInMidSentence(seed: UInt64) throws {
    let story = GeneratedStory(seed: seed)
    let long = "The council said on Monday that the town would have to wait for the ferry until the next spring."
    let text = story.paragraphs.joined(separator: "\n\n") + "\n\n" + long
    let broken = text.replacing("would have", with: "would\n\nhave")
    let (whole, joined) = (try ParsedText(text), try ParsedText(broken))
    #expect(joined.blocks == whole.blocks && joined.untrueSpans == [])
    #expect(try ParsedText(broken, options: ["rejoin": .bool(false)]).blocks.count == whole.blocks.count + 1)
  }

  /// What is added behind the last paragraph changes none before it.
  @Test(arguments: 1...12 as ClosedRange<UInt64>) func moreTextChangesNothingBefore(seed: UInt64) throws {
    let story = GeneratedStory(seed: seed)
    let text = story.paragraphs.joined(separator: "\n\n")
    for more in [someParagraph, "• One net\n• Two ropes", "## What comes next\n\n" + someParagraph] {
      let parsed = try ParsedText(text + "\n\n" + more)
      #expect(Array(parsed.blocks.prefix(story.paragraphs.count)) == expected(story), "\(more)")
    }
  }
}
