import Articles
import StatusLog
import Text

/// Puts a quote right: speaker, role, kind, words.
struct QuoteEdit {
  let words: PlacesOfWords
  let article: Article
  let quotes: [Quote]

  /// The quote with new values for these members.
  func edited(_ quote: Quote, _ members: JSONObject) throws(ReviewFailure) -> Quote {
    var quote = quote
    for (name, value) in members.members {
      switch name {
      case "text": quote.range = try PassageEdit(words: words).range(value, instead: quote.range, of: "quote")
      case "kind": quote.kind = try choice(value, "kind of quote")
      case "speaker": quote.speaker = try speaker(value, of: quote)
      case "role": quote.speaker = try speaker(of: quote, role: value)
      default: throw ReviewFailure(.refused, "a quote has no “\(visible(name))”: it has text, speaker, role and kind")
      }
    }
    return quote
  }

  /// A speaker by name.
  ///
  /// What is known of somebody of that name elsewhere in the article holds here too. A name that the article does not
  /// hold can be given where it has other words for the speaker.
  private func speaker(_ value: JSONValue, of quote: Quote) throws(ReviewFailure) -> Speaker? {
    if value == .null { return nil }
    let name = oneLine(value.text ?? "")
    guard !name.isEmpty, name.utf8.count <= 400 else {
      throw ReviewFailure(.refused, "a speaker must have a name", help: "where nobody can be named say --nobody")
    }
    let former = quote.speaker
    let namesake = quotes.lazy.compactMap(\.speaker).first { $0.name == name }
    let person = article[People.self]?.all.first { $0.name == name }
    let place = words.nearest(name, to: quote.range)
    guard let asWritten = former?.asWritten ?? place ?? person?.nameRange ?? namesake?.asWritten else {
      throw ReviewFailure(
        .refused, "the article does not name “\(name)”, nor anybody else for this quote",
        help: "a speaker must stand in the article: give the name as it is written there")
    }
    var speaker = Speaker(
      name: name, nameRange: person?.nameRange ?? namesake?.nameRange ?? place, kind: .person, asWritten: asWritten,
      role: person?.role ?? namesake?.role, resolvedBy: .editor)
    speaker.kind = person?.kind ?? namesake?.kind ?? named(former?.kind)
    if former?.name == name { speaker.role = speaker.role ?? former?.role }
    return speaker
  }

  /// Who has a name now is no longer nameless.
  private func named(_ kind: Speaker.Kind?) -> Speaker.Kind {
    switch kind {
    case .organisation?, .document?: kind ?? .person
    case .person?, .group?, .unnamed?, nil: .person
    }
  }

  private func speaker(of quote: Quote, role value: JSONValue) throws(ReviewFailure) -> Speaker {
    guard var speaker = quote.speaker else {
      throw ReviewFailure(.refused, "a role needs a speaker", help: "give the speaker too: --speaker NAME")
    }
    speaker.role =
      value == .null
      ? nil : try PassageEdit(words: words).range(value, instead: speaker.role ?? speaker.asWritten, of: "role")
    return speaker
  }
}

/// One of a set of words that an editor gives.
func choice<Choice: RawRepresentable<String> & CaseIterable>(
  _ value: JSONValue, _ what: String
) throws(ReviewFailure) -> Choice {
  guard let choice = value.text.flatMap(Choice.init(rawValue:)) else {
    let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw ReviewFailure(.refused, "“\(visible(value.text ?? value.compact))” is no \(what): it is one of \(all)")
  }
  return choice
}
