import BuiltinPlugins
import TestSupport
import Testing
import Text

/// Who speaks in French and Spanish where no list of verbs or names says so: quotations that stand alone, clauses within
/// the sentence, words on signs, nouns for whom the article told of before.
@Suite struct RomanceContextTests {
  @Test(
    arguments: [
      ("fr", "« Je pars », dit Malo Riou. Il pleut depuis dix jours. ⏎ « Tout est fini ici. »", "Malo Riou"),
      ("es", "«Me voy», dice Saúl Ferrer. Su hija lo espera en el coche. ⏎ «Esto es una vergüenza».", "Saúl Ferrer"),
      ("fr", "« Je pars », dit Malo Riou. ⏎ La route est coupée depuis lundi. ⏎ « On nous a oubliés. »", "Malo Riou"),
      ("fr", "Le ton est donné. ⏎ « On nous a oubliés. » ⏎ Malo Riou tient la barre depuis vingt ans.", "Malo Riou"),
      (
        "fr",
        "« Mon père vivait seul. » De cette image est née Parlotte, l’application qu’a créée Solène Kerbrat, ingénieure.",
        "Solène Kerbrat"
      ),
      ("fr", "Malo Riou compte les bêtes. Sa fille lui envoie des photos. « Je les garde toutes. »", "Malo Riou"),
      ("es", "Ante la pregunta, Saúl Ferrer dudó. Sobre el retorno fue tajante: «No habrá más barcos».", "Saúl Ferrer"),
    ] as [(String, String, String?)])
  func whoSpeaksWhereNothingTells(language: String, article: String, name: String?) throws {
    try check(article, name, language)
  }

  @Test(
    arguments: [
      ("fr", "Un délai que la maire de Vauclair, Solène Kerbrat, juge « irréaliste ».", "Solène Kerbrat"),
      ("es", "Un plazo que el alcalde de Vallclara, Saúl Ferrer, califica de «irreal».", "Saúl Ferrer"),
      ("es", "Una respuesta que la asociación de familias tacha de «insulto».", "la asociación de familias"),
      ("es", "Empieza hoy el juicio a Saúl Ferrer, que se dice «inocente de todo».", "Saúl Ferrer"),
      ("es", "La concejala de Mayores, Olga Ferrer, la define como «un puente».", "Olga Ferrer"),
      ("fr", "« On n’ira pas plus loin », comme le dit Malo Riou.", "Malo Riou"),
      ("fr", "« On n’ira pas plus loin », veut croire Malo Riou.", "Malo Riou"),
      ("fr", "« On n’ira pas plus loin », ne cache pas Malo Riou.", "Malo Riou"),
      ("es", "«No vamos a ir más lejos», deja caer Saúl Ferrer.", "Saúl Ferrer"),
      ("fr", "Malo Riou expliquera plus tard que ses équipes sont « à bout ».", "Malo Riou"),
      ("fr", "De l’aveu même de son metteur en scène, Malo Riou, la pièce fut « un four complet ».", "Malo Riou"),
      ("fr", "Une réponse jugée « indigne » par le collectif.", "le collectif"),
      ("fr", "Au rectorat, on plaide la pénurie. « Nous cherchons chaque jour », y assure-t-on.", "rectorat"),
      ("fr", "Même son de cloche à la CFDT, où l’on redoute « un dépeçage ».", "CFDT"),
    ] as [(String, String, String?)])
  func whoIsTheSubjectOfAClause(language: String, article: String, name: String?) throws {
    try check(article, name, language)
  }

  @Test(
    arguments: [
      ("fr", "Au mur, une pancarte : « Fermé pour cause de bonheur ».", "une pancarte"),
      ("es", "En la pared, un cartel: «Cerrado por felicidad».", "un cartel"),
      ("es", "Olga Ferrer ha colgado un letrero: «Prohibido estar triste».", "un letrero"),
      ("es", "Los vecinos llegaron con pancartas en las que se leía «Agua para todos».", "pancartas"),
      ("es", "Del balcón colgaba una manta con un gran «Basta de ruido».", "una manta"),
      ("fr", "« Laissez-nous respirer », peut-on lire sur un panneau.", "un panneau"),
      ("es", "El público recibió al equipo al grito de «fuera, fuera».", "El público"),
    ] as [(String, String, String?)])
  func whatIsWritten(language: String, article: String, name: String?) throws {
    try check(article, name, language)
  }

  @Test(
    arguments: [
      (
        "fr",
        "Malo Riou est avocat. Le prévenu, un artisan de 54 ans, baisse les yeux. « J’ai fait ce qu’on m’a appris », finit-il par lâcher.",
        "Le prévenu"
      ),
      ("fr", "L’animal a été vu par un promeneur. « J’ai cru à un chien », raconte ce dernier.", "un promeneur"),
      ("fr", "C’est un notaire qui a donné l’alerte. « J’ai reconnu la signature », explique-t-il.", "un notaire"),
      (
        "fr", "Les riverains ont suspendu des draps. Malo Riou habite en face. ⏎ « On n’en peut plus », clament-ils.",
        "Les riverains"
      ),
      (
        "es", "Desde la consejería se escudan en la falta de médicos. «Buscamos uno cada día», aseguran.",
        "la consejería"
      ),
      (
        "fr", "La maraîchère qui les accueille, Solène Kerbrat, leur tend une bêche. « Allez-y doucement. »",
        "Solène Kerbrat"
      ),
      (
        "fr",
        "Malo Riou a écouté. L’ancien international, arrivé pour remplacer Yvan Corre, sourit. « Posez la question au club », a-t-il répondu.",
        "Malo Riou"
      ),
    ] as [(String, String, String?)])
  func whoIsMeantByANoun(language: String, article: String, name: String?) throws {
    try check(article, name, language)
  }

  @Test(
    arguments: [
      ("fr", "Malo Riou y compose « Le Chant du phare ».", nil),
      ("fr", "Malo Riou a raconté ses débuts dans « Tenir la barre » (1998).", nil),
    ] as [(String, String, String?)])
  func whatNobodySays(language: String, article: String, name: String?) throws {
    try check(article, name, language)
  }

  @Test(
    arguments: [
      (
        "fr",
        "— Vous augmentez les impôts sans le dire, attaque Malo Riou. ⏎ — C’est faux, rétorque la maire, Solène Kerbrat. ⏎ — Alors publiez les chiffres !",
        "Malo Riou"
      ),
      (
        "es",
        "—Suben los impuestos sin decirlo —atacó Saúl Ferrer. ⏎ —Eso es falso —replicó la alcaldesa, Olga Lamas. ⏎ —¡Pues publiquen las cifras! ⏎ —Están en la web desde marzo.",
        "Olga Lamas"
      ),
      ("fr", "Malo Riou traverse le parking avec un seau. ⏎ — Vous êtes journaliste ?", "Malo Riou"),
    ] as [(String, String, String?)])
  func whoSpeaksBehindDashes(language: String, article: String, name: String?) throws {
    try check(article, name, language)
  }

  /// Answers in which a reporter tells one, and what is asked without a mark.
  @Test func anInterviewMayTellHowSomebodyAnswers() throws {
    let text = [
      "Saúl Ferrer: “Escribir es esperar”",
      "Saúl Ferrer publica su quinta novela y nos recibe en su estudio.",
      "—¿Por qué la sierra?", "—Porque nunca me fui del todo.", "—Empezó usted tarde a escribir.",
      "—A los cincuenta, con mi primer cuaderno.", "Luego me acostumbré a madrugar.", "—¿Escribe a mano?",
      "—Siempre, y con lápiz.", "—¿Y ahora qué hará?", "—Dormir —dice, y bosteza—. Lo demás puede esperar.",
    ].joined(separator: "\n\n")
    let steps: [(String, JSONObject)] = [("parse", ["language": "es"]), ("extract-quotes", [:])]
    let record = try record(of: text, steps, registry: builtinPlugins)
    let found = (record["quotes"]?.items ?? []).map { ($0["text"]?.text ?? "?", $0[path: "speaker.name"]?.text) }
    for words in [
      "Porque nunca me fui del todo.", "A los cincuenta, con mi primer cuaderno.", "Luego me acostumbré a madrugar.",
      "Siempre, y con lápiz.",
    ] {
      #expect(found.first { $0.0 == words }?.1 == "Saúl Ferrer", "\(words): \(found)")
    }
    #expect(!found.contains { $0.0.hasPrefix("Empezó usted") && $0.1 != nil }, "\(found)")
  }

  /// A headline that leaves the name of a speaker to the article.
  @Test func aHeadlineLeavesTheNameToTheArticle() throws {
    let text = [
      "« J’ai eu peur du vide », dit l’accusé", "Le procès s’est ouvert mardi à Brest.",
      "« J’ai eu peur du vide », a déclaré Malo Riou, 58 ans.",
    ].joined(separator: "\n\n")
    let steps: [(String, JSONObject)] = [("parse", ["language": "fr"]), ("extract-quotes", [:])]
    let record = try record(of: text, steps, registry: builtinPlugins)
    #expect(record["quotes"]?.items?.first?[path: "speaker.name"]?.text == "Malo Riou", "\(lines(record))")
  }

  /// Names that no list of given names has.
  @Test(
    arguments: [
      ("es", "«No nos dejan otra salida», sentenció Okafemi Adabayor. Llueve en la ciudad.", "Okafemi Adabayor"),
      ("fr", "Okafemi Adabayor, 34 ans, attend son tour. Il pleut sur la ville.", "Okafemi Adabayor"),
      ("es", "Marcó Okafemi Adabayor, de 19 años, y el partido acabó.", "Okafemi Adabayor"),
    ])
  func whoSpeaksOrHasAnAgeIsSomebody(language: String, article: String, name: String) throws {
    let record = try peopleRecord(article, language: language)
    let people = (record["people"]?.items ?? []).filter { $0["kind"]?.text == "person" }.map { $0["name"]?.text }
    #expect(people.contains(name), "\(people)")
  }

  /// `⏎` parts the paragraphs; the last quotation is asked for.
  private func check(_ article: String, _ name: String?, _ language: String) throws {
    let paragraphs = article.split(separator: " ⏎ ").joined(separator: "\n\n")
    let speakers = try speakers(paragraphs, language: language)
    unlessLost(article) { #expect(speakers.last?.speaker == name, "\(speakers)") }
  }
}
