public import PluginKit

extension Parse {
  /// What it does, its options, its examples.
  public static let manual = Manual<ParseOptions>(
    summary: "Find the headline, byline, headings, paragraphs, captions and notices of an article.",
    discussion: """
      Plain text, Markdown and HTML pages are read; encoding, line ends and the way lines are broken are learnt from the
      file. The clean text joins the blocks by blank lines, with white space normalised; each part can be traced to its
      bytes. Of a page the article is kept, with its captions and its notices of correction wherever they stand; menus,
      links to other articles, calls and readers' comments are left out. What front matter or a sidecar file says of the
      article wins over a page's metadata, and that over what is found in the text. An article whose first words are
      already its first paragraph has no headline, and none is made up.
      """,
    options: ParseOptions.fields, main: "language", examples: examples, rules: ParseRules.all)
}
