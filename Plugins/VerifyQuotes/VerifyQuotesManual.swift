import PluginKit
import Text

/// How `verify-quotes` works, for its reference page.
let verifyQuotesDiscussion = """
  Each quote is laid beside the transcript word by word, and gets one of five verdicts. `exact`: the words were said, in
  that order, in one place. `trimmed`: words were left out; `omitted` has them. `changed`: words are others, or a negation
  is missing; `changes` has the words of both sides. `stitched`: the pieces, of three words or more, were said in
  different places. `not_found`: nothing like it was said. A quote that was put together and has other words as well is
  stitched; where only a name or a few words come from elsewhere, it is changed.

  Places are different when they are more than sixty words apart, in another order, or when somebody else says a word in
  between. Without an ellipsis they are also different when the quote makes one sentence of two that were said; whole
  sentences may be left out between two of the quote's own. Where a transcript has no punctuation to tell sentences by,
  that means more than twelve words.

  Forgiven are sounds (`uh`), fillers (`you know`), asides between pauses (`well`), repeated and broken-off beginnings,
  punctuation, capitals, short forms (`it’s`, `gonna`), one word written as two, and how a number is written (`twelve`,
  `12`; `2.4 million`, `2,400,000`; `half a million`) or begun (`twelve, twelve hundred`). Of a number that the speaker puts
  right (`ten, no, twelve`) the last one counts. The currency of a number is forgiven where speech leaves it open, and
  compared where both have one. `sort of` and `kind of` without pauses are words, as are units (`kg` is not `kilos`),
  clock times in words, decades (`the 1990s`) and `ain’t`. What a transcript has in brackets (`[laughter]`, `(coughs)`) may
  be left out. The words of the editor in square brackets are none of the speaker's, letters in them are the
  word's (`[W]e`), and an ellipsis may stand for what it leaves out.

  Never forgiven are another number, another name, and a negation that is missing or added. A negation is missing, too,
  where it stands right before a quote that begins as a sentence or ends the clause behind one (`Not` everyone …; … die Mühle
  `nicht`), or where an ellipsis hides it; only one in a clause of five words or more or a sentence that is left out whole
  turns nothing. A part of the reporter's sentence in marks may begin behind it: the reporter's own words can have it (said he was
  not “going to sell”). The lists of English, German, French and Spanish lie beside the plugin; other languages get those of
  English. Negations are known in the transcript's language as well as in the article's.

  A transcript is WebVTT (voices, notes and styles are understood), SubRip, plain text, or the record of an article
  (`.json`). Plain text may have labels and times before what is said (`ELENA ORTIZ:`, `Q:`, `10:02 MS LAURENT:`,
  `ELENA ORTIZ (00:12):`) or on a line of their own (`Elena Ortiz  00:12`, `00:12 ELENA ORTIZ`). Captions with a broken arrow or
  without the empty line between two cues are read; what stands behind no line of times is not, and a remark tells.

  `speaker` compares the label with the article's speaker: `same`, `other`, or `unknown` where the label names nobody (`Q`,
  `Speaker 1`) or the speaker is uncertain. A label that is an office (`DRIVER`) is compared with the office that the
  article gives. Of several places that fit alike the speaker's own is taken.

  `transcript` has the file, the place in it (Unicode scalars of its text in `start` and `end`, bytes of the file in
  `source`) and the time of the passage; `said` has the words, labels and markup left out. Where several files match,
  each quote is looked for in all of them and the best verdict counts. Files are read up to 32 MB each.

  A transcript is an input of its article: where it changes, comes or goes, the article is worked again. Without one the
  quotes are not checked: the layer is empty, and a remark says which file was looked for. Indirect speech is not
  checked, for it has no words to compare.
  """

private let ferry = """
  Council keeps the ferry

  “We are not going to raise the fare this year,” said Elena Ortiz, who chairs the council. “The subsidy costs us £2.6 \
  million a year.”

  “There’s no hospital without the boat,” Ortiz said.
  """

private let spoken = """
  CHAIR: We have one item tonight.
  ELENA ORTIZ: So, uh, we're not going to raise the fare this, this year. The subsidy costs us 2.4 million a year. But
  without the boat, there is no hospital.
  MARTIN HALE: I won't vote for that.
  """

private func transcript(_ path: String, _ text: String) -> [String: FoundFiles] {
  ["against": FoundFiles(patterns: [path], files: [FoundFiles.File(path: path, bytes: Array(text.utf8))])]
}

/// `verify-quotes` at work.
let verifyQuotesExamples: [Example] = [
  Example(
    "Fillers are forgiven, numbers are not", ferry, files: transcript("Transcripts/ferry.txt", spoken),
    expect: [
      .value("verification.count", .integer(3)),
      .value("verification[0].verdict", "exact"),
      .value("verification[0].speaker", "same"),
      .value("verification[0].said", "we're not going to raise the fare this, this year"),
      .value("verification[1].verdict", "changed"),
      .value("verification[1].changes[0].quoted", "£2.6 million"),
      .value("verification[1].changes[0].said", "2.4 million"),
      .value("diagnostics[0].code", "V101"),
    ]),
  Example(
    "Words left out, and somebody else's words",
    """
    Council keeps the ferry

    “I will vote for that,” said Martin Hale, a councillor.

    “Without the boat … no hospital,” said Martin Hale.
    """, files: transcript("Transcripts/ferry.txt", spoken),
    expect: [
      .value("verification[0].verdict", "changed"),
      .value("verification[0].changes[0].said", "won't"),
      .value("verification[1].verdict", "trimmed"),
      .value("verification[1].omitted[0]", "there is"),
      .value("verification[1].speaker", "other"),
      .value("verification[1].label", "ELENA ORTIZ"),
    ]),
  Example(
    "Captions with voices and times",
    """
    Fire at the paint plant

    “Nobody was killed and there is no toxic cloud,” said Dana Whitlock, the fire chief.
    """,
    files: transcript(
      "Transcripts/fire.vtt",
      """
      WEBVTT

      1
      00:00:19.000 --> 00:00:27.400
      <v Chief Dana Whitlock>Nobody was killed, and there's no <i>toxic</i> cloud.
      """),
    expect: [
      .value("verification[0].verdict", "exact"),
      .value("verification[0].transcript.time", "00:00:19.000"),
      .value("verification[0].said", "Nobody was killed, and there's no toxic cloud"),
      .value("verification[0].speaker", "same"),
    ]),
  Example(
    "No transcript", ferry, files: ["against": FoundFiles(patterns: ["Transcripts/ferry.txt"], files: [])],
    expect: [.value("verification.count", .integer(0)), .value("diagnostics[0].code", "V105")]),
]
