import BuiltinPlugins
import TestSupport
import Testing
import Text

/// Quotations that are all of their paragraph: whoever the paragraph above tells of says them.
@Suite struct ToldAboveTests {
  private func check(_ paragraphs: [String], _ name: String?, _ language: String) throws {
    let steps: [(String, JSONObject)] = [("parse", ["language": .string(language)]), ("extract-quotes", [:])]
    let text = (["Headline"] + paragraphs).joined(separator: "\n\n")
    let quotes = try record(of: text, steps, registry: builtinPlugins)["quotes"]?.items ?? []
    unlessLost(paragraphs[0]) { #expect(quotes.last?[path: "speaker.name"]?.text == name, "\(paragraphs)") }
  }

  @Test(
    arguments: [
      (
        ["Laura Webb runs the pier. “It will hold,” she said.", "Then Webb took a hammer.", "“I will show you.”"],
        "Laura Webb"
      ),
      (
        ["Laura Webb lit the lamp. “It is old,” she said.", "She pulled a rag from her coat.", "“But it burns.”"],
        "Laura Webb"
      ),
      (
        [
          "Counsel for the accused, Laura Webb, said he had worked there for years. The court had set him free.",
          "“He pays his rent, and for one week he could not.”",
        ], "Laura Webb"
      ),
      (
        ["Karl Holm and Laura Webb spoke.", "Laura Webb, 44, harbour master", "“It will hold. It must.”"], "Laura Webb"
      ),
      (["“It will hold. It must.”", "— Laura Webb, harbour master"], "Laura Webb"),
    ] as [([String], String?)])
  func english(paragraphs: [String], name: String?) throws { try check(paragraphs, name, "en") }

  @Test(
    arguments: [
      (
        [
          "Laura Webb was not amused. She had watched Rosa Dunn walk around two men.",
          "“Soft. That is the word,” she said.",
        ], "Laura Webb"
      ),
      (
        [
          "Peter Orton spoke first. Karl Holm listened. “It is over,” Orton said.",
          "Outside, the widow Anna Kerr wept. Holm sat down.", "“I want to go home,” he said.",
        ],
        "Karl Holm"
      ),
      (
        ["Laura Webb wrote it for fun. When her mother, Rosa Webb, died, she went on. “It helped,” she said."],
        "Laura Webb"
      ),
      (
        ["Sergeant Karl Holm came at dawn. Peter Orton sat on the wall. He told the officer: “The door was open.”"],
        "Peter Orton"
      ),
      (
        [
          "Laura Webb met Peter Holm, of Dunmore, who pleaded guilty.",
          "Rain fell. The defendant said he was “ashamed”.",
        ],
        "Peter Holm"
      ),
      (["Laura Webb won on Sunday. “Now I can sleep,” the mother of two added."], "Laura Webb"),
      (
        [
          "Laura Webb sat down. “She had no patience,” Webb said.", "Her daughter rolls her eyes. “There was a dent.”",
        ], "Her daughter"
      ),
    ] as [([String], String?)])
  func whomAPronounOrADescriptionMeans(paragraphs: [String], name: String?) throws {
    try check(paragraphs, name, "en")
  }

  @Test(
    arguments: [
      (
        ["„Es reicht“, sagte Gesa Holm. Ole Brandt formuliert es anders.", "„Bis das fertig ist, bin ich alt.“"],
        "Ole Brandt"
      ),
      (["Die Stadt verweist auf die Zahlen.", "„Das ist der Gipfel!“ Ole Brandt haut auf den Tisch."], "Ole Brandt"),
      (["Gesa Holm lacht. Ihr Tipp für Anfänger: „Geduld.“"], "Gesa Holm"),
      (["Gesa Holm gründete den Betrieb. Ihr Leitspruch steht noch immer an der Tür: „Nur Mut.“"], "Gesa Holm"),
      (["Landrat Ole Brandt hatte im Mai, als es noch schneite, von einer „guten Idee“ gesprochen."], "Ole Brandt"),
      (["Wirtin Gesa Holm findet das „übertrieben“."], "Gesa Holm"),
      (["„Es ist still“, sagte Gesa Holm. „Wir vermissen ihn“, sagte ihr Bruder der Zeitung."], "ihr Bruder"),
      (["Die Mutter des Opfers saß ganz vorn. „Ich will es verstehen“, sagte sie."], "Die Mutter des Opfers"),
      (
        [
          "Verteidiger Ole Brandt forderte Milde. „Das ist kein Exempel“, sagte der Anwalt."
        ], "Ole Brandt"
      ),
      (["Leon, 16, Lehrling, will nach Chur. Er schaut nicht auf. „Ich penn beim Kolleg.“"], "Leon"),
    ] as [([String], String?)])
  func german(paragraphs: [String], name: String?) throws { try check(paragraphs, name, "de") }
}
