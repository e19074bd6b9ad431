import Articles

/// The quotes of one speaker, in the order of the text.
struct SpeakerQuotes {
  /// The speaker; `nil` for the quotes of which nobody is named.
  let speaker: Speaker?
  /// How many speakers come before: what colours are given out by.
  let number: Int
  /// The places of the quotes in the layer's list.
  var quotes: [Int]
}

extension Array where Element == Quote {
  /// The quotes by speaker: speakers in the order of their first quote, those of nobody last.
  var bySpeaker: [SpeakerQuotes] {
    var places: [String: Int] = [:]
    var groups: [SpeakerQuotes] = []
    var nobody = SpeakerQuotes(speaker: nil, number: 0, quotes: [])
    for (index, quote) in enumerated() {
      guard let speaker = quote.speaker else {
        nobody.quotes.append(index)
        continue
      }
      if let place = places[speaker.name] {
        groups[place].quotes.append(index)
      } else {
        places[speaker.name] = groups.count
        groups.append(SpeakerQuotes(speaker: speaker, number: groups.count, quotes: [index]))
      }
    }
    return nobody.quotes.isEmpty ? groups : groups + [nobody]
  }
}
