import Prose

/// Who is named right beside a quotation, as its own words around it tell.
extension SentenceRules {
  /// The subject of a reporting verb right behind the quotation and its comma.
  func subjectBeside(_ place: Int) -> Int? {
    let isParted = place + 1 < words.count && (words[place + 1].kind == .comma || words[place + 1].kind == .dash)
    let next = isParted ? place + 2 : place + 1
    guard next < words.count, words[next].isAny([.speech, .according]), view.subjects[next] >= 0 else { return nil }
    return Int(view.subjects[next])
  }

  /// The agent of a passive a few words before: `was called by Jones “…”`.
  func agentBefore(_ place: Int) -> Int? {
    for cue in stride(from: place - 2, to: max(place - 12, 0), by: -1)
    where view.subjects[cue] >= 0 && CueSearch(words).isAgent(cue + 1) {
      return words[cue].sentence == words[place].sentence ? Int(view.subjects[cue]) : nil
    }
    return nil
  }

  /// The subject of the last verb before the quotation, past a clause of the writer’s own: `As we noted, a study found “…”`.
  func subject(past number: Int, before place: Int) -> Int? {
    let first = phrase(number).first
    guard phrase(number).form == .first, first > 0, first < place, words[first - 1].hash == Self.as else { return nil }
    let cue = (sentence(of: place).lowerBound..<place).last { words[$0].isAny(.cue) }
    guard let cue, let subject = Optional(Int(view.subjects[cue])), subject >= 0, subject != number else { return nil }
    return subject
  }

  private static let `as` = WordHash.of("as".utf8)

  /// Who writes what the sentence opens with: `In a statement issued on Thursday, Ayre Mutual apologised for “…”`.
  func writer(of number: Int) -> Int? {
    let first = phrase(number).first
    guard phrase(number).form == .document, first > 0, words[first - 1].isAny(.preposition),
      first == 1 || words[first - 2].sentence != words[first].sentence
    else { return nil }
    let sentence = sentence(of: first)
    guard let comma = (phrase(number).last..<sentence.upperBound).first(where: { words[$0].kind == .comma }),
      comma + 1 < sentence.upperBound, view.beginnings[comma + 1] >= 0
    else { return nil }
    let writer = Int(view.beginnings[comma + 1])
    return isSpeaker(writer) ? writer : nil
  }

  /// Who signs the quotation: `“…” — Anna Jones`.
  func signature(_ place: Int) -> Int? {
    guard place + 2 < words.count, words[place + 1].kind == .dash, view.beginnings[place + 2] >= 0 else { return nil }
    let number = Int(view.beginnings[place + 2])
    let phrase = phrase(number)
    let isEnd = phrase.last + 1 >= words.count || words[phrase.last + 1].kind == .comma
    return isEnd && phrase.form == .name ? number : nil
  }

  /// Whether a phrase stands behind the quotation’s sentence, where nothing is said by a verb of speech up to the next
  /// quotation.
  func isSilent(_ number: Int, behind place: Int) -> Bool {
    let first = phrase(number).first
    return first > place && words[first].sentence > words[place].sentence && isUntold(behind: place)
  }

  /// Whether no verb of speech tells anything between the quotation and the next one; one that asks for a deed tells
  /// nothing (`Hart would later ask to meet her sister`).
  func isUntold(behind place: Int) -> Bool {
    let end = words[(place + 1)...].firstIndex { $0.kind == .quote } ?? words.endIndex
    return ((place + 1)..<end).allSatisfy { cue in
      !words[cue].isAny(.speech)
        || Self.wishes.contains(words[cue].hash) && cue + 1 < end && words[cue + 1].hash == Self.to
    }
  }

  private static let to = WordHash.of("to".utf8)
  private static let wishes: WordSet = [
    "ask", "asks", "asked", "beg", "begs", "begged", "offer", "offers", "offered", "threaten", "threatens",
    "threatened",
    "promise", "promises", "promised", "agree", "agrees", "agreed",
  ]
}
