// What running text is made of: sentences, tokens, tags, phrases, names, dates, quotation marks, language.
//
// This module knows words and no article: it takes UTF-8 bytes and a range of them, and gives ranges back, so that
// every finding can be traced to the bytes it stands in. Nothing here downloads, guesses at random or keeps state;
// word lists and the tagger's weights lie beside the sources (`Data`) and are read when first asked for. Every
// scanner takes time in proportion to its range, whatever stands in it.

extension Range where Bound == Int {
  /// The part of the range that exists in the text: offsets from outside never trap.
  func existing(in text: [UInt8]) -> Range<Int> { clamped(to: 0..<text.count) }
}
