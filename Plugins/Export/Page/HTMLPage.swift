/// What stands around the articles of a page.
enum HTMLPage {
  /// The stylesheet: all that styles a page.
  static let style = EmbeddedFile.text("Export/Page/page.css") ?? ""

  /// The script: all that runs on a page.
  static let script = EmbeddedFile.text("Export/Page/page.js") ?? ""

  /// The SHA-256 of ``style``, in base 64: all that a page's policy lets a browser apply.
  static let styleHash = "OavR/nWompVWjEg82+FPE6sUQF4pVYal5V8S/F1biWc="

  /// The SHA-256 of ``script``, in base 64: all that a page's policy lets a browser run.
  static let scriptHash = "c+h6JOt4Ne7jEZL2obtVi4Fs3y8MJ38qzL4wJAi3qUo="

  /// Everything before the first article; a page of several has a field to search its index.
  static func head(title: String, isSearched: Bool, isIndex: Bool = false) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>\(htmlText(title))</title>
    <style>\(style)</style>
    <script>\(script)</script>
    </head>
    <body>
    <main>
    \(isIndex ? "<h1>\(htmlText(title))</h1>\n" : "")\(isSearched ? search : "")<p class="told" id="told" role="status"></p>

    """
  }

  /// Everything after the last article.
  static let foot = "</main>\n</body>\n</html>\n"

  private static let search = """
    <p class="search"><label for="speaker">Articles that quote</label> \
    <input id="speaker" type="search" autocomplete="off" placeholder="a speaker’s name"></p>

    """

  private static let policy =
    "default-src 'none'; style-src 'sha256-\(styleHash)'; script-src 'sha256-\(scriptHash)'; base-uri 'none'; form-action 'none'"
}
