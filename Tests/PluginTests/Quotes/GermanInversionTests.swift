import TestSupport
import Testing

/// Who is quoted where the German attribution stands behind the quotation.
@Suite struct GermanInversionTests {
  @Test(
    arguments: [
      ("„Die Brücke bleibt gesperrt“, sagte Bürgermeisterin Anna Veit.", "Anna Veit"),
      ("„Die Brücke bleibt gesperrt“, sagte die Bürgermeisterin.", "die Bürgermeisterin"),
      ("„Die Brücke bleibt gesperrt“, sagte der Sprecher der Polizei am Montag.", "der Sprecher der Polizei"),
      ("„Die Brücke bleibt gesperrt“, so Anna Veit.", "Anna Veit"),
      ("„Die Brücke bleibt gesperrt“, so die Stadtverwaltung.", "die Stadtverwaltung"),
      ("„Die Brücke bleibt gesperrt“, erklärte Karl Thoma, Vorsitzender des Bauausschusses.", "Karl Thoma"),
      ("„Die Brücke bleibt gesperrt“, betonte am Dienstag Umweltminister Karl Thoma (Grüne).", "Karl Thoma"),
      ("„Die Brücke bleibt gesperrt“, teilte die Polizei am Abend mit.", "die Polizei"),
      ("„Die Brücke bleibt gesperrt“, hieß es aus dem Rathaus.", "dem Rathaus"),
      ("„Die Brücke bleibt gesperrt“, heißt es in der Mitteilung der Stadt.", "der Stadt"),
      ("„Der Weg“, sagte Anna Veit, „ist kurz.“", "Anna Veit"),
      ("„Der Weg ist kurz“, hatte Anna Veit im Mai gesagt.", "Anna Veit"),
      ("„Der Weg ist kurz“, wie Anna Veit betonte.", "Anna Veit"),
      ("„Das ist ein guter Tag“, freute sich Anna Veit.", "Anna Veit"),
      ("„Das ist ein guter Tag“, meint auch Karl Thoma vom Verein der Wirte.", "Karl Thoma"),
      ("„Das ist ein guter Tag“, fügte er hinzu.", "er"),
      ("„Das ist ein guter Tag“, räumte der Minister ein.", "der Minister"),
      ("„Das ist ein guter Tag“, ließ Anna Veit mitteilen.", "Anna Veit"),
      ("»Das ist ein guter Tag«, sagte Anna Veit.", "Anna Veit"),
      ("«Das ist ein guter Tag», sagte Anna Veit.", "Anna Veit"),
      ("\"Das ist ein guter Tag\", sagte Anna Veit.", "Anna Veit"),
      ("„Wir sind bereit“, versicherte der Trainer, „aber es wird schwer.“", "der Trainer"),
    ] as [(String, String?)])
  func theSpeakerBehindIsNamed(paragraph: String, name: String?) throws {
    let speakers = try speakers(paragraph, language: "de")
    #expect(speakers.last?.speaker == name, "\(speakers)")
  }
}
