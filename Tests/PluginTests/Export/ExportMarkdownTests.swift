import Articles
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

@Suite struct ExportMarkdownTests {
  @Test func theSheetHasEverythingInItsOrder() throws {
    #expect(try exportFile([ferryStory()], ["as": "markdown"]) == ferrySheet)
  }

  @Test func sheetsAreParted() throws {
    let sheets = try exportFile([ferryStory(), ferryStory()], ["as": "markdown"])
    #expect(sheets == ferrySheet + "\n---\n\n" + ferrySheet)
  }

  @Test func anUncertainSpeakerIsCalledSo() throws {
    let sheet = try exportFile([manyUnitsStory()], ["as": "markdown"])
    #expect(sheet.contains("### Zoe\u{301}\n") && sheet.contains("### Zoe\u{301} (uncertain)\n"))
  }

  @Test func anArticleWithoutLayersHasAHead() throws {
    #expect(try exportFile([SampleArticle("").article], ["as": "markdown"]) == "# ferry\n\nFile: Inbox/ferry.txt\n")
  }

  @Test(arguments: [
    ("1. July 2025", #"1\. July 2025"#), ("1999) x", #"1999\) x"#), ("In 1999. So", "In 1999. So"),
    ("# a #", ##"\# a \#"##), ("a\n# b", ##"a \# b"##), ("-a - b", #"\-a - b"#),
    ("see https://x.y", #"see https\://x.y"#),
    ("www.x.y", #"www\.x.y"#), ("12:30", "12:30"), ("Note: so", "Note: so"), (":tada:", #"\:tada:"#),
    (" a  b ", "a b"), ("a\\b", #"a\\b"#), ("x_y*z", #"x\_y\*z"#), ("AT&T; <i>", #"AT\&T; \<i\>"#), ("", ""),
    ("\u{1B}[1m", "\u{FFFD}\\[1m"), ("a\u{202E}b", "a⟨U+202E⟩b"),
  ])
  func escapesWhatWouldBeMarkup(text: String, escaped: String) {
    #expect(escapedMarkdown(text) == escaped)
  }

  @Test(arguments: Payloads.all)
  func articleTextIsNeverMarkup(payload: String) throws {
    let sheet = try exportFile([hostileStory(payload)], ["as": "markdown"])
    for line in sheet.split(separator: "\n") {
      #expect(
        ["# ", "## ", "### ", "> ", ">", "- ", "  ", "File: ", "By "].contains { line.utf8.starts(with: $0.utf8) },
        "\(line)")
    }
    let bytes = Array(sheet.utf8)
    for (position, byte) in bytes.enumerated() where "<[`|~".utf8.contains(byte) {
      let slashes = bytes[..<position].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      #expect(!slashes.isMultiple(of: 2), "unescaped at \(position) in \(sheet)")
    }
  }
}

private let ferrySheet = """
  # Ferry to return in May

  By Ada Brook  
  File: Inbox/ferry.txt

  > **Correction, 2025-03-02** (line 11, bytes 224–279)  
  > Correction: An earlier version gave 3 June as the date.
  >
  > Concerns line 5, bytes 38–73: The ferry will sail again on 3 May.

  ## Summary

  - The ferry will sail again on 3 May.

  ## Quotes

  ### Noor Haddad, harbour master

  - “We kept our word,”  
    direct; cue: told; told: Radio Quay; line 5, bytes 77–94

  ### Jens Løv

  - “She said ‘never again’ to me,”  
    direct; cue: recalled; line 7, bytes 146–179

  ### Nobody named

  - “never again”  
    mixed; line 7, bytes 158–169

  """
