import PluginKit
import Text

/// How `compare-versions` works, for its reference page.
let compareDiscussion = """
  The earlier version is read, parsed and searched for quotes and notices as the article itself is. Equal sentences are
  set against each other whatever marks, case and white space they have, and wherever they were moved; of the others
  those are paired that share most words. Of a changed sentence the numbers, dates and names are compared by value
  (`ten` and `10`, `3 March` and `March 3` are the same), as are what it denies, the words of its quotations and their speakers.

  A changed fact is told to readers when a notice of the article names what was wrong and what is right, or where it names
  neither, says what sort of thing was wrong and concerns the sentence. What no notice tells of is a finding, and so are a
  correction that changes nothing and a notice that is gone. New sentences, sentences that are gone and other words are
  changes and no findings: `changes` lists them (`wording` where nothing that matters differs). Bylines, datelines and
  page furniture are not compared.

  Which of two versions is right nobody here knows; nor is a changed word found to be a changed fact when it is no number,
  date, name or denial (`approved`, `rejected`): such a sentence is `changed`.

  `workflow compare OLD NEW` does the same for two files, and shows them side by side.
  """

private let now = """
  Harbour wall to be rebuilt by spring

  The work will cost «1»14 million pounds«/1» and employ 60 people.

  “«2»We have waited far too long,«/2»” said council leader Maren Holt.
  """

private let before = """
  Harbour wall to be rebuilt by spring

  The work will cost 12 million pounds and employ 60 people.

  “We have waited long enough,” said council leader Maren Holt.
  """

private func earlier(_ text: String) -> [String: FoundFiles] {
  [
    "against": FoundFiles(
      patterns: ["Earlier/harbour.txt"],
      files: [FoundFiles.File(path: "Earlier/harbour.txt", bytes: Array(text.utf8))])
  ]
}

/// `compare-versions` at work.
let compareExamples: [Example] = [
  Example(
    "A number and a quotation, without a notice", now, files: earlier(before),
    expect: [
      .value("changes.items[1].kind", "number"), .span("changes.items[1]", marked: 1),
      .value("changes.items[1].earlier.text", "12 million pounds"), .value("changes.items[1].told", .bool(false)),
      .span("changes.items[3]", marked: 2), .value("diagnostics[0].code", "E101"),
      .value("diagnostics[1].code", "E102"),
    ]),
  Example(
    "A number that a notice tells of",
    before.replacing("12 million", with: "14 million")
      + "\n\nCorrection: An earlier version said the work would cost 12 million pounds. It will cost 14 million pounds.",
    files: earlier(before),
    expect: [.value("changes.items[1].told", .bool(true)), .value("diagnostics[0].code", "C101")]),
]
