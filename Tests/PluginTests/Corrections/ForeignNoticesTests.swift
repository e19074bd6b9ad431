import Testing
import Text

@Suite struct ForeignNoticesTests {
  /// A notice below an article, with what must be read in it.
  struct Case: CustomTestStringConvertible, Sendable {
    var notice: String
    var kind: String
    var label: String?
    var date: String?
    var original: String?
    var corrected: String?

    var testDescription: String { notice }
  }

  static let french = """
    Le pont sera rouvert au printemps

    Le conseil municipal a voté lundi les crédits du chantier, malgré l’avis contraire de la commission des finances.

    « Nous avons trop attendu », a déclaré la maire devant les habitants réunis dans la salle des fêtes.
    """
  static let spanish = """
    El puente abrirá en primavera

    El pleno aprobó el lunes el presupuesto de la obra, pese al informe contrario de la comisión de hacienda.

    «Hemos esperado demasiado», dijo la alcaldesa ante los vecinos reunidos en el salón de actos.
    """
  static let german = """
    Die Brücke soll im Frühjahr wieder öffnen

    Der Stadtrat hat am Montag das Geld für die Baustelle bewilligt, obwohl der Ausschuss davon abgeraten hatte.

    „Wir haben zu lange gewartet“, sagte die Bürgermeisterin vor den Anwohnern in der Festhalle.
    """

  @Test(arguments: [
    Case(
      notice:
        "Rectificatif : une première version de cet article indiquait que le pont mesurait 310 mètres. Il mesure 130 mètres.",
      kind: "correction", label: "Rectificatif", original: "310 mètres", corrected: "130 mètres"),
    Case(
      notice:
        "Erratum du 4 juin 2025 : contrairement à ce que nous avons écrit, la salle compte 800 places, et non 80.",
      kind: "correction", label: "Erratum", date: "2025-06-04", original: "80", corrected: "800 places"),
    Case(
      notice:
        "NDLR : le nom de l’architecte a été mal orthographié. Il s’agit de Paul Hervieu et non de Paul Hervieux.",
      kind: "correction", label: "NDLR", original: "Paul Hervieux", corrected: "Paul Hervieu"),
    Case(
      notice:
        "[Rectification, 8 mars 2025. Nous avons écrit par erreur que le chantier durerait six mois. Il durera seize mois.]",
      kind: "correction", label: "Rectification", date: "2025-03-08", original: "six mois", corrected: "seize mois"),
    Case(
      notice:
        "Cet article a été corrigé le 2 février 2024 : le budget est de 3,4 millions d’euros et non de 34 millions.",
      kind: "correction", date: "2024-02-02", original: "34 millions", corrected: "3,4 millions d’euros"),
    Case(
      notice: "Une erreur s’est glissée dans notre article : la gare ouvrira le 14 juin et non le 4 juin.",
      kind: "correction", original: "4 juin", corrected: "14 juin"),
    Case(
      notice:
        "Précision : cet article a été modifié le 12 mai 2024 pour préciser que le pont restera ouvert aux piétons.",
      kind: "clarification", label: "Précision", date: "2024-05-12", corrected: "le pont restera ouvert aux piétons"),
    Case(
      notice:
        "Rectificatif : contrairement à ce que nous avions indiqué, le nouveau quai dépasse 310 mètres et non 130 mètres.",
      kind: "correction", label: "Rectificatif", original: "130 mètres", corrected: "310 mètres"),
    Case(
      notice:
        "Cet article a été modifié le 3 mai 2025 pour corriger le prix du billet, qui sera de 21 euros, et non de 12 euros comme l’indiquait une version antérieure.",
      kind: "correction", date: "2025-05-03", original: "12 euros", corrected: "21 euros"),
    Case(
      notice: "Mise à jour le 3 avril 2025 à 18 h 30 : ajout de la réaction du préfet.", kind: "update",
      label: "Mise à jour le", date: "2025-04-03"),
  ])
  func frenchNotices(_ wanted: Case) throws { try check(wanted, below: Self.french) }

  @Test(arguments: [
    Case(
      notice:
        "Fe de errores: En una versión anterior de este artículo se decía que la obra duraría 16 meses; en realidad son 6 meses.",
      kind: "correction", label: "Fe de errores", original: "16 meses", corrected: "6 meses"),
    Case(
      notice:
        "Corrección (7 de abril de 2025): una versión anterior de esta noticia indicaba que el puente mide 310 metros. Mide 130 metros.",
      kind: "correction", label: "Corrección", date: "2025-04-07", original: "310 metros", corrected: "130 metros"),
    Case(
      notice: "Fe de erratas: donde dice «1.200 toneladas» debe decir «12.000 toneladas».", kind: "correction",
      label: "Fe de erratas", original: "1.200 toneladas", corrected: "12.000 toneladas"),
    Case(
      notice:
        "Nota de la redacción: Esta información ha sido corregida el 4 de marzo de 2025. El presupuesto es de 3 millones, y no de 30 millones.",
      kind: "correction", label: "Nota de la redacción", date: "2025-03-04", original: "30 millones",
      corrected: "3 millones"),
    Case(
      notice: "La primera versión de esta noticia atribuía por error la frase a Luis Prada. La pronunció Luis Parada.",
      kind: "correction", original: "Luis Prada", corrected: "Luis Parada"),
    Case(
      notice: "Aclaración: Este texto ha sido modificado para precisar que la alcaldesa no votó.",
      kind: "clarification", label: "Aclaración", corrected: "la alcaldesa no votó"),
    Case(
      notice: "Fe de errores: el muelle nuevo supera 310 metros y no 130 metros.", kind: "correction",
      label: "Fe de errores", original: "130 metros", corrected: "310 metros"),
    Case(notice: "Actualización (18:30): se añade la respuesta de la empresa.", kind: "update", label: "Actualización"),
    Case(
      notice: "Rectificación: por error publicamos que la gerente es Ana Rico. Es Ana Ricart.", kind: "correction",
      label: "Rectificación", original: "Ana Rico", corrected: "Ana Ricart"),
  ])
  func spanishNotices(_ wanted: Case) throws { try check(wanted, below: Self.spanish) }

  @Test(arguments: [
    Case(
      notice:
        "Korrektur: In einer früheren Version dieses Artikels hieß es, der Umbau koste 14 Millionen Euro. Tatsächlich sind es 41 Millionen Euro.",
      kind: "correction", label: "Korrektur", original: "14 Millionen Euro", corrected: "41 Millionen Euro"),
    Case(
      notice:
        "Anm. d. Red.: In einer ersten Fassung stand, die Brücke sei 310 Meter lang. Es sind 130 Meter. Wir haben den Fehler korrigiert.",
      kind: "correction", label: "Anm. d. Red.", original: "310 Meter", corrected: "130 Meter"),
    Case(
      notice:
        "Richtigstellung: Anders als berichtet ist Karl Meinert nicht Vorsitzender, sondern Schatzmeister des Vereins.",
      kind: "correction", label: "Richtigstellung", original: "Vorsitzender", corrected: "Schatzmeister des Vereins"),
    Case(
      notice:
        "Hinweis der Redaktion: Dieser Artikel wurde am 3. März 2025 korrigiert. In der ursprünglichen Version wurde der Architekt fälschlicherweise als Rolf Behnke bezeichnet. Er heißt Rolf Behnken.",
      kind: "correction", label: "Hinweis der Redaktion", date: "2025-03-03", original: "Rolf Behnke",
      corrected: "Rolf Behnken"),
    Case(
      notice: "Berichtigung: Das Fest beginnt am 14. Juni und nicht, wie irrtümlich gemeldet, am 4. Juni.",
      kind: "correction", label: "Berichtigung", original: "4. Juni", corrected: "14. Juni"),
    Case(
      notice: "Korrektur: Die Überfahrt soll 21 Euro kosten und nicht 12 Euro, wie es in einer früheren Version hieß.",
      kind: "correction", label: "Korrektur", original: "12 Euro", corrected: "21 Euro"),
    Case(
      notice: "Aktualisierung, 14.20 Uhr: Die Meldung wurde um eine Stellungnahme der Firma ergänzt.", kind: "update",
      label: "Aktualisierung"),
    Case(
      notice:
        "Korrektur vom 2. Oktober 2026: In einer früheren Fassung hieß es, der Umbau daure zwölf Wochen. Es sind 20.",
      kind: "correction", label: "Korrektur", date: "2026-10-02", original: "zwölf Wochen", corrected: "20"),
    Case(
      notice: "Korrektur: In einer früheren Fassung war von der Linie N5 die Rede. Es handelt sich um die Linie N4.",
      kind: "correction", label: "Korrektur", original: "der Linie N5", corrected: "die Linie N4"),
  ])
  func germanNotices(_ wanted: Case) throws { try check(wanted, below: Self.german) }

  @Test(arguments: [
    (french, "Le ministre a publié jeudi un rectificatif au budget, et non une loi."),
    (french, "Cet article sera mis à jour au fil de la journée."),
    (french, "Ce texte a été initialement publié dans la Revue des ponts."),
    (french, "« Une précision : je n’ai rien signé », a ajouté le maire."),
    (spanish, "El Gobierno anunció ayer una corrección del gasto, y no un recorte."),
    (spanish, "La rectificación del ministerio llegó tarde, según los vecinos."),
    (spanish, "Este artículo se publicó originalmente en la revista Puentes."),
    (german, "Die Korrektur der Zahlen kostete den Minister das Amt."),
    (german, "Dieser Text wird laufend aktualisiert."),
    (german, "Transparenzhinweis: Die Autorin ist Mitglied des Vereins."),
    (german, "Fehler gefunden? Hinweise bitte an die Redaktion."),
  ])
  func noNotices(story: String, paragraph: String) throws {
    let found = try notices(story + "\n\n" + paragraph).filter { $0["quoted"] != .bool(true) }
    #expect(found.map { $0["text"]?.text } == [])
  }

  private func check(_ wanted: Case, below story: String) throws {
    let found = try notices(story + "\n\n" + wanted.notice)
    #expect(found.map { $0["text"]?.text } == [wanted.notice])
    let notice = try #require(found.first)
    #expect(notice["kind"]?.text == wanted.kind)
    #expect(notice["label"]?.text == wanted.label)
    #expect(notice["date"]?["value"]?.text == wanted.date)
    #expect(notice["original"]?.text == wanted.original)
    #expect(notice["corrected"]?.text == wanted.corrected)
  }
}
