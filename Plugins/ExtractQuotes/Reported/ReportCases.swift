package import Articles
import Text

/// The choices that the finding of reported speech has to make in an article, as numbers: what the weights are
/// fitted on.
package struct ReportCases {
  /// What one cue may report on one side.
  package struct Case {
    /// The stretches; nothing, the last candidate, has none.
    package var spans: [Range<Int>]
    /// The features of each candidate, nothing included.
    package var features: [[UInt32]]
  }

  /// Lists the choices of an article that has been parsed.
  package static func list(_ article: Article) -> [Case] {
    let structure = article[Structure.self] ?? Structure()
    let reader = QuoteReader(article.reading, structure, lexicon: .builtin(structure.language), model: .builtin)
    var cases: [Case] = []
    reader.eachParagraph { view, isHeadline in
      var ranking = ReportRanking(view, .english, isHeadline: isHeadline)
      ranking.each { choice, buffer in
        let spans = choice.candidates.map(\.span)
        let features = choice.candidates.map { $0.features(in: buffer) }
        cases.append(
          Case(
            spans: spans.map { view.words[$0.lowerBound].start..<view.words[$0.upperBound - 1].end },
            features: features + [Array(buffer.values[choice.nothing])]))
      }
    }
    return cases
  }
}
