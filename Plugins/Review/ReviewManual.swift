import PluginKit
import Text

/// How `review` works, for its reference page.
let reviewDiscussion = """
  An article that comes to this step waits there; all others go on, and the run ends with code 4. With `if:` beside it
  only some wait: `if: quotes.any(confidence < 0.8) or corrections.count > 0`.

  `workflow review list` shows what waits, the most doubtful first; `workflow review show ARTICLE` what is asked;
  `approve`, `edit` and `reject` decide. The article goes on with the next run when everything that is asked about has
  been decided, or the article as a whole. What was approved is sure from then on, what was edited has the new values,
  what was rejected is left out, in the record and in every export; the layer `reviewed` says who decided what, when and
  why. An article that is rejected as a whole is killed: no later step works it.

  When the article changes, or what earlier steps make of it, the step asks again. Decisions about the same words are
  offered: `workflow review again ARTICLE` makes them again.

  Files that gather many articles keep the part that a waiting article had in them; see docs/review.md.
  """

/// `review` outside of a run: nothing is asked, and nothing is changed.
let reviewExamples: [Example] = [
  Example(
    "The article is as it was until somebody decides", "Council votes on budget\n\nThe council met on Monday.",
    options: ["by": "copy-desk"], expect: [.value("reviewed.count", .null)])
]
