import Articles
import Prose
import Text

@testable import BuiltinPlugins

/// One paragraph, cut as the attribution sees it.
struct CutParagraph {
  let text: [UInt8]
  let words: [QuoteWord]
  let quoted: QuotedText

  init(_ paragraph: String, _ language: String = "en") {
    text = Array(paragraph.utf8)
    let lexicon = SpeechLexicon.builtin(language)
    let block = Block(.paragraph, 0..<text.count)
    let quoted = QuotedText(text, blocks: [block], lexicon)
    self.quoted = quoted
    let reading = Reading(text, blocks: [block.range], language: language)
    words = quoted.paragraphs.first.map { QuoteWords(reading, $0, quoted.segments, lexicon).words } ?? []
  }

  /// The words of a stretch.
  func string(_ range: Range<Int>) -> String { String(utf8: text[range]) }

  /// Each word as `word/kind`, for words the word alone; quotations as `“”`.
  var cut: [String] {
    words.map { word in
      switch word.kind {
      case .word: string(word.range)
      case .quote: "“”"
      default: string(word.range) + "/\(word.kind)"
      }
    }
  }

  /// The words that the given rule picks.
  func words(where isWanted: (QuoteWord) -> Bool) -> [String] { words.filter(isWanted).map { string($0.range) } }

  /// The phrases, as `words (form)`.
  var phrases: [String] {
    var finder = PhraseFinder(words)
    _ = finder.find()
    return finder.phrases.map { "\(string($0.range)) (\($0.form))" }
  }
}

/// Paragraphs with blank lines between them, and where they stand.
func article(of paragraphs: [String]) -> (text: [UInt8], blocks: [Block]) {
  var blocks: [Block] = []
  var start = 0
  for paragraph in paragraphs {
    blocks.append(Block(.paragraph, start..<start + paragraph.utf8.count))
    start += paragraph.utf8.count + 2
  }
  return (Array(paragraphs.joined(separator: "\n\n").utf8), blocks)
}

/// Who is named in some paragraphs.
func peopleIndex(_ paragraphs: [String], _ language: String = "en") -> PeopleIndex {
  let (text, blocks) = article(of: paragraphs)
  let lexicon = SpeechLexicon.builtin(language)
  let reading = Reading(text, blocks: blocks.map(\.range), language: language)
  let quoted = QuotedText(text, blocks: blocks, lexicon)
  var structure = Structure()
  (structure.language, structure.blocks) = (language, blocks)
  return PeopleIndex(reading, structure, lexicon, quoted: quoted.segments)
}

/// Whom a number stands for, in a word.
func name(_ number: Int?, _ people: PeopleIndex) -> String {
  guard let number, number >= 0 else { return "nobody" }
  return people.name(of: number)
}

/// The names of a text, each as `name` with its `role` in brackets where one stands before it.
func scannedNames(_ text: String, _ language: String = "en") -> [String] {
  let people = peopleIndex([text], language)
  return people.mentions.map { mention in
    let role = mention.role.map { " [" + String(utf8: people.reading.text[$0]) + "]" } ?? ""
    return String(utf8: people.reading.text[mention.range]) + role
  }
}
