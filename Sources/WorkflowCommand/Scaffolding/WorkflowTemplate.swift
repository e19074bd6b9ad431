/// A new workflow file, commented for an editor.
func workflowTemplate(_ name: String) -> String {
  """
  # A workflow: which articles, and what is done with each, step by step.
  # Check it with:  workflow validate \(name).yaml
  # Run it with:    workflow run \(name).yaml ARTICLE…
  name: \(name)
  description: Every quotation of an article, for the fact-checkers.

  # What can be set from the command line: workflow run \(name).yaml --set sentences=2
  params:
    sentences: {type: integer, default: 3, about: Length of the summary.}

  # Where the articles lie; articles named on the command line take their place.
  articles: ["Inbox/**/*.{txt,md}"]

  steps:
    - parse
    - extract-quotes
    - detect-corrections
    - summarize: {sentences: "${{ params.sentences }}"}
    # One page for each article …
    - export: {as: html, to: "Out/${{ article.slug }}.html"}
    # … and one table for all of them.
    - export: {as: csv, of: quotes, to: Out/quotes.csv}

  """
}
