import PluginKit
import Text

/// How `summarize` works, for its reference page.
let summaryDiscussion = """
  Every sentence of the running text is weighed: where it stands, how close it is to the middle of what the article
  says, what it shares with the headline, its names, numbers, quoted share and length. Then the sentences are chosen
  together, so that they cover much and repeat little. They stand whole and in the article's order; those that one
  quotation holds together stay together, and a sentence that leans on the one before it (`He`, `But`) is taken with that
  one or not at all. Nothing is taken from bylines, headings, captions, notices, datelines or page furniture, from lines
  of facts (`Tickets: £10`) and what a press release says of its sender; an interview is summarized by what stands around
  the questions and answers. The same article gives the same summary, everywhere.

  German, French and Spanish have word lists of their own beside those of English.

  With `by: model` a language model is asked to write the summary, and nothing else ever sends a request. Each sentence of
  its answer is checked: its words, numbers and names must stand within three neighbouring sentences of the article, words
  in quotation marks must be quoted there, with their speaker named, and a denial, a condition, a doubt or a "said" of
  those sentences must not be missing. What fails is dropped with a remark. Where less than half is left, where the server is
  down, slow or answers something else, or where it shows that the article never reached the model (it counts too few
  tokens), the article's own sentences are the summary. Answers are kept with the run's state: a run that works the
  article again does not ask again, unless with `--force`.

  The weights come from news articles with summaries by their editors; see `docs/models/summary.md`.
  """

private let harbour = """
  Harbour ferry contract goes to island co-operative

  by Mara Lindqvist · The Coast Ledger

  «1»The harbour board awarded the ferry contract to an island co-operative on Tuesday, ending a dispute of two years.«/1»

  Passengers wait at the old ferry pier on Sunday. Photo: Iven Rask/Coast Ledger

  «2»“We will run twelve boats a day. Nobody will be left on the pier,” the co-operative’s director, Ana Ruiz, said.«/2»

  It was raining. The board met for three hours behind closed doors.

  «3»The co-operative will pay the board $2.4 million a year for the ferry contract and keep fares as they are until 2027.«/3»

  Correction, May 14: An earlier version of this article misstated when the board met.
  """

/// `summarize` at work.
let summaryExamples: [Example] = [
  Example(
    "One sentence", harbour, options: ["sentences": .integer(1)],
    expect: [.value("summary.sentences.count", .integer(1)), .span("summary.sentences[0]", marked: 1)]),
  Example(
    "Two sentences, in the article's order", harbour, options: ["sentences": .integer(2)],
    expect: [
      .value("summary.sentences.count", .integer(2)), .span("summary.sentences[0]", marked: 1),
      .span("summary.sentences[1]", marked: 3),
    ]),
]
