import TestSupport
import Testing

/// Who is quoted in Spanish.
@Suite struct SpanishQuoteTests {
  @Test(
    arguments: [
      ("«El puente sigue cerrado», afirmó Clara Moreno.", "Clara Moreno"),
      ("“El puente sigue cerrado”, dijo la alcaldesa Clara Moreno.", "Clara Moreno"),
      ("«El puente sigue cerrado», ha declarado el portavoz de la policía.", "el portavoz de la policía"),
      ("Clara Moreno dijo: «El puente sigue cerrado».", "Clara Moreno"),
      ("Según Clara Moreno, el puente es «un peligro público».", "Clara Moreno"),
      ("El puente es «un peligro público», según la policía.", "la policía"),
      ("De acuerdo con Clara Moreno, el puente es «un peligro público».", "Clara Moreno"),
      ("Clara Moreno, alcaldesa de Holm, aseguró que el puente era «un peligro público».", "Clara Moreno"),
      ("El ministro Pablo Rojas calificó el plan de «locura».", "Pablo Rojas"),
      ("«El puente», subrayó Clara Moreno, «sigue cerrado».", "Clara Moreno"),
      ("Clara Moreno llegó temprano. «El puente sigue cerrado», dijo ella.", "Clara Moreno"),
      ("El Gobierno anunció un «plan de emergencia».", "Gobierno"),
      ("«Es una buena noticia», celebró Pablo Rojas, presidente de la asociación.", "Pablo Rojas"),
      ("—El puente sigue cerrado —dijo Clara Moreno.", "Clara Moreno"),
      ("La estación fue renovada en mayo. La película «El río» se rodó allí.", nil),
      ("«El puente sigue cerrado», señalaron los vecinos.", "los vecinos"),
      ("«El puente sigue cerrado», advirtió el sindicato en un comunicado.", "el sindicato"),
      ("El sindicato advirtió de que el puente es «un peligro público».", "El sindicato"),
      ("El partido publicó una nota. «Votaremos en contra», adelantó su portavoz, Pablo Rojas.", "Pablo Rojas"),
    ] as [(String, String?)])
  func theSpeakerIsNamed(paragraph: String, name: String?) throws {
    let speakers = try speakers(paragraph, language: "es")
    #expect(speakers.last?.speaker == name, "\(speakers)")
  }

  @Test(
    arguments: [
      ("El presidente de la región, Pablo Rojas, consideró que la medida era «inútil».", "Pablo Rojas"),
      ("«Es un error», señaló este martes el presidente de la región, Pablo Rojas.", "Pablo Rojas"),
      ("Pablo Rojas respondió: «No hay nada decidido».", "Pablo Rojas"),
      ("En un comunicado, el ministerio denunció «declaraciones inaceptables».", "el ministerio"),
      ("«No hay nada decidido», precisó a la agencia un portavoz del ministerio.", "un portavoz del ministerio"),
      ("Según el sindicato, la huelga es «masiva».", "el sindicato"),
      ("Pablo Rojas considera la medida «inútil».", "Pablo Rojas"),
      ("El líder de la oposición, Pablo Rojas, pidió «un cambio».", "Pablo Rojas"),
      ("Los vecinos hablan de un «ruido terrible».", "Los vecinos"),
      ("La alcaldesa, que visitó el barrio, prometió «soluciones rápidas».", "La alcaldesa"),
    ] as [(String, String?)])
  func officesAndReportsAreRead(paragraph: String, name: String?) throws {
    let speakers = try speakers(paragraph, language: "es")
    #expect(speakers.last?.speaker == name, "\(speakers)")
  }
}
