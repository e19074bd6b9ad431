import Prose

/// The words that open the turns of an interview without naming anybody: `Q:` and `A:`, `Pregunta:` and `Respuesta:`.
enum InterviewLabels {
  /// Whether the word with that hash opens what is asked.
  static func isQuestion(_ hash: UInt32) -> Bool { questions.contains(hash) }

  /// Whether the word with that hash opens what is answered.
  static func isAnswer(_ hash: UInt32) -> Bool { answers.contains(hash) }

  private static let questions: WordSet = ["q", "question", "f", "frage", "p", "pregunta"]
  private static let answers: WordSet = ["a", "answer", "antwort", "r", "réponse", "respuesta"]
}
