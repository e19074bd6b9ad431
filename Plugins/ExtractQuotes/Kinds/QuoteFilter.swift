import Articles

/// Leaves the quotes that the options ask for, and numbers them.
struct QuoteFilter {
  private let options: ExtractQuotesOptions

  init(_ options: ExtractQuotesOptions) { self.options = options }

  /// Takes out the quotes that are not wanted and numbers the others: `q1`, `q2` and so on.
  ///
  /// In place, as an article may have a million of them.
  func keepWanted(_ quotes: inout [Quote], _ text: [UInt8]) {
    let kinds = Set(options.kinds.map(\.kind))
    var count = 0
    for index in quotes.indices where kinds.contains(quotes[index].kind) && isWanted(quotes[index], text) {
      if count < index { quotes[count] = quotes[index] }
      count += 1
      quotes[count - 1].id = "q\(count)"
    }
    quotes.removeLast(quotes.count - count)
  }

  private func isWanted(_ quote: Quote, _ text: [UInt8]) -> Bool {
    if quote.speaker == nil, quote.kind != .scare, !options.unattributed { return false }
    return options.shortest <= 1 || isLongEnough(text[quote.range])
  }

  private func isLongEnough(_ words: ArraySlice<UInt8>) -> Bool {
    var count = 0
    var isInside = false
    for byte in words {
      let isSpace = byte == 0x20 || byte == 0x0A
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
      if count >= options.shortest { return true }
    }
    return false
  }
}

extension QuoteKindChoice {
  /// The kind of the layer that the option's word means.
  var kind: Quote.Kind {
    switch self {
    case .direct: .direct
    case .mixed: .mixed
    case .indirect: .indirect
    case .scare: .scare
    }
  }
}
