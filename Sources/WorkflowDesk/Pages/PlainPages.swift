/// Pages that say one thing.
enum PlainPages {
  /// For somebody who has not come in.
  static func closed(_ frame: Frame, wasUsed: Bool) -> Markup {
    let why =
      wasUsed
      ? "This link has been used, or is an old one: each opens the desk once."
      : "The desk opens with the link that stands in the terminal."
    return frame.page(
      "Closed",
      """
      <h1>The desk is closed</h1>
      <p>\(why)</p>
      <p>In the terminal where <code>workflow desk</code> runs, press the Enter key: it prints a new link.</p>
      """)
  }

  /// For what is not there, or did not work.
  static func message(_ frame: Frame, _ title: String, _ message: String, details: String = "") -> Markup {
    frame.page(
      title,
      """
      <h1>\(title)</h1>
      <p>\(message)</p>
      \(details.isEmpty ? Markup.none : "<pre class=\"details\">\(details)</pre>")
      <p><a href="/">Back to today</a></p>
      """)
  }

  /// For a folder without workflows: the first minute.
  static func firstMinute(_ frame: Frame) -> Markup {
    frame.page(
      "First minute", in: .today,
      """
      <h1>There is no workflow in this folder yet</h1>
      <p>A workflow says which articles are worked and what is done with each. To see what is found in one, take the \
      article that comes with the desk: nothing is written.</p>
      <p><a class="button main" href="\(Address.tryOut)">Try the shipped article</a></p>
      <h2>A workflow of your own</h2>
      <p>In a terminal, in this folder:</p>
      <pre><code>workflow new workflow morning-quotes</code></pre>
      <p>It writes <code>morning-quotes.yaml</code>. Put articles into the folder <code>Inbox</code> beside it, open this \
      page again, and press “Run now”.</p>
      """)
  }

  /// What stands above the shipped article.
  static let tryOutNote: Markup = """
    <aside class="note" aria-label="About this article"><p>This is the article that comes with the desk. Every quote, the \
    correction and each sentence of the summary leads to its place in the text, and from there to the line of the source. \
    <a href="/">Back</a></p></aside>
    """
}
