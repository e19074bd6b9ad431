/// What stands around the articles of a page.
enum HTMLPage {
  /// The stylesheet: all that styles a page.
  static let style = EmbeddedFile.text("Export/Page/page.css") ?? ""

  /// The SHA-256 of ``style``, in base 64: the one thing that a page's policy lets a browser apply.
  static let styleHash = "AVX9iclJogaKpvbP+cjWnPOT4/ABrtDBmfmSg/dECrQ="

  /// Everything before the first article.
  static func head(title: String) -> String {
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
    </head>
    <body>
    <main>

    """
  }

  /// Everything after the last article.
  static let foot = "</main>\n</body>\n</html>\n"

  private static let policy =
    "default-src 'none'; style-src 'sha256-\(styleHash)'; base-uri 'none'; form-action 'none'"
}
