/// Words that an article may hold to break out of a file that quotes it.
enum Payloads {
  /// Markup, script and style in every place a page has.
  static let markup = [
    "<script>alert(1)</script>", "</title><script>x()</script>", "</style><img src=q onerror=go()>",
    "\" onmouseover=\"go()", "' onfocus='go()' autofocus='", "<svg/onload=go()>", "<iframe srcdoc='<b>'></iframe>",
    "javascript:go()", "<a href=\"jav&#x09;ascript:go()\">x</a>", "<!-- x --><meta http-equiv=refresh content=0>",
    "--><base href=//elsewhere.example>", "<math><mtext></mtext><mglyph><style></math><img src=q onerror=go()>",
    "&lt;script&gt;go()&lt;/script&gt;", "&#60;script&#62;", "<![CDATA[<script>]]>", "<?xml version='1.0'?>",
    "</mark></p></article><form action=//elsewhere.example>", "<plaintext>",
    "<noscript><p title='</noscript><img src=q>'>",
    "<img\u{0}src=q\u{0}onerror=go()>", "`<img src=x onerror=go()>`", "\u{FF1C}script\u{FF1E}go()", "<xmp><style>",
    "<a id=a1-q1>", "{{7*7}} ${{ article.id }} <%= 1 %>",
  ]

  /// What Markdown would make links, images, headings, lists, tables, code or formulas of.
  static let markdown = [
    "[click](https://elsewhere.example)", "![x](//elsewhere.example/p.png)", "<https://elsewhere.example>",
    "https://elsewhere.example", "www.elsewhere.example", "mail me@elsewhere.example", "# Heading", "## Heading",
    "- item", "+ item", "* item", "1. item", "23) item", "> quote", "```\ncode\n```", "~~~", "| a | b |\n|---|---|",
    "=====", "-----", "***", "__bold__", "~~struck~~", "`code`", "[ref]: https://elsewhere.example", "[^1]",
    "line\n\n# Heading", "$x$", "&copy;", "\\[x](y)", ":smile:", "x\n===", "    indented", "\t# x", "@someone",
  ]

  /// What a spreadsheet would run or misread.
  static let cells = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "  \t=1+1", "=HYPERLINK(\"x\")",
    "＝1+1", "＋1", "－1", "＠SUM(A1)", "\u{A0}=1+1", "\u{200B}=1+1", "\u{FEFF}=1+1", "a,b", "a\"b", "a\r\nb", "a;b",
    "\"=1+1", "'=1+1", "=cmd|' /C calc'!A0", "%0A=1", "\u{202E}=1+1",
  ]

  /// What hides, turns or breaks text.
  static let controls = [
    "\u{1B}[31mred\u{1B}[0m", "bell\u{7}", "back\u{8}\u{8}space", "nul\u{0}nul", "\u{9B}31m", "next\u{85}line",
    "gpj.\u{202E}exe", "\u{2066}x\u{2069}", "\u{202A}a\u{202C}", "line\u{2028}sep\u{2029}", "\u{7F}", "\u{FFFE}",
    "\u{FEFF}", "a\u{301}\u{301}\u{301}", "👩‍👩‍👧‍👦", "שלום \u{200F}abc", "\u{E0041}\u{E0042}", "ﷺ", "\u{1F1E9}\u{1F1EA}",
  ]

  static let all = markup + markdown + cells + controls
}
