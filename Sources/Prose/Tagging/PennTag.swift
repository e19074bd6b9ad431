/// The finer tags of the Penn Treebank (Santorini, 1990) with the additions of OntoNotes.
public enum PennTag: String, Sendable, CaseIterable {
  /// Nouns: singular, plural, proper singular, proper plural.
  case nn = "NN", nns = "NNS", nnp = "NNP", nnps = "NNPS"
  /// Verbs: base form, past tense, gerund or present participle, past participle, present, present third person.
  case vb = "VB", vbd = "VBD", vbg = "VBG", vbn = "VBN", vbp = "VBP", vbz = "VBZ"
  /// Modal.
  case md = "MD"
  /// Adjectives: plain, comparative, superlative.
  case jj = "JJ", jjr = "JJR", jjs = "JJS"
  /// Adverbs: plain, comparative, superlative; particle of a verb.
  case rb = "RB", rbr = "RBR", rbs = "RBS", rp = "RP"
  /// Pronouns: personal, possessive; existential `there`.
  case prp = "PRP", prpPossessive = "PRP$", ex = "EX"
  /// Determiner, predeterminer.
  case dt = "DT", pdt = "PDT"
  /// Question and relative words: determiner, pronoun, possessive, adverb.
  case wdt = "WDT", wp = "WP", wpPossessive = "WP$", wrb = "WRB"
  /// Preposition or subordinator, coordinator, `to`, genitive.
  case preposition = "IN", cc = "CC", to = "TO", pos = "POS"
  /// Number, interjection, foreign word, list mark, affix, address, symbol.
  case cd = "CD", uh = "UH", fw = "FW", ls = "LS", afx = "AFX", add = "ADD", sym = "SYM", xx = "XX"
  /// Punctuation and signs.
  case period = ".", comma = ",", colon = ":", openQuote = "``", closeQuote = "''", openBracket = "-LRB-"
  /// More punctuation and signs.
  case closeBracket = "-RRB-", hyphen = "HYPH", dollar = "$", hash = "#", superfluous = "NFP"
}
