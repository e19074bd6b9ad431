public import Articles
import Diagnostics
public import PluginKit
import Text

/// Lays every quote beside what was said, word by word.
public struct VerifyQuotes: Plugin {
  /// The quotes and the article's language.
  public static let reads: [any Layer.Type] = [Structure.self, Quotes.self]
  /// Its verdicts.
  public static let writes: [any Layer.Type] = [Verification.self]

  /// Its manual.
  public static let manual = Manual<VerifyQuotesOptions>(
    summary: "Check every quote against the transcript of what was said.",
    discussion: verifyQuotesDiscussion,
    options: [
      Field(
        "against", \.against,
        "The transcripts of an article: a path or pattern relative to the workflow's folder, or a list of them; "
          + "expressions are filled in for each article."),
      Field("kinds", \.kinds, "The kinds of quotes that are checked."),
    ],
    main: "against",
    examples: verifyQuotesExamples,
    rules: VerifyQuotesRules.all)

  private let options: VerifyQuotesOptions

  /// Prepares a step.
  public init(_ options: VerifyQuotesOptions) { self.options = options }

  /// Works one article.
  public func run(_ article: inout Article, _ context: inout Context) throws {
    guard let found = context.files("against") else { return }
    let lists = SpeechLists.builtin(for: article[Structure.self]?.language)
    let transcripts = read(found, lists, &context)
    var items: [Verification.Item] = []
    if !transcripts.isEmpty {
      let quotes = (article[Quotes.self]?.all ?? []).filter { quote in
        options.kinds.contains { $0.rawValue == quote.kind.rawValue }
      }
      items = try verdicts(on: quotes, of: article, transcripts, lists, &context)
    }
    article[Verification.self] = Verification(items)
  }

  private func read(_ found: FoundFiles, _ lists: SpeechLists, _ context: inout Context) -> [TranscriptFile] {
    if found.files.isEmpty {
      let names = found.patterns.joined(separator: ", ")
      context.report(VerifyQuotesRules.noTranscript, "not checked: there is no transcript \(names)")
    }
    return found.files.compactMap { file in
      if let problem = file.problem {
        context.report(VerifyQuotesRules.unreadable, "not checked against \(file.path): \(problem)")
        return nil
      }
      guard let transcript = try? TranscriptFile(file, lists) else {
        context.report(
          VerifyQuotesRules.unreadable, "not checked against \(file.path): it is no record of an article")
        return nil
      }
      if let kind = Parsing.binaryKind(transcript.transcript.text, 0) {
        context.report(
          VerifyQuotesRules.unreadable, "not checked against \(file.path): it looks like \(kind), not like text")
        return nil
      }
      for damage in transcript.transcript.damages {
        context.report(VerifyQuotesRules.damaged, "\(file.path), \(damage)")
      }
      guard transcript.transcript.holdsWords else {
        context.report(VerifyQuotesRules.unreadable, "not checked against \(file.path): nothing is said in it")
        return nil
      }
      return transcript
    }
  }

  private func verdicts(
    on quotes: [Quote], of article: Article, _ transcripts: [TranscriptFile], _ lists: SpeechLists,
    _ context: inout Context
  ) throws -> [Verification.Item] {
    let asked = quotes.map { quote in
      AskedQuote(
        range: quote.range,
        speaker: SpeakerComparison(
          name: quote.hasUncertainSpeaker ? nil : quote.speaker?.name,
          role: quote.speaker?.role.map { article.text[$0] }),
        isWhole: quote.kind == .direct)
    }
    let verifier = QuoteVerifier(article.text.utf8, asked, lists)
    var best: [(finding: QuoteFinding, file: TranscriptFile?)] = quotes.map { _ in (QuoteFinding(), nil) }
    for file in transcripts {
      try context.checkpoint()
      for (number, finding) in verifier.findings(in: file.transcript).enumerated()
      where finding.range != nil && (best[number].file == nil || finding.isBetter(than: best[number].finding)) {
        best[number] = (finding, file)
      }
    }
    return zip(quotes, best).map { quote, best in
      let item = Verification.Item(
        quote: quote.id, verdict: best.finding.verdict,
        place: best.finding.range.flatMap { best.file?.place($0, time: best.finding.time) },
        said: best.finding.range == nil ? nil : best.finding.said, changes: best.finding.changes,
        omitted: best.finding.omitted, label: best.finding.label, speaker: best.finding.speaker)
      report(item, quote, transcripts.map(\.path), &context)
      return item
    }
  }

  private func report(_ item: Verification.Item, _ quote: Quote, _ paths: [String], _ context: inout Context) {
    let place = item.place.map { " (" + [$0.path, $0.time].compactMap(\.self).joined(separator: ", ") + ")" } ?? ""
    switch item.verdict {
    case .exact: break
    case .changed:
      let words = item.changes.map(\.inWords).joined(separator: "; ")
      context.report(VerifyQuotesRules.changed, words + place, at: quote.range)
    case .stitched:
      context.report(
        VerifyQuotesRules.stitched, "the words were said in different places: “\(item.said ?? "")”" + place,
        at: quote.range)
    case .notFound:
      let names = paths.joined(separator: ", ")
      context.report(VerifyQuotesRules.notFound, "nothing like it is said in \(names)", at: quote.range)
    case .trimmed:
      guard quote.edits.isEmpty else { break }
      let words = item.omitted.map { "“\($0)”" }.joined(separator: ", ")
      context.report(VerifyQuotesRules.trimmed, "left out without an ellipsis: \(words)" + place, at: quote.range)
    }
    if item.speaker == .other, let label = item.label {
      context.report(
        VerifyQuotesRules.otherSpeaker,
        "the transcript has this from \(label), the article from \(quote.speaker?.name ?? "somebody else")" + place,
        at: quote.range)
    }
  }
}

extension Verification.Change {
  /// The change as a clause of a sentence.
  fileprivate var inWords: String {
    if quoted.isEmpty { return "left out: “\(said)”" }
    return said.isEmpty ? "nobody said “\(quoted)”" : "quoted “\(quoted)”, said “\(said)”"
  }
}
