import PluginKit
import Text

/// How `detect-corrections` works, for its reference page.
let correctionsDiscussion = """
  A notice is found by its label (`CORRECTION (3/2):`, `Editor’s note:`), by an agency's form (`(Corrects …)`), or by a
  sentence that speaks of this very article and of a change to it (`An earlier version of this article misstated …`);
  it may stand anywhere, also in brackets inside a paragraph. A label alone is not enough for an editor's note: its
  words must say that something was changed. Policy lines, contact lines and notes about authors are left alone, and a
  notice of another outlet that is only quoted or reported here is marked `quoted`. Notices in English, German, French
  and Spanish are known; an article in one of the others may print English ones too.

  Facts are spans of the notice's own words, never rewritten. Where a wrong and a right amount, date or name stand
  against each other, both are cut to it; `original_in_body` and `corrected_in_body` say whether the article around the
  notice still holds the one and the other. A year that neither the notice nor the article's date of
  publication gives stays `XXXX`; `basis` says how a date was read.

  The desk's checks have codes of their own (C101 to C110). `style.yaml` beside the plugin says how much each matters; the
  option `style` lays a file of the same form over it, which switches checks and adds words that the house does not want.

  Labels and phrases are data: `notices.en.yaml` and its fellows beside the plugin. The option `patterns` adds a file of the same form.
  """

/// `detect-corrections` at work.
let correctionExamples: [Example] = [
  Example(
    "A correction at the end, with a date in numbers",
    """
    Harbour board delays vote

    by · Forbes

    The board’s chairman, Ana Ruiz, said in comments that aired Monday that the vote would wait.

    «2»Ruiz’s comments were recorded Thursday, before the board met.«/2»

    «1»CORRECTION (5/14): This article has been updated to clarify when Ruiz’s comments were recorded.«/1»
    """,
    expect: [
      .value("corrections.count", .integer(1)), .value("corrections[0].kind", "correction"),
      .span("corrections[0]", marked: 1), .value("corrections[0].label", "CORRECTION"),
      .value("corrections[0].date.as_written", "5/14"), .value("corrections[0].date.value", "XXXX-05-14"),
      .value("corrections[0].subject", "when Ruiz’s comments were recorded"),
      .span("corrections[0].concerns[0]", marked: 2), .value("corrections[0].concerns[0].role", "primary"),
    ]),
  Example(
    "The wrong fact and the right one",
    """
    A new ferry for the strait

    The new ferry carries 240 passengers and was built in Ostrava Bay. It will enter service in June.

    Correction, June 3, 2024: An earlier version of this article misstated where the ferry was built. It was built in \
    Ostrava Bay, not Port Halvern.
    """,
    expect: [
      .value("corrections[0].date.value", "2024-06-03"), .value("corrections[0].original", "Port Halvern"),
      .value("corrections[0].corrected", "Ostrava Bay"), .value("corrections[0].subject", "where the ferry was built"),
    ]),
  Example(
    "A notice in French",
    """
    Le pont rouvrira au printemps

    Le conseil municipal a voté lundi les crédits du chantier. Le pont, long de 130 mètres, rouvrira en avril.

    «1»Rectificatif du 4 juin 2025 : une première version de cet article indiquait que le pont mesurait 310 mètres. Il \
    mesure 130 mètres.«/1»
    """,
    expect: [
      .span("corrections[0]", marked: 1), .value("corrections[0].date.value", "2025-06-04"),
      .value("corrections[0].original", "310 mètres"), .value("corrections[0].original_in_body", .bool(false)),
      .value("corrections[0].corrected", "130 mètres"), .value("corrections[0].corrected_in_body", .bool(true)),
    ]),
  Example(
    "An agency's form",
    """
    Mill prices rise for a third month

    «1»(Corrects spelling of chief executive’s name to Jansen instead of Janssen)«/1»

    Mill prices rose again in May, the association said. “We saw it coming,” chief executive Pia Jansen said.
    """,
    expect: [
      .value("corrections[0].kind", "wire_correction"), .span("corrections[0]", marked: 1),
      .value("corrections[0].original", "Janssen"), .value("corrections[0].corrected", "Jansen"),
    ]),
  Example(
    "An editor's note inside a paragraph",
    """
    Voters choose a mayor

    Mayor Ilse Brandt won with 54 percent. «1»[Editor’s note: An earlier version misspelled the mayor’s name.]«/1» She \
    takes office in May.

    Editor’s note: Ilse Brandt is also a columnist. Follow her work on our opinion pages.
    """,
    expect: [
      .value("corrections.count", .integer(1)), .span("corrections[0]", marked: 1),
      .value("corrections[0].kind", "correction"), .value("corrections[0].label", "Editor’s note"),
    ]),
  Example(
    "A notice of another outlet, quoted",
    """
    Rival paper withdraws its claim

    The Morning Post changed its story late on Monday after an outcry among readers of the paper and others.

    “«1»Correction: This article has been updated to correct the number of tickets sold.«/1»” the note read.
    """,
    expect: [.value("corrections.count", .integer(1)), .value("corrections[0].quoted", .bool(true))]),
  Example(
    "Only retractions",
    """
    Report on water prices

    Updated at 9:20 p.m.: Adds comment from the mayor.

    «1»Retraction: We have retracted this article. The figures in it could not be confirmed.«/1»
    """,
    options: ["kinds": ["retraction"]],
    expect: [
      .value("corrections.count", .integer(1)), .span("corrections[0]", marked: 1),
      .value("corrections[0].kind", "retraction"),
    ]),
  Example(
    "Words that are no notice",
    """
    Prison officers ask for more staff

    Corrections officers said on Friday that they were incorrectly described as idle in the ministry’s report.

    Analysts expect a market correction of ten percent. An amended version of the bill is due in May.

    To suggest a correction to this article, write to the desk. This article will be updated.
    """,
    expect: [.value("corrections.count", .integer(0))]),
]
