import TestSupport
import Testing

/// Who speaks in French and Spanish where the phrase beside the verb is not the speaker’s own.
@Suite struct RomanceSpeakerTests {
  @Test(
    arguments: [
      ("Au ministère, on promet « des moyens supplémentaires avant la fin de l’année ».", "ministère"),
      ("« Rien n’est joué », glisse-t-on dans l’entourage du préfet.", "l’entourage du préfet"),
      ("Une réforme « injuste » pour le syndicat des infirmières.", "le syndicat des infirmières"),
      ("Des lycéens ont bloqué la cour. « On reviendra demain », ont-ils prévenu.", "Des lycéens"),
      ("Délégué CGT, Ali Kerdoncuff ne mâche pas ses mots : « On nous ment. »", "Ali Kerdoncuff"),
      (
        "Interrogé sur la chaîne Canal Sept, le ministre des Ports, Malo Riou, a promis « un plan avant l’été ».",
        "Malo Riou"
      ),
      ("Le jury a entendu Malo Riou. Lequel a parlé, lui, d’« un accident stupide ».", "Malo Riou"),
      ("« Il faut que ça change. » C’est le cri du cœur de Malo Riou, apprenti à Colmar.", "Malo Riou"),
      ("La présidente du Conseil départemental Solène Kerbrat a promis « un vrai calendrier ».", "Solène Kerbrat"),
      ("À la caserne, on assume une méthode « rude mais utile ».", "la caserne"),
      (
        "Le préfet a reçu le sénateur Malo Riou, lequel a convié les élus à « garder leur sang-froid ».", "Malo Riou"
      ),
      ("La rectrice Solène Kerbrat l’a confirmée hier : cette mesure est « purement provisoire ».", "Solène Kerbrat"),
      ("Solène Kerbrat publie un livre avec Malo Riou. La romancière écrit « avant l’aube ».", "Solène Kerbrat"),
      ("C’est ce que résume à sa manière le maire Malo Riou : « Un euro est un euro. »", "Malo Riou"),
    ] as [(String, String?)])
  func french(paragraph: String, name: String?) throws {
    #expect(try speakers(paragraph, language: "fr").last?.speaker == name)
  }

  @Test(
    arguments: [
      ("«Nada está decidido», deslizan en el entorno del ministro.", "el entorno del ministro"),
      ("Unas cifras «fantasiosas» para el sindicato de enfermeras.", "el sindicato de enfermeras"),
      ("Varios estudiantes cortaron la calle. «Mañana volvemos», advirtieron.", "Varios estudiantes"),
      ("El tribunal interrogó a Emilio Vargas, quien habló de «un accidente estúpido».", "Emilio Vargas"),
      ("El juez del Tribunal Superior Matías Cordero dijo que el caso estaba «cerrado».", "Matías Cordero"),
      ("Emilio Vargas mira la foto. En el reverso escribió a lápiz: «Volveremos en primavera».", "Emilio Vargas"),
      (
        "La delegada recibió al senador Emilio Vargas, quien convidó a los vecinos a «mantener la calma».",
        "Emilio Vargas"
      ),
      ("Félix Arana se ríe. Y enseguida se corrige: «Eso no lo ponga».", "Félix Arana"),
      ("Cuando se lo preguntan, a la cantante Rita Solano le da la risa. «Yo no sé coser».", "Rita Solano"),
      ("“No hay plata para obras”, fue la respuesta del intendente Julio Maidana.", "Julio Maidana"),
      (
        "El Instituto de Bosques (INB) gestiona el sitio. El INB dice no tener «ninguna inquietud».",
        "Instituto de Bosques"
      ),
      ("Según Emilio Vargas, la zona que la agencia declaró «de riesgo» crece. «Es grave», insiste.", "Emilio Vargas"),
    ] as [(String, String?)])
  func spanish(paragraph: String, name: String?) throws {
    let found = try speakers(paragraph, language: "es")
    unlessLost(paragraph) { #expect(found.last?.speaker == name) }
  }

  @Test func aWordSpokenOfIsNobodys() throws {
    let paragraph = "La propriétaire, Solène Kerbrat, balaie le mot « reconversion »."
    let found = try speakers(paragraph, language: "fr")
    #expect(found.isEmpty)
  }
}
