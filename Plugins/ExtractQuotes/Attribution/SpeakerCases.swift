package import Articles
import Text

/// The choices that the attribution has to make in an article, as numbers: what the weights are fitted on.
package struct SpeakerCases {
  /// One quotation and its candidates.
  package struct Case {
    /// The quotation's byte offsets in the article's text.
    package var range: Range<Int>
    /// The candidates' phrases; `nil` for nobody.
    package var phrases: [Range<Int>?]
    /// The features of each candidate.
    package var features: [[UInt32]]
    /// The numbers of the candidates that are right.
    package var right: [Int]
  }

  /// Lists the choices of an article that has been parsed.
  ///
  /// - Parameter answer: the numbers of the right candidates of a quotation, from its range and their phrases; the
  ///   first is taken as the speaker when the next quotation is looked at.
  package static func list(
    _ article: Article, answer: (_ quote: Range<Int>, _ phrases: [Range<Int>?]) -> [Int]
  ) -> [Case] {
    withoutActuallyEscaping(answer) { answer in
      let structure = article[Structure.self] ?? Structure()
      let reader = QuoteReader(
        article.reading, structure, lexicon: .builtin(structure.language), model: SpeakerModel(""))
      let segments = QuotedText(
        article.text.utf8, blocks: structure.blocks, .builtin(structure.language)
      ).segments
      var cases: [Case] = []
      _ = reader.read { segment, phrases, features in
        let ranges = phrases.map { $0?.range }
        let right = answer(segments[segment].range, ranges)
        cases.append(
          Case(range: segments[segment].range, phrases: ranges, features: features.map(Array.init), right: right))
        return right.first ?? (ranges.count - 1)
      }
      return cases
    }
  }

  /// A step that goes by other weights than the plugin's own.
  ///
  /// - Parameters:
  ///   - weights: those for speakers, as text; `nil` for the plugin's own.
  ///   - reports: those for reported speech, likewise.
  package static func step(weights: String?, reports: String?, options: ExtractQuotesOptions) -> ExtractQuotes {
    ExtractQuotes(options, model: weights.map { SpeakerModel($0) }, reports: reports.map { SpeakerModel($0) })
  }
}
