import TestSupport
import Testing

/// Who is quoted in German sentences as agencies write them: offices, parties, places and reports beside the names.
@Suite struct GermanNewsTests {
  @Test(arguments: [
    (
      "Der Vorsitzende der Gewerkschaft Verdi, Frank Bruns, sagte der Zeitung am Mittwoch: „Wir lassen uns das nicht gefallen.“",
      "Frank Bruns"
    ),
    (
      "„Wir lassen uns das nicht gefallen“, sagte der Vorsitzende der Gewerkschaft, Frank Bruns, am Mittwoch der Zeitung.",
      "Frank Bruns"
    ),
    ("„Wir lassen uns das nicht gefallen“, so Bruns weiter.", "Bruns"),
    (
      "„Wir lassen uns das nicht gefallen“, sagte ein Sprecher der Bundesanwaltschaft in Karlsruhe auf Anfrage.",
      "ein Sprecher der Bundesanwaltschaft"
    ),
    (
      "Gegenüber der Presse erklärte Ministerpräsident Frank Bruns (CDU), dass man „in Ruhe“ entscheiden werde.",
      "Frank Bruns"
    ),
    ("Bundeskanzlerin Eva Brandt kündigte an, man werde „in Ruhe“ entscheiden.", "Eva Brandt"),
    ("Bruns zeigte sich überrascht und sprach von einem „Schlag ins Gesicht“ der Arbeiter.", "Bruns"),
    ("Der Sprecher des Auswärtigen Amtes, Frank Bruns, nannte die Vorwürfe „absurd“.", "Frank Bruns"),
    (
      "Die Organisation Amnesty International kritisierte das Urteil als „politisch motiviert“.",
      "Die Organisation Amnesty International"
    ),
    ("Die Vereinten Nationen sprachen von einer „Katastrophe“.", "Vereinten Nationen"),
    ("Präsident George Hill hat den Angriff als „feigen Akt“ verurteilt.", "George Hill"),
    ("Hill, der zurzeit in Genf weilt, verurteilte den Angriff als „feigen Akt“.", "Hill"),
    ("Scharfe Kritik übte auch die FDP. Der Entwurf sei „Murks“, sagte ihr Fraktionschef Frank Bruns.", "Frank Bruns"),
    ("In einem Interview mit dem Sender sagte die 45-jährige Ärztin, sie habe „keine Angst“.", "die 45-jährige Ärztin"),
    ("Dort habe man „keine Angst“, sagt Eva Brandt, die seit zehn Jahren in der Stadt lebt.", "Eva Brandt"),
    ("Der Angeklagte räumte vor Gericht ein, „einen großen Fehler“ gemacht zu haben.", "Der Angeklagte"),
    ("Zeugen zufolge rief der Mann „Feuer“, bevor er floh.", "Zeugen"),
    ("Der türkische Außenminister Ali Demir rief beide Seiten auf, „endlich zu reden“.", "Ali Demir"),
    ("Die Bundesregierung wies dies als „falsche Behauptung“ zurück.", "Die Bundesregierung"),
    ("Greenpeace-Sprecherin Eva Brandt: „Das ist zu wenig.“", "Eva Brandt"),
    ("Eva Brandt von Greenpeace kritisierte, das Gesetz sei „zahnlos“.", "Eva Brandt"),
    ("Das Ministerium teilte mit, die Zahl der Fälle sei „stark gestiegen“.", "Das Ministerium"),
    ("Wie aus einem Bericht des Senders hervorgeht, sei die Zahl „stark gestiegen“.", "des Senders"),
    ("Der Bericht kommt zu dem Schluss, dass die Lage „kritisch“ ist.", "Der Bericht"),
    ("Dem Bericht nach ist die Lage „kritisch“.", "Dem Bericht"),
    ("Die Zeitung schrieb, Bruns habe „jede Hoffnung verloren“.", "Die Zeitung"),
    ("Er glaube nicht daran, sagte Bruns, dass „alles gut“ werde.", "Bruns"),
    ("Bruns selbst sagte dazu nur: „Kein Kommentar.“", "Bruns"),
    ("Auch der Deutsche Wetterdienst warnt: „Bleiben Sie zu Hause!“", "Deutsche Wetterdienst"),
    ("Ein Anwohner, der anonym bleiben wollte, sagte: „Es war sehr laut.“", "Ein Anwohner"),
  ])
  func theSpeakerIsNamed(paragraph: String, name: String) throws {
    let speakers = try speakers(paragraph, language: "de")
    #expect(speakers.last?.speaker == name, "\(speakers)")
  }
}
