import Foundation
import TestSupport
import Testing
import Text

/// Articles made to break out of the files that quote them, through every format, from outside.
@Suite struct HostileExportTests {
  /// Markup and scripts, in every place that a page has.
  private static let markup = [
    "<script>alert(1)</script>", "</script><script>go()</script>", "</title></style><img src=q onerror=go()>",
    "\" onmouseover=\"go()", "' autofocus onfocus='go()", "<svg/onload=go()>", "javascript:go()//",
    "<iframe srcdoc=\"<script>go()</script>\">", "--><base href=//elsewhere.example>", "]]><x:script/><![CDATA[",
    "<meta http-equiv=refresh content=\"0;url=//elsewhere.example\">", "<form action=//elsewhere.example><input>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;", "&lt;img src=q onerror=go()&gt;",
    "&#x3C;script&#x3E;",
  ]
  /// Formulas of spreadsheets.
  private static let formulas = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=3+3", " =2+2", "=HYPERLINK(\"https://elsewhere.example\",\"x\")",
    "=cmd|' /C calc'!A0", "＝1+1", "\u{200B}=1+1", "a\",=1+1,\"b", "\";=1+1",
  ]
  /// Line breaks that would begin another header, row, line or record.
  private static let breaks = [
    "x\r\nSet-Cookie: a=b", "x\r=1+1", "x\n\n# Heading", "%0d%0aLocation:%20//elsewhere.example", "x\u{2028}y",
    "x\u{85}T9\tquote 0 1\tx", "T9\tquote 0 1\tx", "\r\n\r\n<html>",
  ]
  /// Names of other files.
  private static let paths = [
    "../../escaped", "/tmp/escaped", "..\\..\\escaped", "....//....//escaped", "a/../../../escaped", "%2e%2e%2fescaped",
    ".hidden", "-rf", "..", ".", "~/escaped", "C:\\escaped", "file:///etc/passwd",
  ]
  /// Templates, commands and statements.
  private static let commands = [
    "${{ article.path }}", "{{7*7}}", "<%= 1 %>", "$(touch escaped)", "`touch escaped`", "; touch escaped",
    "'; DROP TABLE articles; --", "\"}],\"admin\":true,\"x\":[{\"y\":\"", "\u{1B}]0;escaped\u{7}", "\u{202E}txt.exe",
  ]

  /// Words that bring all parts which an article may have: headings, lists, authors, organisations.
  private static let harmless = ["", "# ", "- ", "1. ", "> "].flatMap { mark in
    ["harmless", "Mara Holm", "the Echo / Mara Holm,", "x\n\n# Heading"].map { mark + $0 }
  }
  /// Members that those do not reach.
  private static let rare: Set = ["credit", "credit_at", "creditText", "organisations"]

  private static let payloads = markup + formulas + breaks + paths + commands

  /// A format, its option and where its files go.
  private static let exports = [
    ("json", "own/${{ article.id }}.json"), ("jsonl", "all.jsonl"), ("markdown", "own/${{ article.id }}.md"),
    ("html", "own/${{ article.id }}.html"), ("html", "all.html"),
    ("html, pages: \"Out/own/${{ article.id }}.html\"", "index.html"), ("csv, of: quotes", "quotes.csv"),
    ("csv, of: people", "people.csv"), ("csv, of: corrections", "corrections.csv"), ("csv, of: summary", "summary.csv"),
    ("csv, of: blocks", "blocks.csv"), ("jsonld", "own/${{ article.id }}.jsonld"),
    ("ninjs", "own/${{ article.id }}.ninjs.json"), ("ninjs-2", "own/${{ article.id }}.ninjs2.json"),
    ("newsml-g2", "own/${{ article.id }}.xml"), ("atom", "all.atom"),
    ("web-annotation", "own/${{ article.id }}.anno.json"), ("brat", "own/${{ article.id }}.ann"),
    ("label-studio", "tasks.json"), ("spacy", "docs.jsonl"), ("sqlite", "archive.sqlite"),
  ]

  private static func item(_ payload: String, id: String) -> String {
    // What begins with a tag would be read as a page.
    let text = """
      \(payload.hasPrefix("<") ? "The " : "")\(payload) Council Votes \(payload)

      By \(payload) Ann Ort

      “\(payload) is what they promised,” said Mayor Lee \(payload) Ort. “\(payload)”

      The ferry \(payload) will sail on Monday, said Ida Moor, \(payload) clerk of the harbour board.

      Correction: An earlier version of this article said \(payload). It is \(payload) Tuesday.
      """
    let fields = [
      ("id", id), ("text", text), ("published", "2026-03-02"), ("url", "https://ledger.example/\(payload)"),
      ("site_name", payload), ("language", payload), ("updated", "2026-03-03"),
    ]
    var object = JSONObject()
    for (name, value) in fields { object[name] = .string(value) }
    return JSONValue.object(object).compact
  }

  /// A folder within a folder within the desk, so that what climbs out of it is seen.
  private func desk(_ payloads: [String]) throws -> Desk {
    let steps = Self.exports.map { "  - export: {as: \($0), to: \"Out/\($1)\"}\n" }.joined()
    return try Desk([
      "one/two/flow.yaml":
        "name: hostile\narticles: hostile.jsonl\nsteps:\n  - parse\n  - extract-quotes\n  - detect-corrections\n"
        + "  - summarize: 2\n" + steps,
      "one/two/hostile.jsonl": payloads.map { Self.item($0, id: $0) + "\n" }.joined(),
    ])
  }

  private func run(_ payloads: [String]) throws -> Desk {
    let desk = try desk(payloads)
    try Workflow("run", "flow.yaml", "-q", "--state", desk.path("one/state")).in(desk.path("one/two")).expect()
    return desk
  }

  private func outputs(_ desk: Desk, _ ending: String) -> [(name: String, text: String)] {
    desk.files.filter { $0.hasPrefix("one/two/Out/") && $0.hasSuffix(ending) }.map { ($0, desk.text($0) ?? "") }
  }

  @Test func nothingBreaksOut() throws {
    let (desk, harmless) = (try run(Self.payloads), try run(Self.harmless))

    // Every file has its place: one of each kind for each article, and none beside them.
    let files = desk.files.filter { !$0.hasPrefix("one/state/") }
    #expect(
      files.allSatisfy {
        $0.hasPrefix("one/two/Out/") || ["flow.yaml", "hostile.jsonl"].map { "one/two/" + $0 }.contains($0)
      })
    let own = files.filter { $0.hasPrefix("one/two/Out/own/") }
    #expect(
      own.count == Self.payloads.count * Self.exports.count { $0.1.hasPrefix("own/") } + Self.payloads.count, "\(own)")
    #expect(own.allSatisfy { $0.split(separator: "/").count == 5 && !$0.hasPrefix("one/two/Out/own/.") })
    #expect(!FileManager.default.fileExists(atPath: "/tmp/escaped.json"))

    for (ending, isMarkup) in [(".html", true), (".xml", false), (".atom", false)] {
      let usual = outputs(harmless, ending).map { HTMLScan($0.text) }
      let (names, attributes) = (
        Set(usual.flatMap(\.names)), Set(usual.flatMap { $0.attributes.map(\.name) })
      )
      let pages = outputs(desk, ending)
      #expect(!names.isEmpty && !pages.isEmpty)
      for page in pages {
        let scan = HTMLScan(page.text)
        #expect(scan.isBalanced || !isMarkup, "\(page.name)")
        #expect(Set(scan.names).isSubset(of: names), "\(page.name)")
        #expect(Set(scan.attributes.map(\.name)).isSubset(of: attributes), "\(page.name)")
        #expect(scan.attributes.allSatisfy { !$0.name.hasPrefix("on") }, "\(page.name)")
        #expect(
          scan.values(of: "href").allSatisfy {
            $0.hasPrefix("#") || $0.hasPrefix("own/") || $0.hasPrefix("https://ledger.example/") || !isMarkup
          },
          "\(page.name)")
        #expect(scan.values(of: "src").isEmpty, "\(page.name)")
      }
    }

    let leads = HTMLScan(desk.text("one/two/Out/index.html") ?? "").values(of: "href")
    #expect(leads.count == Self.payloads.count)
    for link in leads {
      let file = link.replacing("&amp;", with: "&").removingPercentEncoding ?? ""
      #expect(desk.text("one/two/Out/" + file) != nil && link.hasPrefix("own/"), "\(link)")
    }

    for (name, text) in outputs(desk, ".csv") {
      let rows = try #require(csvRows(text), "\(name)")
      #expect(rows.count > 1 && rows.allSatisfy { $0.count == rows[0].count }, "\(name)")
      for cell in rows.joined() where !cell.unicodeScalars.allSatisfy({ "-0123456789.".unicodeScalars.contains($0) }) {
        let first = cell.unicodeScalars.first {
          !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
        }
        #expect(first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } != true, "\(name): \(cell)")
      }
    }

    for ending in [".json", ".jsonld"] {
      let members = try outputs(harmless, ending).reduce(into: Set<String>()) {
        $0.formUnion(names(try JSONParser.parse(Array($1.text.utf8))))
      }
      for (name, text) in outputs(desk, ending) {
        #expect(names(try JSONParser.parse(Array(text.utf8))).isSubset(of: members.union(Self.rare)), "\(name)")
        #expect(ending == ".json" || !text.utf8.contains(UInt8(ascii: "<")), "\(name) could end a script element")
      }
    }
    for (name, text) in outputs(desk, ".jsonl") where name.hasSuffix("Out/all.jsonl") || name.hasSuffix("docs.jsonl") {
      let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
      #expect(lines.count == Self.payloads.count, "\(name)")
      for line in lines { #expect((try? JSONParser.parse(Array(line)))?.object != nil, "\(name)") }
    }

    for (name, text) in outputs(desk, ".ann") {
      for line in text.unicodeScalars.split(separator: "\n") {
        #expect(["T", "A", "R", "#"].contains { String(line).hasPrefix($0) }, "\(name): \(String(line))")
      }
    }
    for (name, text) in outputs(desk, ".md") {
      let markup = text.replacing("\\<", with: "")
      #expect(!markup.contains("<script") && !markup.contains("<img") && !markup.contains("<iframe"), "\(name)")
    }

    let counted = try Workflow("quotes", "--count", "article", "--limit", "0", "--json", "Out/archive.sqlite")
      .in(desk.path("one/two")).expect().stdout.split(separator: "\n")
    #expect(counted.count > Self.payloads.count / 2)
    let text = try Workflow("quotes", "promised", "Out/archive.sqlite").in(desk.path("one/two")).expect().stdout
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x202E })
  }

  private func names(_ value: JSONValue) -> Set<String> {
    switch value {
    case .object(let object):
      object.members.reduce(into: []) { $0.formUnion(names($1.value).union([$1.name])) }
    case .array(let items): items.reduce(into: []) { $0.formUnion(names($1)) }
    default: []
    }
  }
}
