/// What the search for reported speech asks of each word of a paragraph, worked out once: the same words are looked at
/// for every cue and every stretch.
struct ReportPlaces {
  private static let margin = 3
  /// The words as numbers, with a margin on both sides.
  private var coarseCodes: [UInt32]
  private var fineCodes: [UInt32]
  /// What each word brings in.
  private(set) var cues: [(kind: UInt32, lemma: UInt32)?] = []
  /// The place of the nearest cue of a list before each word, -1 for none.
  private(set) var earlier: [Int] = []

  init(_ words: [QuoteWord], _ lists: ReportWords) {
    coarseCodes = Array(repeating: 1, count: Self.margin)
    fineCodes = coarseCodes
    coarseCodes.reserveCapacity(words.count + 2 * Self.margin)
    fineCodes.reserveCapacity(words.count + 2 * Self.margin)
    cues.reserveCapacity(words.count)
    earlier.reserveCapacity(words.count)
    var last = -1
    for place in words.indices {
      let codes = WordCode.both(words[place])
      coarseCodes.append(codes.coarse)
      fineCodes.append(codes.fine)
      let cue = lists.kind(of: words[place])
      cues.append(cue)
      earlier.append(last)
      if let cue, cue.kind != ReportWords.other { last = place }
    }
    for _ in 0..<Self.margin {
      coarseCodes.append(2)
      fineCodes.append(2)
    }
  }

  /// The class of the word there; 1 before the first, 2 behind the last; no further than three places out.
  @inline(__always)
  func coarse(_ place: Int) -> UInt32 { coarseCodes[place + Self.margin] }

  /// The word itself where it is a cue, a function word or a sign, else its class.
  @inline(__always)
  func fine(_ place: Int) -> UInt32 { fineCodes[place + Self.margin] }
}
