import Testing
import Text

/// Captions: the credit is split off and stands on a line of its own.
@Suite struct ParseCaptionTests {
  @Test(arguments: [
    (
      "The mayor leaves the hall in Port Sable.Getty Images", "The mayor leaves the hall in Port Sable.", "Getty Images"
    ),
    ("The mayor leaves the hall on Jan. 16.Ann Poe/AP", "The mayor leaves the hall on Jan. 16.", "Ann Poe/AP"),
    ("The mayor leaves. (Photo by Ann Poe/Getty Images)", "The mayor leaves.", "Photo by Ann Poe/Getty Images"),
    ("The mayor leaves (Ann Poe via AP)", "The mayor leaves", "Ann Poe via AP"),
    ("The mayor leaves. (AP Photo/Ann Poe, File)", "The mayor leaves.", "AP Photo/Ann Poe, File"),
    ("The mayor leaves. Photo: Ann Poe", "The mayor leaves.", "Photo: Ann Poe"),
    ("The mayor leaves. Photograph: Ann Poe/The Courier", "The mayor leaves.", "Photograph: Ann Poe/The Courier"),
    ("The mayor leaves | Image: Ann Poe", "The mayor leaves", "Image: Ann Poe"),
    ("The mayor leaves. Ann Poe/Getty Images", "The mayor leaves.", "Ann Poe/Getty Images"),
    (
      "Die Oberbürgermeisterin im Rathaus. Foto: Anna Weiß/dpa", "Die Oberbürgermeisterin im Rathaus.",
      "Foto: Anna Weiß/dpa"
    ),
    ("The mayor. REUTERS/Ann Poe", "The mayor.", "REUTERS/Ann Poe"),
    ("The mayor leaves. (Ann Poe/The Courier)", "The mayor leaves.", "Ann Poe/The Courier"),
    ("The mayor leaves (Courier/Ann Poe)", "The mayor leaves", "Courier/Ann Poe"),
    ("Photo 2 of 9: The mayor leaves. Ann Poe/The Courier", "Photo 2 of 9: The mayor leaves.", "Ann Poe/The Courier"),
  ])
  func creditIsSplitOff(block: String, caption: String, credit: String) throws {
    let parsed = try ParsedText("Council votes\n\n\(someParagraph)\n\n\(block)\n\n\(someParagraph)")
    #expect(parsed.blocks[2] == "caption: \(caption) | \(credit)")
    #expect(parsed.record["text"]?.text?.contains("\n\n\(caption)\n\(credit)\n\n") == true)
    #expect(parsed.untrueSpans == [])
  }

  @Test(arguments: ["Image 1 of 4: The hall at noon", "2 of 9 | The mayor leaves the hall", "Bild 3/12 – Der Saal"])
  func theNumberOfAGalleryOpensACaption(block: String) throws {
    #expect(
      try ParsedText("Council votes\n\n\(someParagraph)\n\n\(block)\n\n\(someParagraph)").blocks[2] == "caption: "
        + block)
  }

  @Test func showMoreIsDropped() throws {
    let parsed = try ParsedText(
      "Council votes\n\n\(someParagraph)\n\nThe mayor leaves the hall at ... [+] noon in Port Sable.Getty Images")
    #expect(parsed.blocks.last == "caption: The mayor leaves the hall at noon in Port Sable. | Getty Images")
    #expect(parsed["blocks[2].source_parts"].items?.count == 2)
    #expect(parsed.untrueSpans == [])
  }

  @Test func aCreditAloneIsACaption() throws {
    let parsed = try ParsedText("Council votes\n\nPhoto by Ann Poe/Getty Images\n\n" + someParagraph)
    #expect(parsed.kinds[1] == "caption")
    #expect(parsed["blocks[1].credit"] == "Photo by Ann Poe/Getty Images")
    #expect(parsed.untrueSpans == [])
  }

  @Test(arguments: [
    "He told Reuters.", "The figures were first reported by the AP (Associated Press).", "She works for the U.S. Army.",
    "The picture was sold. It fetched 4,000 crowns at Getty’s.", "He asked Mr. Getty about the images.",
    "3 of 5 members of the council stayed at home.", "It was for the town (and/or Mayor Brandvold).",
    "They sat by party (Left/Right).",
    "“I took the photo,” she said. “By myself.”", "It was credited to the town and/or Mayor Brandvold.",
  ])
  func proseIsNoCaption(paragraph: String) throws {
    #expect(try ParsedText("Council votes\n\n\(someParagraph)\n\n\(paragraph)").blocks[2] == "paragraph: " + paragraph)
  }
}
