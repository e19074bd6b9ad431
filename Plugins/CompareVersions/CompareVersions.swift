public import Articles
import Diagnostics
public import PluginKit
import Text

/// Sets an article against an earlier version of itself.
public struct CompareVersions: Plugin {
  /// Sentences, quotes and notices are compared.
  public static let reads: [any Layer.Type] = [Structure.self, Quotes.self, Corrections.self]
  /// Its findings.
  public static let writes: [any Layer.Type] = [Changes.self]

  /// Its manual.
  public static let manual = Manual<CompareOptions>(
    summary: "Say what changed since an earlier version: facts without a notice, words of quotations, notices.",
    discussion: compareDiscussion,
    options: [
      Field(
        "against", \.against,
        "The earlier versions of an article: a path or pattern relative to the workflow's folder, or a list of them; "
          + "expressions are filled in for each article. Of several files the last is taken that differs from the article."
      )
    ],
    main: "against",
    examples: compareExamples,
    rules: CompareRules.all)

  /// Versions that share less of their sentences are no versions of one article.
  private static let fewestShared = 0.1

  /// Prepares a step.
  public init(_ options: CompareOptions) {}

  /// Works one article.
  public func run(_ article: inout Article, _ context: inout Context) throws {
    guard let found = context.files("against") else { return }
    let earlier = try chosen(found, article, &context)
    try context.checkpoint()
    guard var earlier else {
      article[Changes.self] = Changes(path: nil, sha256: nil, all: [])
      return context.report(
        CompareRules.noEarlierVersion, "not compared: there is no \(found.patterns.joined(separator: ", "))")
    }
    // What is said of the earlier version was said when it was worked.
    var silent = context
    try ExtractQuotes(ExtractQuotesOptions()).run(&earlier, &silent)
    try DetectCorrections(CorrectionOptions()).run(&earlier, &silent)
    try context.checkpoint()
    let comparison = VersionComparison(old: earlier, new: article)
    guard comparison.share >= Self.fewestShared else {
      article[Changes.self] = Changes(path: nil, sha256: nil, all: [])
      return context.report(
        CompareRules.noEarlierVersion, "not compared: \(earlier.source.path) is no version of this article")
    }
    for finding in comparison.findings { context.report(finding.rule, finding.message, at: finding.new) }
    article[Changes.self] = comparison.layer
  }

  /// The earlier version, parsed: of the files that bear the article's address or name, or else of all, the last one
  /// that is not the article itself.
  private func chosen(_ found: FoundFiles, _ article: Article, _ context: inout Context) throws -> Article? {
    var versions: [Article] = []
    for file in found.files {
      if let version = try parsed(file, &context) { versions.append(version) }
    }
    guard versions.count > 1 else { return versions.first }
    let url = article[Structure.self]?.url
    let own = [
      versions.filter { url != nil && $0[Structure.self]?.url == url }, versions.filter { $0.id == article.id },
      versions,
    ].first { !$0.isEmpty }
    return own?.last { $0.source.sha256 != article.source.sha256 } ?? own?.last
  }

  private func parsed(_ file: FoundFiles.File, _ context: inout Context) throws -> Article? {
    do {
      var version = try context.article(of: file)
      var silent = context
      try Parse(ParseOptions()).run(&version, &silent)
      return version
    } catch let failure as UnreadableFile {
      context.report(CompareRules.unreadable, "not compared with \(file.path): \(failure.sentence)")
    } catch let failure as Diagnostic {
      context.report(CompareRules.unreadable, "not compared with \(file.path): \(failure.message)")
    }
    return nil
  }
}

/// What a workflow may set for `compare-versions`.
public struct CompareOptions: PluginOptions {
  /// The earlier versions.
  public var against = ArticleFiles(["Earlier/${{ article.slug }}.{txt,md,html,json}"])

  /// The file named like the article in the folder `Earlier`.
  public init() {}
}
