import PluginKit
import Text

extension Parse {
  static let examples = [
    Example(
      "A headline, a byline and a paragraph",
      "«1»Council votes on budget«/1»\n\n«2»By «3»Jane Doe«/3», Reuters«/2»\n\n«4»The council met on Monday.«/4»",
      expect: [
        .value("structure.blocks[0].kind", "headline"), .span("structure.headline", marked: 1),
        .span("structure.byline", marked: 2), .value("structure.byline.authors", ["Jane Doe"]),
        .span("structure.byline.authors_at[0]", marked: 3), .value("structure.byline.publisher", "Reuters"),
        .span("structure.blocks[2]", marked: 4),
      ]),
    Example(
      "No headline is made up",
      "«1»The council met on Monday and, after three hours, voted on the budget.«/1»\n\nIt passed by one vote.",
      expect: [
        .value("structure.headline", .null), .value("structure.blocks[0].kind", "paragraph"),
        .span("structure.blocks[0]", marked: 1),
      ]),
    Example(
      "A dateline is a block of its own",
      "«1»WASHINGTON, March 2 (Reuters) -«/1» «2»Talks resumed on Sunday after a pause of two weeks.«/2»",
      expect: [
        .value("structure.blocks[0].kind", "dateline"), .span("structure.dateline", marked: 1),
        .value("structure.dateline.place", "WASHINGTON"), .value("structure.dateline.agency", "Reuters"),
        .span("structure.blocks[1]", marked: 2),
      ]),
  ]
}
