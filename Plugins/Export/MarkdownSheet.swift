import Articles
import Diagnostics

/// The parts of an editor's sheet in Markdown.
struct MarkdownSheet {
  private(set) var text = ""
  private let view: ArticleView

  init(_ view: ArticleView) { self.view = view }

  /// Headline, byline and file.
  mutating func head() {
    text += "# \(escapedMarkdown(view.title))\n\n"
    if let byline = view.byline { text += "\(escapedMarkdown(byline))  \n" }
    text += "File: \(escapedMarkdown(view.article.source.path))\n"
    if let note = view.reviewNote { text += "\n\(escapedMarkdown(note))\n" }
  }

  /// A notice, with what it concerns.
  mutating func notice(_ notice: Correction) {
    let date = notice.date?.value.map { ", \(escapedMarkdown($0))" } ?? ""
    let reviewed = notice.reviewed.map { "; \($0.rawValue)" } ?? ""
    text += "\n> **\(notice.kind.title)\(date)** (\(view.place(notice.range).words)\(reviewed))  \n"
    text += "> \(words(notice.range))\n"
    for concern in notice.concerns {
      text += ">\n> Concerns \(view.place(concern.range).words): \(words(concern.range))\n"
    }
  }

  /// The summary's sentences.
  mutating func summary() {
    guard !view.sentences.isEmpty else { return }
    text += "\n## Summary\n\n"
    for sentence in view.sentences { text += "- \(escapedMarkdown(view.words(sentence)))\n" }
  }

  /// The quotes, speaker by speaker.
  mutating func quotes() {
    guard !view.quotes.isEmpty else { return }
    text += "\n## Quotes\n"
    for group in view.quotes.bySpeaker {
      let role = group.speaker?.role.map { ", \(words($0))" } ?? ""
      let doubt = group.speaker != nil && !group.isCertain ? " (uncertain)" : ""
      text += "\n### \(escapedMarkdown(group.speaker?.name ?? "Nobody named"))\(role)\(doubt)\n\n"
      for index in group.quotes { line(view.quotes[index]) }
    }
  }

  /// What plugins had to say.
  mutating func remarks() {
    guard !view.article.diagnostics.isEmpty else { return }
    text += "\n## Remarks\n\n"
    for remark in view.article.diagnostics {
      let place = remark.range.map { " (\(view.place($0).words))" } ?? ""
      text +=
        "- \(escapedMarkdown("\(remark.code) \(remark.severity.rawValue)")): \(escapedMarkdown(remark.message))\(place)\n"
    }
  }

  private mutating func line(_ quote: Quote) {
    let cue = quote.cue.map { "cue: \(words($0)); " } ?? ""
    let via = quote.via.map { "\($0.role.rawValue): \(words($0.range)); " }.joined()
    let verdict = view.verdicts[quote.id].map { "transcript: \(escapedMarkdown($0.sentence)); " } ?? ""
    let reviewed = quote.reviewed.map { "; \($0.rawValue)" } ?? ""
    text += "- “\(words(quote.range))”  \n  \(quote.kind.rawValue); \(cue)\(via)\(verdict)"
    text += "\(view.place(quote.range).words)\(reviewed)\n"
  }

  private func words(_ range: Range<Int>) -> String { escapedMarkdown(view.words(range)) }
}

extension Correction.Kind {
  /// The kind as a label.
  var title: String {
    switch self {
    case .correction: "Correction"
    case .clarification: "Clarification"
    case .update: "Update"
    case .editorsNote: "Editor’s note"
    case .retraction: "Retraction"
    case .wireCorrection: "Wire correction"
    }
  }
}
