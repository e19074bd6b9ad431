import BuiltinPlugins
import PluginKit
import TestSupport
import Testing
import Text

@Suite struct ExportOptionsTests {
  @Test(
    arguments: [
      (["to": "Out/sheet"], "the ending of “Out/sheet” does not say which format is meant"),
      (["to": "Out/sheet.xlsx"], "the ending of “Out/sheet.xlsx” does not say which format is meant"),
      (["to": "Out.json/sheet"], "the ending of “Out.json/sheet” does not say which format is meant"),
      (
        ["to": "sheet.${{ params.ending }}"],
        "the ending of “sheet.${{ params.ending }}” does not say which format is meant"
      ),
      (["as": "json", "to": "all.jsonl"], "“all.jsonl” has the ending of jsonl, but `as` says json"),
      (["as": "json", "of": "blocks"], "“of” chooses the rows of a table; json has none"),
      (["to": "a.html", "bom": .bool(true)], "“bom” is for tables that Excel opens; html is none"),
      (["to": "all.ann"], "a file of brat holds one article, but “all.ann” is the same for all"),
      (["as": "ninjs"], "a file of ninjs holds one article, but “-” is the same for all"),
      (["to": "all.atom", "of": "quotes"], "a feed has entries for corrections only"),
      (["to": "all.atom", "url": "javascript:x"], "“javascript:x” is no address on the web"),
      (["to": "all.csv", "url": "https://a.example"], "“url” says where a feed will be published; csv is none"),
      (["as": "csv", "to": "all.html"], "“all.html” has the ending of html, but `as` says csv"),
      (
        ["as": "jsno"],
        "“as” of export must be one of json, jsonl, markdown, csv, html, jsonld, ninjs, ninjs-2, newsml-g2, atom, web-annotation, brat, label-studio, spacy, sqlite, not the text “jsno”"
      ),
    ] as [(JSONObject, String)])
  func saysWhatDoesNotFit(options: JSONObject, message: String) throws {
    #expect(try complaints(options) == [message])
  }

  @Test(
    arguments: [
      ["as": "json", "to": "Out/sheet"], ["as": "jsonl", "to": "all.json"],
      ["to": "Out/${{ article.slug }}.JSON"], ["as": "json"],
      ["to": "Out/all.csv", "of": "corrections", "bom": .bool(true)], ["to": "a.htm"],
      ["as": "markdown", "to": "b.txt"],
    ] as [JSONObject])
  func acceptsWhatFits(options: JSONObject) throws {
    #expect(try complaints(options) == [])
  }

  @Test(arguments: [
    ("Out/${{ article.slug }}.json", false), ("Out/${{ slug(article.headline) }}.json", false),
    ("Out/${{ params.desk }}.json", true), ("Out/article.json", true), ("Out/${{ date() }}.json", true),
  ])
  func onlyAPathThatNamesTheArticleIsItsOwn(path: String, isGathered: Bool) throws {
    let file = try exportFile([ferryStory()], ["to": .string(path)])
    #expect(file.hasPrefix("[") == isGathered)
  }
}
