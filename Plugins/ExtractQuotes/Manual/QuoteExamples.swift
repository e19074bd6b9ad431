import PluginKit
import Text

extension ExtractQuotes {
  static let examples = speakerExamples + formExamples + kindExamples

  /// Who is quoted.
  private static let speakerExamples = [
    Example(
      "Attribution behind the quote",
      "Harbour plan\n\n“«1»The pier will be rebuilt by May,«/1»” said Mayor Anna Lindqvist.",
      expect: [
        .span("quotes[0]", marked: 1), .value("quotes[0].kind", "direct"),
        .value("quotes[0].speaker.name", "Anna Lindqvist"), .value("quotes[0].cue.text", "said"),
      ]),
    Example(
      "A part of the reporter's sentence",
      "Harbour plan\n\nThe engineer Paul Okafor said the old pier was “«1»rotten to the core«/1»” and had to go.",
      expect: [
        .span("quotes[0]", marked: 1), .value("quotes[0].kind", "mixed"),
        .value("quotes[0].speaker.name", "Paul Okafor"),
      ]),
    Example(
      "A pronoun stands for somebody named before",
      "School vote\n\nPrincipal Maria Gomez opened the meeting. “We have waited for ten years,” she told parents.",
      expect: [
        .value("quotes[0].speaker.name", "Maria Gomez"), .value("quotes[0].speaker.resolved_by", "pronoun"),
        .value("quotes[0].via[0].role", "told"),
      ]),
    Example(
      "A bare surname gets the full name",
      "Tram line\n\nTransport chief Robert Hale presented the tram line on Monday.\n\n“It pays for itself,” Hale said.",
      expect: [
        .value("quotes[0].speaker.name", "Robert Hale"), .value("quotes[0].speaker.as_written", "Hale"),
      ]),
    Example(
      "Two speakers in one sentence",
      "Bridge\n\nJohn Webb called the bridge “«1»a gift,«/1»” while Susan Ortiz called it “«2»a waste.«/2»”",
      expect: [
        .span("quotes[0]", marked: 1), .value("quotes[0].speaker.name", "John Webb"), .span("quotes[1]", marked: 2),
        .value("quotes[1].speaker.name", "Susan Ortiz"),
      ]),
    Example(
      "According to",
      "Storm\n\nThe storm was “«1»the worst in living memory,«/1»” according to fisherman Peter Holm.",
      expect: [.span("quotes[0]", marked: 1), .value("quotes[0].speaker.name", "Peter Holm")]),
  ]

  /// What quotations look like.
  private static let formExamples = [
    Example(
      "A quote split by its attribution",
      "Harbour plan\n\n“«1»We will build,«/1»” Mayor Anna Lindqvist said, “«2»and we will build now.«/2»”",
      expect: [
        .span("quotes[0]", marked: 1), .span("quotes[1]", marked: 2), .value("quotes[0].group", "g1"),
        .value("quotes[1].group", "g1"), .value("quotes[1].speaker.name", "Anna Lindqvist"),
      ]),
    Example(
      "A quote over two paragraphs",
      "Letter\n\n“We had no wood,” Karin Blom said. “«1»The first winter was hard.«/1»\n\n“«2»Then spring came.«/2»”",
      expect: [
        .span("quotes[1]", marked: 1), .span("quotes[2]", marked: 2), .value("quotes[2].speaker.name", "Karin Blom"),
        .value("quotes[2].speaker.resolved_by", "context"),
      ]),
    Example(
      "Nested marks stay inside",
      "Trial\n\n“«1»He shouted ‘run’ and we ran,«/1»” witness Thomas Reed said.",
      expect: [.span("quotes[0]", marked: 1), .value("quotes.count", .integer(1))]),
    Example(
      "Straight marks",
      "Budget\n\n\"«1»There is no money left,\"«/1» treasurer Helen Sharp said.",
      expect: [.value("quotes[0].text", "There is no money left,"), .value("quotes[0].speaker.name", "Helen Sharp")]),
    Example(
      "Words put in and left out",
      "Budget\n\n“The council … must [act] at once,” treasurer Helen Sharp said.",
      expect: [.value("quotes[0].edits[0]", "bracketed"), .value("quotes[0].edits[1]", "ellipsis")]),
    Example(
      "A forgotten mark",
      "Budget\n\nTreasurer Helen Sharp said: “«1»We have to talk about it.«/1»\n\nThe council meets on Friday.",
      expect: [.span("quotes[0]", marked: 1), .value("diagnostics[0].code", "Q102")]),
  ]

  /// What is taken and what is left.
  private static let kindExamples = [
    Example(
      "A title quotes nobody", "Film night\n\nThe film “The Long Pier” opens on Friday at the town hall.",
      expect: [.value("quotes.count", .integer(0))]),
    Example(
      "Quotes of a few words can be left out",
      "Harbour plan\n\nMayor Anna Lindqvist called the pier “rotten.”", options: ["shortest": .integer(3)],
      expect: [.value("quotes.count", .integer(0))]),
    Example(
      "Reported speech without marks",
      "Harbour plan\n\nMayor Anna Lindqvist said «1»that the pier would be closed on Monday«/1».",
      options: ["kinds": "indirect"],
      expect: [
        .span("quotes[0]", marked: 1), .value("quotes[0].kind", "indirect"),
        .value("quotes[0].speaker.name", "Anna Lindqvist"),
      ]),
    Example(
      "Through whom the words came",
      "Strike\n\nUnion leader Frank Mills told the Morning Post the strike was “«1»far from over.«/1»”",
      expect: [
        .span("quotes[0]", marked: 1), .value("quotes[0].via[0].role", "told"),
        .value("quotes[0].via[0].name", "the Morning Post"),
      ]),
    Example(
      "German marks and cues",
      "Hafenplan\n\n„«1»Wir bauen die Brücke«/1»“, sagte Bürgermeisterin Anna Lindner.", options: ["languages": "de"],
      expect: [.span("quotes[0]", marked: 1), .value("quotes[0].speaker.name", "Anna Lindner")]),
  ]
}
