import Prose
import Text

/// The words that open the turns of an interview without naming anybody: `Q:` and `A:`, `Pregunta:` and `Respuesta:`.
enum InterviewLabels {
  /// Whether the word with that hash opens what is asked.
  static func isQuestion(_ hash: UInt32) -> Bool { questions.contains(hash) }

  /// Whether the word with that hash opens what is answered.
  static func isAnswer(_ hash: UInt32) -> Bool { answers.contains(hash) }

  /// The label that opens a line with a stop, or a stop and a dash, behind it.
  ///
  /// `P. ¿Por qué?`, `RESPUESTA.- Porque sí.`
  static func stopped(_ text: [UInt8], _ line: Range<Int>) -> TranscriptLabels.Turn? {
    var end = line.lowerBound
    while end < line.upperBound, isASCIILetter(text[end]) || text[end] >= 0x80 { end += 1 }
    let label = line.lowerBound..<end
    guard end < line.upperBound, text[end] == UInt8(ascii: "."), end - line.lowerBound < longest else { return nil }
    let hash = WordHash.of(label, in: text)
    guard isQuestion(hash) || isAnswer(hash) else { return nil }
    var words = end + 1
    while words < line.upperBound, text[words] == UInt8(ascii: "-") || text[words] == 0xE2 {
      words += text[words] == 0xE2 ? 3 : 1
    }
    while words < line.upperBound, text[words] == 0x20 { words += 1 }
    return words > end + 1 && words < line.upperBound ? TranscriptLabels.Turn(label: label, words: words) : nil
  }

  private static let longest = 12
  private static let questions: WordSet = ["q", "question", "f", "frage", "p", "pregunta"]
  private static let answers: WordSet = ["a", "answer", "antwort", "r", "réponse", "respuesta"]
}
