import TestSupport
import Testing
import Text

/// How French and Spanish newsrooms write: what opens a sentence, whose verb it is, names beside offices and places.
@Suite struct RomanceNewsroomTests {
  private func check(_ article: String, _ name: String?, _ language: String) throws {
    let speakers = try speakers(article, language: language)
    unlessLost(article) { #expect(speakers.last?.speaker == name, "\(speakers)") }
  }

  @Test(
    arguments: [
      (
        "Gérante d’une librairie à Lannion, Solène Kerbrat a tout perdu. « L’eau est montée en dix minutes. »",
        "Solène Kerbrat"
      ),
      (
        "Parmi eux, Malo Riou, 71 ans, n’en revient toujours pas : « C’était un ami de la famille. »", "Malo Riou"
      ),
      ("Autour de la table, Malo Riou répond : « Nous avons tout essayé. »", "Malo Riou"),
      ("Le 12 octobre, le directeur du port lâche que le quai est « à bout de souffle ».", "le directeur du port"),
      (
        "La compagnie a dit oui. « Nous sommes prêts », a réagi auprès de la presse la directrice, Solène Kerbrat.",
        "Solène Kerbrat"
      ),
      ("Malo Riou sort de l’étable. « Elles ont faim. » Puis, tout bas : « Moi aussi, j’ai faim. »", "Malo Riou"),
    ] as [(String, String?)])
  func whatOpensAFrenchSentenceIsNobody(paragraph: String, name: String?) throws { try check(paragraph, name, "fr") }

  @Test(
    arguments: [
      (
        "« Je reste », a dit le ministre de la Pêche Malo Riou, soulignant que la rencontre s’était tenue dans un « lieu privé ».",
        "Malo Riou"
      ),
      (
        "Le plus jeune a reconnu « une partie » des faits, indique le commandant Malo Riou. « L’autre se tait, c’est son droit. »",
        "Malo Riou"
      ),
      ("Malo Riou a signé. Le Brestois juge l’accord « solide ».", "Malo Riou"),
      ("Solène Kerbrat a signé. La Lyonnaise espère « une vraie trêve ».", "Solène Kerbrat"),
      (
        "La gendarmerie et la SNCF ont averti les élus. La mesure « vaut aussi pour les écoles », précise la préfecture.",
        "la préfecture"
      ),
      ("Malo Riou se souvient : « Elle est venue à pied. “On y va”, m’a-t-elle annoncé. »", "Malo Riou"),
    ] as [(String, String?)])
  func whoseVerbItIsInFrench(paragraph: String, name: String?) throws { try check(paragraph, name, "fr") }

  @Test(
    arguments: [
      ("Ese mismo día, el presidente del club, Saúl Ferrer, señaló que el pacto “está en la puerta”.", "Saúl Ferrer"),
      ("En tanto, vecinos de la Marina dijeron que “nadie avisó”.", "vecinos de la Marina"),
      ("«No se ve nada», nos cuenta por teléfono Saúl Ferrer, de 27 años.", "Saúl Ferrer"),
      (
        "Saúl Ferrer cree que habrá más marchas. “No es por miedo”, aclara y recuerda cuál es la meta.", "Saúl Ferrer"
      ),
      (
        "Saúl Ferrer compareció por la tarde. Aseguró desconocer las cuentas, aunque admitió que se hablaba de «un convite».",
        "Saúl Ferrer"
      ),
      (
        "Nuria Vela, concejala de Deportes, se sentó ayer en el banquillo.\n\nPreguntada por una boda en un salón de Olmar, la exedil habló de «un préstamo».",
        "Nuria Vela"
      ),
      (
        "Nuria Vela, de la Liga de Madres, se entusiasma con la cita. La marcha incluye a los gremios. “Vamos a ir todas”, cuenta.",
        "Nuria Vela"
      ),
      ("El acusado declaró ante la jueza. “Tenía hambre”, sostuvo, según el acta del juzgado.", "El acusado"),
    ] as [(String, String?)])
  func whoseVerbItIsInSpanish(paragraph: String, name: String?) throws { try check(paragraph, name, "es") }

  @Test(
    arguments: [
      ("“Ya no hay confianza”, dijo a EFE María Luz Toledo, comerciante.", "es", ["María Luz Toledo"]),
      ("Heredó La Loma, cuatro hectáreas, de su padre, Saúl Ferrer.", "es", ["Saúl Ferrer"]),
      ("Wallonie Chemins Verts (WCV) a salué Malo Riou.", "fr", ["Malo Riou"]),
      ("Le ministre de la Santé Malo Riou est venu.", "fr", ["Malo Riou"]),
    ])
  func placesAgenciesAndBodiesAreNoPeople(paragraph: String, language: String, names: [String]) throws {
    let record = try peopleRecord(paragraph, language: language)
    let people = (record["people"]?.items ?? []).filter { $0["kind"]?.text == "person" }
    #expect(people.map { $0["name"]?.text ?? "?" } == names)
  }
}
