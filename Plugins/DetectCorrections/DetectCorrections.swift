public import Articles
import Diagnostics
public import PluginKit

/// Finds the notices by which an article corrects itself, with their dates, facts and the sentences they concern.
public struct DetectCorrections: Plugin {
  /// The blocks of the article.
  public static let reads: [any Layer.Type] = [Structure.self]
  /// Its findings.
  public static let writes: [any Layer.Type] = [Corrections.self]

  /// Its manual.
  public static let manual = Manual<CorrectionOptions>(
    summary: "Find corrections, clarifications, updates and other notices, with date, facts and what they concern.",
    discussion: correctionsDiscussion,
    options: [
      Field("kinds", \.kinds, "Kinds of notices to report."),
      Field(
        "dates", \.dates,
        "Order of day and month in dates such as 3/2: `auto` goes by the other words of the article."),
      Field(
        "year", \.year, "Year of dates that name none, for articles whose date of publication is unknown.",
        in: 1600...2400),
      Field("style", \.style, "A YAML file of what the desk asks of notices, in the form of `style.yaml`."),
      Field("patterns", \.patterns, "A YAML file of further labels and phrases, in the form of `notices.en.yaml`."),
    ],
    main: "kinds",
    examples: correctionExamples,
    rules: CorrectionRules.all)

  private let options: CorrectionOptions
  /// The patterns with those of an editor's own file; without one the built-in patterns serve, which are read when the
  /// first article in their language is worked.
  private let own: NoticeLanguages?
  private let style: NoticeStyle

  /// Prepares a step.
  public init(_ options: CorrectionOptions) throws {
    self.options = options
    own = try options.patterns.map(NoticeLanguages.joining)
    style = try options.style.map(NoticeStyle.joining) ?? .builtin
  }

  /// Works one article.
  public func run(_ article: inout Article, _ context: inout Context) throws {
    let structure = article[Structure.self] ?? Structure()
    let patterns =
      own?.patterns(for: structure.language) ?? NoticeLanguages.builtIn(for: structure.language)
    let page = Page(article, structure, patterns)
    try context.checkpoint()
    var found: [Correction] = []
    var remarks: [(rule: Rule, message: String, range: Range<Int>)] = []
    let passages = NoticeFinder(page: page).found()
    for notice in passages.notices {
      var reader = NoticeReader(page: page, options: options, notice: notice, stamps: passages.stamps)
      let correction = reader.correction()
      guard options.kinds.contains(where: { $0.kind == correction.kind }) else { continue }
      found.append(correction)
      remarks += reader.remarks.map { ($0.rule, $0.message, correction.range) }
    }
    let notices = RangeList(found.map(\.range))
    ConcernFinder(page: page, notices: notices).addConcerns(to: &found)
    let body = BodyCheck(page: page, notices: notices)
    let checker = StyleChecker(page: page, style: style, hasBody: body.hasBody)
    for index in found.indices where !found[index].quoted {
      body.look(for: &found[index])
      remarks += checker.remarks(on: found[index]).map { ($0.rule, $0.message, found[index].range) }
    }
    for remark in remarks.sorted(by: { ($0.range.lowerBound, $0.rule.code) < ($1.range.lowerBound, $1.rule.code) }) {
      if let rule = style.rule(remark.rule) { context.report(rule, remark.message, at: remark.range) }
    }
    article[Corrections.self] = Corrections(found)
  }
}
