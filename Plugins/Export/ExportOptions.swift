import Diagnostics
public import PluginKit

/// What a workflow may say about an export.
public struct ExportOptions: PluginOptions {
  /// The format; `nil` to go by the ending of the path.
  var format: FormatName?
  /// Where the output goes.
  var destination = OutputPath.standardOutput
  /// What a table has a row for, and a feed an entry; `nil` for what is usual.
  var table: TableName?
  /// Whether a table begins with a byte order mark.
  var byteOrderMark = false
  /// Where the file will be published.
  var address: String?

  /// The articles' own pages, to which an index leads.
  var pages: ArticlePage?

  /// All defaults: JSON Lines to standard output.
  public init() {}

  /// The format that is meant: the one named, else the one of the path's ending, else JSON Lines.
  var row: FormatRow { format?.row ?? inferred ?? .jsonLines }

  /// The options as a format gets them.
  var settings: FormatSettings {
    FormatSettings(
      isGathered: !destination.namesArticle, table: table ?? .quotes, byteOrderMark: byteOrderMark,
      address: address, isIndex: pages != nil)
  }

  /// A path whose ending says nothing or something else than `as`; options of tables where there is none.
  public func problems() -> [OptionProblem] {
    [endingProblem, gatheringProblem, tableProblem, addressProblem, pagesProblem].compactMap { $0 }
  }

  private var inferred: FormatRow? {
    destination.ending.flatMap { ending in FormatRow.all.first { $0.endings.contains(ending) } }
  }

  private var endingProblem: OptionProblem? {
    let names = FormatRow.all.map(\.name).joined(separator: ", ")
    guard let format else {
      guard destination != .standardOutput, inferred == nil else { return nil }
      return OptionProblem(
        at: "to", "the ending of “\(destination.template)” does not say which format is meant",
        help: "add `as:` with one of \(names)")
    }
    guard let other = inferred, !format.row.endings.contains(destination.ending ?? "") else { return nil }
    return OptionProblem(
      at: "to", "“\(destination.template)” has the ending of \(other.name), but `as` says \(format.rawValue)",
      help: "end it in .\(format.row.endings[0]), or leave `as` out")
  }

  private var gatheringProblem: OptionProblem? {
    if row.name == FormatRow.sqlite.name {
      if destination == .standardOutput {
        return OptionProblem(
          at: "to", "a database cannot go to standard output", help: "name a file, as Out/archive.sqlite")
      }
      guard destination.namesArticle else { return nil }
      return OptionProblem(
        at: "to", "a file of sqlite holds all articles, but “\(destination.template)” is another for each",
        help: "name one file, as Out/archive.sqlite")
    }
    guard row.page.gathers == nil, !destination.namesArticle else { return nil }
    return OptionProblem(
      at: "to", "a file of \(row.name) holds one article, but “\(destination.template)” is the same for all",
      help: "let the path name the article, as in Out/${{ article.slug }}.\(row.endings[0])")
  }

  private var tableProblem: OptionProblem? {
    if byteOrderMark, row.name != FormatRow.csv.name {
      return OptionProblem(at: "bom", "“bom” is for tables that Excel opens; \(row.name) is none")
    }
    guard let table, row.name != FormatRow.csv.name else { return nil }
    guard row.name == FormatRow.atom.name else {
      return OptionProblem(at: "of", "“of” chooses the rows of a table; \(row.name) has none")
    }
    return table == .corrections ? nil : OptionProblem(at: "of", "a feed has entries for corrections only")
  }

  private var pagesProblem: OptionProblem? {
    guard let pages else { return nil }
    if row.name != FormatRow.html.name {
      return OptionProblem(at: "pages", "“pages” makes an index in HTML; \(row.name) has none")
    }
    if destination.namesArticle || destination == .standardOutput {
      return OptionProblem(
        at: "to", "an index holds all articles, but “\(destination.template)” is no file of all",
        help: "name one file, as Out/index.html")
    }
    guard OutputPath(pages.template).namesArticle else {
      return OptionProblem(
        at: "pages", "“\(pages.template)” is the same for all articles",
        help: "name what another export has in `to`, as Out/${{ article.slug }}.html")
    }
    guard pages.template.hasPrefix("/") != destination.template.hasPrefix("/") else { return nil }
    return OptionProblem(at: "pages", "an index cannot lead from a folder of the workflow to one of the disk, or back")
  }

  private var addressProblem: OptionProblem? {
    guard let address else { return nil }
    guard row.name == FormatRow.atom.name else {
      return OptionProblem(at: "url", "“url” says where a feed will be published; \(row.name) is none")
    }
    return plainWebAddress(address) == nil
      ? OptionProblem(at: "url", "“\(address)” is no address on the web", help: "begin it with https://") : nil
  }
}
