import PluginKit
import Text

/// How `detect-corrections` works, for its reference page.
let correctionsDiscussion = """
  A notice is found by its label (`CORRECTION (3/2):`, `Editor’s note:`), by an agency's form (`(Corrects …)`), or by a
  sentence that speaks of this very article and of a change to it (`An earlier version of this article misstated …`);
  it may stand anywhere, also in brackets inside a paragraph. A label alone is not enough for an editor's note: its
  words must say that something was changed. Policy lines, contact lines and notes about authors are left alone, and a
  notice of another outlet that is only quoted here is marked `quoted`.

  Facts are spans of the notice's own words, never rewritten. A year that neither the notice nor the article's date of
  publication gives stays `XXXX`; `basis` says how a date was read.

  Labels and phrases are data: `notices.en.yaml` beside the plugin. The option `patterns` adds a file of the same form.
  """

/// `detect-corrections` at work.
let correctionExamples: [Example] = [
  Example(
    "A correction at the end, with a date in numbers",
    """
    Harbour board delays vote

    by · Forbes

    The board’s chairman, Ana Ruiz, said in comments that aired Monday that the vote would wait.

    Ruiz’s comments were recorded Thursday, before the board met.

    «1»CORRECTION (5/14): This article has been updated to clarify «2»when Ruiz’s comments were recorded«/2».«/1»
    """,
    expect: [
      .value("corrections[0].kind", "correction"), .span("corrections[0]", marked: 1),
      .value("corrections[0].label", "CORRECTION"),
      .value("corrections[0].date.as_written", "5/14"), .value("corrections[0].date.value", "XXXX-05-14"),
      .value("corrections[0].subject", "when Ruiz’s comments were recorded"),
      .value("corrections[0].concerns[0].role", "primary"),
    ])
]
