/// A fact of a sort that can be told from its form: an amount, a date, a name.
struct TypedFact: Hashable {
  /// What sort of fact it is.
  enum Sort: Hashable {
    case amount, date, name
  }

  let sort: Sort
  /// All of its words, as places in the run.
  let words: Range<Int>
  /// The words that may be wrong: of an amount the number, not its unit.
  let value: Range<Int>
  /// What is counted or measured; `nil` where it is left to the reader.
  var unit: UInt32?
}
