import Articles
import Text

extension TableName {
  /// The columns of each table after `article`, before those of the place.
  private var ownColumns: [String] {
    switch self {
    case .quotes:
      [
        "speaker", "as_written", "role", "kind", "cue", "quote", "via", "resolved_by", "confidence", "certain",
        "reviewed", "verdict",
      ]
    case .corrections:
      ["kind", "label", "text", "date", "date_basis", "subject", "original", "corrected", "concerns", "reviewed"]
    case .correctionsLog:
      ["date", "outlet", "kind", "days", "published", "headline", "label", "text", "subject", "original", "corrected"]
    case .summary: ["sentence", "score", "reviewed"]
    case .blocks: ["kind", "level", "section", "text", "credit"]
    case .people: ["name", "kind", "role", "gender", "gender_from", "quoted", "mentions"]
    case .verification:
      [
        "quote", "verdict", "said", "differences", "speaker", "label", "speaker_match", "transcript", "time",
        "said_start", "said_end",
      ]
    }
  }

  /// The header.
  var columns: [String] {
    ["article"] + ownColumns + ["start", "end", "source_start", "source_end", "file", "line"]
  }

  /// The cells of an article after `article`, row by row.
  func rows(_ view: ArticleView) -> [[String]] {
    switch self {
    case .quotes: view.quotes.map { row($0, view) + place($0.range, view) }
    case .corrections: view.corrections.map { row($0, view) + place($0.range, view) }
    case .correctionsLog: view.loggedCorrections.map { row($0, view) + place($0.notice.range, view) }
    case .summary:
      view.sentences.map {
        [text(view.words($0)), decimal($0.score), $0.reviewed?.rawValue ?? ""] + place($0.range, view)
      }
    case .blocks: view.blocks.map { row($0, view) + place($0.range, view) }
    case .verification: view.checkedQuotes.map { row($0.verdict, of: $0.quote, view) + place($0.quote.range, view) }
    case .people: view.people.map { row($0, view) + place($0.nameRange, view) }
    }
  }

  private func row(_ quote: Quote, _ view: ArticleView) -> [String] {
    let speaker = quote.speaker
    return [
      text(speaker?.name), words(speaker?.asWritten, view), words(speaker?.role, view), quote.kind.rawValue,
      words(quote.cue, view), words(quote.range, view),
      text(quote.via.map { view.words($0.range) + " (\($0.role.rawValue))" }.joined(separator: "; ")),
      speaker?.resolvedBy.rawValue ?? "", decimal(quote.confidence),
      speaker == nil ? "" : quote.hasUncertainSpeaker ? "no" : "yes", quote.reviewed?.rawValue ?? "",
      view.verdicts[quote.id]?.verdict.rawValue ?? "",
    ]
  }

  private func row(_ item: Verification.Item, of quote: Quote, _ view: ArticleView) -> [String] {
    [
      words(quote.range, view), item.verdict.rawValue, text(item.said), text(item.differences),
      text(quote.speaker?.name), text(item.label), item.speaker.rawValue, text(item.place?.path),
      text(item.place?.time),
      item.place.map { String($0.source.lowerBound) } ?? "", item.place.map { String($0.source.upperBound) } ?? "",
    ]
  }

  private func row(_ notice: Correction, _ view: ArticleView) -> [String] {
    let concerned = notice.concerns.first.map { view.words($0.range) }
    return [
      notice.kind.rawValue, words(notice.label, view), words(notice.range, view), text(notice.date?.value),
      text(notice.date?.basis), words(notice.subject, view), words(notice.original, view),
      words(notice.corrected, view), text(concerned), notice.reviewed?.rawValue ?? "",
    ]
  }

  private func row(_ logged: LoggedCorrection, _ view: ArticleView) -> [String] {
    let notice = logged.notice
    return [
      text(notice.date?.value), text(view.outlet), notice.kind.rawValue, logged.days.map(String.init) ?? "",
      text(view.publicationDate?.stated), text(view.title), words(notice.label, view), words(notice.range, view),
      words(notice.subject, view), words(notice.original, view), words(notice.corrected, view),
    ]
  }

  private func row(_ block: Block, _ view: ArticleView) -> [String] {
    [
      block.kind.rawValue, block.level.map(String.init) ?? "", String(block.section), words(block.range, view),
      words(block.credit, view),
    ]
  }

  private func row(_ person: Person, _ view: ArticleView) -> [String] {
    [
      text(person.name), person.kind.rawValue, words(person.role, view), text(person.gender?.rawValue),
      text(person.genderBasis?.rawValue), String(person.quoted), String(person.mentions.count),
    ]
  }

  private func place(_ range: Range<Int>, _ view: ArticleView) -> [String] {
    let place = view.place(range)
    let offsets = [
      place.scalars.lowerBound, place.scalars.upperBound, place.source.lowerBound, place.source.upperBound,
    ]
    return offsets.map(String.init) + [text(view.article.source.path), place.line.map(String.init) ?? ""]
  }

  private func words(_ range: Range<Int>?, _ view: ArticleView) -> String { text(range.map(view.words)) }

  private func text(_ text: String?) -> String { csvField(harmless(text ?? "")) }

  /// Four digits are more than a confidence or a score can promise.
  private func decimal(_ number: Double) -> String {
    number.isFinite ? ((number * 10_000).rounded() / 10_000).description : ""
  }
}
