import Articles

/// The quotes of one speaker, in the order of the text.
struct SpeakerQuotes {
  /// The speaker; `nil` for the quotes of which nobody is named.
  let speaker: Speaker?
  /// Whether it is likelier than not that the speaker said them.
  let isCertain: Bool
  /// How many speakers come before: what colours are given out by.
  let number: Int
  /// The places of the quotes in the layer's list.
  var quotes: [Int]
}

extension Array where Element == Quote {
  /// The quotes by speaker: speakers in the order of their first quote, those of nobody last.
  ///
  /// What a speaker only perhaps said stands apart from what the same one did say.
  var bySpeaker: [SpeakerQuotes] {
    var places: [Key: Int] = [:]
    var groups: [SpeakerQuotes] = []
    var nobody = SpeakerQuotes(speaker: nil, isCertain: false, number: 0, quotes: [])
    for (index, quote) in enumerated() {
      guard let speaker = quote.speaker else {
        nobody.quotes.append(index)
        continue
      }
      let key = Key(name: speaker.name, isCertain: !quote.hasUncertainSpeaker)
      if let place = places[key] {
        groups[place].quotes.append(index)
      } else {
        places[key] = groups.count
        groups.append(
          SpeakerQuotes(speaker: speaker, isCertain: key.isCertain, number: groups.count, quotes: [index]))
      }
    }
    return nobody.quotes.isEmpty ? groups : groups + [nobody]
  }
}

private struct Key: Hashable {
  var name: String
  var isCertain: Bool
}
