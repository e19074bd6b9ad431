import Foundation
import TestSupport
import Text

/// A news story made by chance of sentences whose right answers are known, and its file in any form.
struct GeneratedStory {
  /// A quotation that the story holds, and who says it.
  struct Said: Equatable {
    var words: String
    var speaker: String
  }

  /// The headline, then the paragraphs.
  private(set) var paragraphs: [String]
  /// What is said in it, in order.
  private(set) var said: [Said] = []

  private static let names = [
    "Anna Lindqvist", "Peter Holm", "Mary Carver", "Paul Pell", "Karin Blom", "Robert Hale", "Susan Ortiz",
    "Helen Sharp",
    "Thomas Reed", "Frank Mills", "Maria Gomez", "David Stone",
  ]
  private static let utterances = [
    "We will open the new pier in May", "Nobody asked the people who live here", "The boats are older than the harbour",
    "It was the worst winter of my life", "There is no money left for a bridge", "You can hear the sea from every room",
    "I have waited ten years for this day", "They promised us a ferry and sent a bill",
  ]
  private static let tellings = [
    "The harbour was closed for three days in March.", "Rain fell on the island all week, and the roads were flooded.",
    "Tickets cost 12 euros until the end of the year.", "The old mill stands at the edge of the town.",
    "A second ferry is expected in June, when the season begins.",
  ]

  /// A story of three to seven paragraphs; everybody in it speaks once.
  init(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    paragraphs = [
      numbers.pick(["Island Waits for Its Ferry", "Harbour Plan Divides the Town", "What the Winter Left Behind"])
    ]
    let (names, utterances) = (Self.names.shuffled(using: &numbers), Self.utterances.shuffled(using: &numbers))
    for number in 0..<3 + numbers.number(below: 5) {
      if numbers.number(below: 3) == 0 { paragraphs.append(numbers.pick(Self.tellings)) }
      let (name, words) = (names[number], utterances[number])
      let (paragraph, quoted) =
        switch numbers.number(below: 6) {
        case 0: ("“\(words),” said \(name).", words + ",")
        case 1: ("“\(words),” \(name) said.", words + ",")
        case 2: ("\(name) said: “\(words).”", words + ".")
        case 3: ("“\(words),” said \(name), a teacher from the island.", words + ",")
        case 4: ("“\(words)!” \(name) shouted.", words + "!")
        default: ("\(numbers.pick(Self.tellings)) “\(words),” \(name) said on Monday.", words + ",")
        }
      paragraphs.append(paragraph)
      said.append(Said(words: quoted, speaker: name))
    }
    if numbers.number(below: 2) == 0 {
      paragraphs.append(
        "Correction: An earlier version of this article gave a wrong price. It is 12 euros, not 21 euros.")
    }
  }

  /// The forms that the story's file may have.
  enum Form: String, CaseIterable, Sendable {
    case text, windowsLines, mark, utf16LittleEndian, utf16BigEndian, windows1252, markdown, page, pageWithReferences

    var path: String {
      switch self {
      case .markdown: "story.md"
      case .page, .pageWithReferences: "story.html"
      default: "story.txt"
      }
    }
  }

  /// The story as the bytes of a file.
  func file(_ form: Form) -> [UInt8] {
    let text = paragraphs.joined(separator: "\n\n") + "\n"
    switch form {
    case .text: return Array(text.utf8)
    case .windowsLines: return Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
    case .mark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LittleEndian: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252: return [UInt8](text.data(using: .windowsCP1252) ?? Data())
    case .markdown: return Array(marked.utf8)
    case .page: return Array(page { escapedHTML($0) }.utf8)
    case .pageWithReferences:
      return Array(
        page {
          escapedHTML($0).replacingOccurrences(of: "“", with: "&ldquo;").replacingOccurrences(of: "”", with: "&#8221;")
        }.utf8)
    }
  }

  /// With a heading's sign, words in emphasis and lines that are broken within paragraphs.
  private var marked: String {
    let body = paragraphs.dropFirst().map {
      $0.replacingOccurrences(of: " of the ", with: " *of* the\n").replacingOccurrences(
        of: " on Monday", with: " on **Monday**")
    }
    return (["# " + paragraphs[0]] + body).joined(separator: "\n\n") + "\n"
  }

  private func page(_ escaped: (String) -> String) -> String {
    let body = paragraphs.dropFirst().map {
      "<p>" + escaped($0).replacingOccurrences(of: " said", with: " <em>said</em>") + "</p>"
    }
    return """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>\(escaped(paragraphs[0]))</title></head>
      <body><nav><a href="/">Home</a></nav><article><h1>\(escaped(paragraphs[0]))</h1>
      \(body.joined(separator: "\n"))
      </article></body></html>
      """
  }
}
