import Articles
import Diagnostics
import PluginKit

/// Reports what an editor should look at again; at most a hundred remarks of an article.
struct QuoteRemarks {
  private static let limit = 100
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// Reports on the quotes that were kept and on the marks they came from.
  func report(_ quotes: [Quote], _ quoted: QuotedText, to context: inout Context) {
    var left = Self.limit
    func remark(_ rule: Rule, _ message: String, _ range: Range<Int>, _ context: inout Context) {
      guard left > 0 else { return }
      left -= 1
      context.report(rule, message, at: range)
    }
    for (index, segment) in quoted.segments.enumerated() where !segment.isClosed {
      let goesOn = index + 1 < quoted.segments.count && quoted.segments[index + 1].continuesPrevious
      if !goesOn { remark(QuoteRules.unclosed, "this quotation mark is never closed", segment.outer, &context) }
    }
    for mark in quoted.strays { remark(QuoteRules.stray, "this mark closes nothing", mark, &context) }
    for quote in quotes where quote.kind == .direct || quote.kind == .mixed {
      if quote.speaker == nil {
        remark(QuoteRules.unattributed, "nobody is named as the speaker of this quote", quote.range, &context)
      } else if quote.kind == .mixed, !text[quote.range].contains(0x20) {
        remark(QuoteRules.oneWord, "only one word is quoted", quote.range, &context)
      }
    }
  }
}
