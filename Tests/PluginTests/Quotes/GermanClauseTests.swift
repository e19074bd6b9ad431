import TestSupport
import Testing

/// Who is quoted where the German clause stands before or around the quotation, or in the sentence before.
@Suite struct GermanClauseTests {
  @Test(
    arguments: [
      ("In der Mitteilung der Stadt heißt es: „Die Brücke bleibt gesperrt.“", "der Stadt"),
      ("Anna Veit sagte: „Die Brücke bleibt gesperrt.“", "Anna Veit"),
      ("Am Montag sagte Anna Veit im Stadtrat: „Die Brücke bleibt gesperrt.“", "Anna Veit"),
      ("Anna Veit, die Bürgermeisterin von Holm, sagte: „Die Brücke bleibt gesperrt.“", "Anna Veit"),
      ("Die Bürgermeisterin von Holm, Anna Veit, sagte: „Die Brücke bleibt gesperrt.“", "Anna Veit"),
      ("Anna Veit, die seit drei Jahren im Amt ist, kündigte an: „Die Brücke bleibt gesperrt.“", "Anna Veit"),
      ("Anna Veit (SPD) warnte vor einem „Sommer im Stau“.", "Anna Veit"),
      ("Karl Thoma bezeichnete den Plan als „Unsinn“.", "Karl Thoma"),
      ("Als „Unsinn“ bezeichnete Karl Thoma den Plan.", "Karl Thoma"),
      ("Den Plan bezeichnete Karl Thoma als „Unsinn“.", "Karl Thoma"),
      ("Der Plan wurde von Karl Thoma als „Unsinn“ bezeichnet.", "Karl Thoma"),
      ("Karl Thoma hat den Plan am Freitag als „Unsinn“ bezeichnet.", "Karl Thoma"),
      ("Der Plan sei „völliger Unsinn“, sagte Karl Thoma.", "Karl Thoma"),
      ("Karl Thoma sagte, der Plan sei „völliger Unsinn“.", "Karl Thoma"),
      ("Karl Thoma gab an, dass die Kosten „völlig unklar“ seien.", "Karl Thoma"),
      ("Laut Karl Thoma ist der Plan „völliger Unsinn“.", "Karl Thoma"),
      ("Der Plan ist laut Karl Thoma „völliger Unsinn“.", "Karl Thoma"),
      ("Nach Angaben der Polizei war die Lage „jederzeit unter Kontrolle“.", "der Polizei"),
      ("Die Lage war nach Angaben der Polizei „jederzeit unter Kontrolle“.", "der Polizei"),
      ("Nach Angaben von Karl Thoma war die Lage „jederzeit unter Kontrolle“.", "Karl Thoma"),
      ("Der Polizei zufolge war die Lage „jederzeit unter Kontrolle“.", "Der Polizei"),
      ("Medienberichten zufolge war die Lage „außer Kontrolle“.", "Medienberichten"),
      ("Nach Ansicht des Vereins ist der Plan „ein Rückschritt“.", "des Vereins"),
      ("Aus Sicht des Vereins ist der Plan „ein Rückschritt“.", "des Vereins"),
      ("Für Karl Thoma ist der Plan „ein Rückschritt“.", "Karl Thoma"),
      ("Karl Thoma warf der Stadt vor, sie habe „jahrelang geschlafen“.", "Karl Thoma"),
      ("Karl Thoma wies die Vorwürfe als „haltlos“ zurück.", "Karl Thoma"),
      ("Der Verein lehnte den Plan ab, weil er „an der Stadt vorbei“ gehe.", "Der Verein"),
      ("Karl Thoma kritisierte den Plan und nannte ihn „einen Rückschritt“.", "Karl Thoma"),
      ("Karl Thoma kam zu Fuß. „Der Weg ist kurz“, sagte er.", "Karl Thoma"),
      ("Anna Veit kam zu Fuß. Sie nannte den Weg „kurz und schön“.", "Anna Veit"),
      ("Wie Anna Veit erklärte, ist der Weg „kurz und schön“.", "Anna Veit"),
      ("Wie der Verein am Montag mitteilte, sei der Weg „kurz und schön“.", "der Verein"),
      ("„Der Weg ist kurz.“ Das sagte Anna Veit am Montag.", "Anna Veit"),
      ("Anna Veit wird mit den Worten zitiert: „Der Weg ist kurz.“", "Anna Veit"),
      ("Anna Veit sagte, der Weg sei kurz. Er sei „in zehn Minuten zu schaffen“.", "Anna Veit"),
      (
        "Nach Angaben der Polizei gab es keine Verletzten. Die Lage sei „jederzeit unter Kontrolle“ gewesen.",
        "der Polizei"
      ),
      ("Karl Thoma freut sich auf das Fest. „Wir haben lange darauf gewartet.“", "Karl Thoma"),
      ("Ursula von der Heide sagte: „Der Weg ist kurz.“", "Ursula von der Heide"),
      ("Von der Heide sagte, der Weg sei „kurz und schön“.", "Von der Heide"),
      ("Die in Bremen lebende Autorin Anna Veit sagte: „Der Weg ist kurz.“", "Anna Veit"),
      ("CDU-Chef Karl Thoma forderte eine „Wende in der Verkehrspolitik“.", "Karl Thoma"),
      ("Ein Sprecher des Landeskriminalamtes sagte, man habe „keine Spur“.", "Ein Sprecher des Landeskriminalamtes"),
      ("Anwohner berichteten von einem „lauten Knall“.", "Anwohner"),
      ("Viele sprechen von einem „verlorenen Jahr“.", "Viele"),
      ("Karl Thoma und Anna Veit sprachen von einem „guten Tag für die Stadt“.", "Karl Thoma"),
      (
        "Innenministerin Anna Veit und ihr Sprecher kamen am 3. Mai nach Holm. Sie sprach von einem „historischen Tag“.",
        "Anna Veit"
      ),
      ("Die Gewerkschaft zeigte sich enttäuscht: „Das reicht nicht aus.“", "Die Gewerkschaft"),
      ("Aus dem Ministerium hieß es, der Plan sei „noch nicht fertig“.", "dem Ministerium"),
      ("Die Stadt veröffentlichte eine Erklärung. Darin heißt es: „Der Plan ist fertig.“", "eine Erklärung"),
      ("Ärzte warnen vor dem „stillen Sommer“.", "Ärzte"),
      ("Der Minister hatte zuvor angekündigt, er wolle „keinen Stein auf dem anderen lassen“.", "Der Minister"),
      ("Man werde „keinen Stein auf dem anderen lassen“, kündigte der Minister an.", "der Minister"),
      ("Der Trainer war zufrieden: „Wir haben gut gespielt.“", "Der Trainer"),
    ] as [(String, String?)])
  func theSubjectIsNamed(paragraph: String, name: String?) throws {
    let speakers = try speakers(paragraph, language: "de")
    #expect(speakers.last?.speaker == name, "\(speakers)")
  }
}
