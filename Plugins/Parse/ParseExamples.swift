import PluginKit
import Text

extension Parse {
  static let examples = headExamples + bodyExamples

  private static let headExamples = [
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
    Example(
      "A byline that lost its author names none",
      "Council votes on budget\n\n«1»by · Forbes«/1»\n\nThe council met on Monday.",
      expect: [
        .span("structure.byline", marked: 1), .value("structure.byline.authors", []),
        .value("structure.byline.publisher", "Forbes"),
      ]),
    Example(
      "A date is read as it stands",
      "Council votes on budget\n\nPublished March 2, 2025 at 2:05 p.m. EST\n\nThe council met on Monday.",
      expect: [
        .value("structure.published", "2025-03-02T14:05-05:00"), .value("structure.found_in.published", "text"),
        .value("structure.blocks[1].kind", "boilerplate"),
      ]),
  ]

  private static let bodyExamples = [
    Example(
      "A heading needs no mark",
      "Council votes on budget\n\nThe council met on Monday.\n\n«1»What comes next«/1»\n\nThe mayor will sign it.",
      expect: [.value("structure.blocks[2].kind", "heading"), .span("structure.blocks[2]", marked: 1)]),
    Example(
      "A credit is split off its caption",
      "Council votes\n\nIt met on Monday.\n\n«1»The mayor leaves the hall in Port Sable.«/1»«2»Getty Images«/2»",
      expect: [
        .value("structure.blocks[2].kind", "caption"), .span("structure.blocks[2]", marked: 1),
        .value("structure.blocks[2].credit", "Getty Images"), .span("structure.blocks[2].credit_at", marked: 2),
      ]),
    Example(
      "A paragraph that was broken in mid-sentence is joined",
      "Council votes\n\n«1»The mayor said she was “broadening [the city’s]\n\nharbour works” next year.«/1»",
      expect: [
        .value("structure.blocks.count", .integer(2)), .span("structure.blocks[1]", marked: 1),
        .value(
          "structure.blocks[1].text", "The mayor said she was “broadening [the city’s] harbour works” next year."),
      ]),
    Example(
      "Joining can be switched off",
      "Council votes\n\nThe mayor said that the town would have to wait\n\nfor another year.",
      options: ["rejoin": .bool(false)], expect: [.value("structure.blocks.count", .integer(3))]),
    Example(
      "A notice is no paragraph",
      "Council votes\n\nIt met on Monday.\n\n«1»CORRECTION (3/2): The council met on Monday.«/1»\n\nAdvertisement",
      expect: [
        .value("structure.blocks[2].kind", "correction_note"), .span("structure.blocks[2]", marked: 1),
        .value("structure.blocks[3].kind", "boilerplate"),
      ]),
    Example(
      "Lines that were broken at a width are joined",
      "The council met on Monday and, after\nthree hours of talks in the old hall,\nvoted for the smaller budget.",
      expect: [
        .value("structure.blocks.count", .integer(1)),
        .value(
          "text",
          "The council met on Monday and, after three hours of talks in the old hall, voted for the smaller budget."),
      ]),
    Example(
      "Items of a list stand without their marks",
      "The council met on Monday.\n\n- «1»One thing«/1»\n- Another thing",
      expect: [.value("structure.blocks[1].kind", "list_item"), .span("structure.blocks[1]", marked: 1)]),
  ]
}
