package import Articles
import Text

/// The choices that pronouns and descriptions leave in an article, as numbers: what their weights are fitted on.
package struct AntecedentCases {
  /// One phrase and whom it may mean.
  package struct Case {
    /// The phrase's byte offsets in the article's text.
    package var range: Range<Int>
    /// A description, and no pronoun.
    package var isDescription: Bool
    /// The features of each candidate.
    package var features: [[UInt32]]
    /// The numbers of the candidates that are right.
    package var right: [Int]
  }

  /// Lists the choices of an article that has been parsed.
  ///
  /// - Parameter answer: the numbers of the right candidates of a phrase, from its range and what each is called; the
  ///   first is taken as the speaker when the next one is looked at. `nil` where it is not known.
  package static func list(
    _ article: Article, answer: (_ phrase: Range<Int>, _ names: [String]) -> [Int]?
  ) -> [Case] {
    withoutActuallyEscaping(answer) { answer in
      let structure = article[Structure.self] ?? Structure()
      let lexicon = SpeechLexicon.builtin(structure.language)
      let quoted = QuotedText(article.text.utf8, blocks: structure.blocks, lexicon)
      let people = PeopleIndex(article.reading, structure, lexicon, quoted: quoted.segments)
      var cases: [Case] = []
      var choice = AntecedentChoice(weights: .builtin(lexicon.grammar))
      choice.teacher = { phrase, candidates in
        let names = candidates.meant.map { candidate in
          switch candidate {
          case .one(let number): people.name(of: number)
          case .phrase(let range): String(utf8: article.text.utf8[range]).lowercased()
          }
        }
        guard let right = answer(phrase, names) else { return nil }
        let features = candidates.features.map { Array(candidates.buffer.values[$0]) }
        cases.append(Case(range: phrase, isDescription: candidates.isDescription, features: features, right: right))
        return right.first
      }
      _ = QuoteReader(article.reading, structure, lexicon: lexicon, model: nil).read(antecedents: choice)
      return cases
    }
  }
}
