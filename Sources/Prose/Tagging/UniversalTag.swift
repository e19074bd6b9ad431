/// The parts of speech of Universal Dependencies (https://universaldependencies.org/u/pos).
public enum UniversalTag: String, Sendable, CaseIterable {
  /// Adjective.
  case adjective = "ADJ"
  /// Preposition or postposition.
  case adposition = "ADP"
  /// Adverb.
  case adverb = "ADV"
  /// Auxiliary, modal or copula.
  case auxiliary = "AUX"
  /// Coordinating conjunction.
  case coordinator = "CCONJ"
  /// Determiner.
  case determiner = "DET"
  /// Interjection.
  case interjection = "INTJ"
  /// Common noun.
  case noun = "NOUN"
  /// Numeral.
  case numeral = "NUM"
  /// Particle: `not`, `to` before a verb, `’s` of the genitive.
  case particle = "PART"
  /// Pronoun.
  case pronoun = "PRON"
  /// Proper noun.
  case properNoun = "PROPN"
  /// Punctuation.
  case punctuation = "PUNCT"
  /// Subordinating conjunction.
  case subordinator = "SCONJ"
  /// Symbol.
  case symbol = "SYM"
  /// Verb.
  case verb = "VERB"
  /// Something else: a foreign word, an address.
  case other = "X"
}
