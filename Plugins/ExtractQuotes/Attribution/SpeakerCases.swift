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
  /// - Parameter weights: those for speakers, reported speech, pronouns and descriptions, as text, in this order; `nil`
  ///   for the plugin's own; the last two are taken together.
  package static func step(weights: [String?], options: ExtractQuotesOptions) -> ExtractQuotes {
    func model(_ place: Int) -> SpeakerModel? {
      weights.indices.contains(place) ? weights[place].map { SpeakerModel($0) } : nil
    }
    let antecedents = model(2).flatMap { pronouns in
      model(3).map { AntecedentChoice.Weights(pronouns: pronouns, descriptions: $0) }
    }
    return ExtractQuotes(options, model: model(0), reports: model(1), antecedents: antecedents)
  }
}
