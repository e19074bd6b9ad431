public import PluginKit

/// What a workflow may set for a `parse` step.
public struct ParseOptions: PluginOptions {
  /// How a text's line breaks are to be read.
  public enum Layout: String, OptionChoice {
    /// Learnt from the text.
    case auto
    /// Every line is a paragraph.
    case lines
    /// Lines are broken at a width: they are joined.
    case wrapped
  }

  /// Which headings are looked for.
  public enum Headings: String, OptionChoice {
    /// Marked ones and short lines that look like one.
    case all
    /// Only those that the text marks as such.
    case marked
  }

  /// The order of day and month in a date of numbers.
  public enum DateOrder: String, OptionChoice {
    case unknown
    case monthDay = "month-day"
    case dayMonth = "day-month"
  }

  var layout = Layout.auto
  var headings = Headings.all
  var headingWords = 12
  var headlineWords = 40
  var rejoin = true
  var dateOrder = DateOrder.unknown
  var language: String?
  var words: DataFile?

  /// What most newsrooms want.
  public init() {}

  static let fields: [Field<ParseOptions>] = [
    Field(
      "layout", \.layout,
      "How line breaks are read: auto learns it from the text, lines takes every line for a paragraph, wrapped joins "
        + "lines that were broken at a width."),
    Field(
      "headings", \.headings,
      "Whether short lines that look like headings count (all), or only those that the text marks (marked)."),
    Field(
      "heading_words", \.headingWords, "The longest heading that is found without a mark, in words.", in: 1...40),
    Field(
      "headline_words", \.headlineWords, "The longest headline that is found without a mark, in words.", in: 3...100),
    Field("rejoin", \.rejoin, "Whether paragraphs that were broken in mid-sentence are joined again."),
    Field(
      "date_order", \.dateOrder,
      "How 3/2/2025 is read in a line that says when the article was published: month-day, day-month, or unknown, "
        + "which leaves it alone."),
    Field(
      "language", \.language, "The articles' language (BCP 47, such as en or de); found in each text when not set."),
    Field(
      "words", \.words,
      "A YAML file with an editor's own words, which are added to the built-in ones: lists under credits, agencies, "
        + "boilerplate, boilerplate_lines, notices, notice_openings, outlets, roles."),
  ]
}
