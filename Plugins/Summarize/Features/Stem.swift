/// Makes forms of one word alike, as far as counting words needs it.
enum Stem {
  /// A small word without `'s` and without one of the endings `ing`, `ed`, `es`, `s`, if four letters remain.
  static func of(_ word: String) -> String {
    var word = word
    if word.hasSuffix("'s") { word.removeLast(2) }
    guard !word.hasSuffix("ss") else { return word }
    for ending in ["ing", "ed", "es", "s"] where word.hasSuffix(ending) && word.utf8.count >= ending.utf8.count + 4 {
      return String(word.dropLast(ending.count))
    }
    return word
  }
}
