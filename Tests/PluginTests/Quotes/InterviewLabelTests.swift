import Testing
import Text

/// Interviews whose turns open with a word for question and answer, in each language.
@Suite struct InterviewLabelTests {
  @Test(
    arguments: [
      ("en", "Question", "Answer", ": "), ("de", "Frage", "Antwort", ": "), ("es", "Pregunta", "Respuesta", ": "),
      ("es", "P", "R", ": "), ("fr", "Question", "Réponse", " : "),
    ])
  func answersAreTheGuests(language: String, question: String, answer: String, colon: String) throws {
    let quotes = try speakers(
      "Laura Brandt 2024.", question + colon + "Laura Brandt, 1987?", answer + colon + "1988 war, was, es.",
      question + colon + "2001?", answer + colon + "2002. Laura Brandt.", language: language)
    let answers = quotes.filter { $0.quote.hasPrefix("1988") || $0.quote.hasPrefix("2002") }
    #expect(answers.map(\.speaker) == ["Laura Brandt", "Laura Brandt"])
    #expect(quotes.filter { $0.quote.contains("?") }.allSatisfy { $0.speaker == nil })
  }

  @Test func questionsThatLookLikeHeadingsCount() throws {
    let quotes = try speakers(
      "La pianista Laura Vidal toca mañana en Lugo.", "Pregunta: ¿Y el piano?", "Respuesta: El piano se queda en casa.",
      "Pregunta: ¿Por qué?", "Respuesta: Porque pesa mucho.", language: "es")
    #expect(quotes.map(\.quote).contains("El piano se queda en casa."))
    #expect(quotes.allSatisfy { $0.speaker == nil || $0.speaker == "Laura Vidal" })
  }

  @Test func aLoneLabelIsNoInterview() throws {
    #expect(try speakers("Frage: Wer zahlt den Steg?", language: "de").isEmpty)
  }
}
