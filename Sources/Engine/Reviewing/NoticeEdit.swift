import Articles
import StatusLog
import Text

/// Puts a passage right: other words of the article take its place.
struct PassageEdit {
  let words: PlacesOfWords

  /// The place of the words that are the only member.
  func range(_ members: JSONObject, instead range: Range<Int>, of item: String) throws(ReviewFailure) -> Range<Int> {
    var range = range
    for (name, value) in members.members {
      guard name == "text" else {
        throw ReviewFailure(.refused, "\(item) has no “\(visible(name))”: it has text only")
      }
      range = try self.range(value, instead: range, of: item)
    }
    return range
  }

  /// The place of the words, of several the one closest to the former place.
  func range(_ value: JSONValue, instead range: Range<Int>, of item: String) throws(ReviewFailure) -> Range<Int> {
    guard let text = value.text, !text.isEmpty else {
      throw ReviewFailure(.refused, "the \(item) must have words", help: "to leave it out, reject it")
    }
    guard let place = words.nearest(text, to: range) else {
      throw ReviewFailure(
        .refused, "the article does not hold the words “\(visible(String(text.prefix(80))))”",
        help: "a record has words of its article only: give them as they are written there")
    }
    return place
  }
}

/// Puts a notice right: kind, date, and what was wrong and right.
struct CorrectionEdit {
  let words: PlacesOfWords

  /// The notice with new values for these members.
  func edited(_ notice: Correction, _ members: JSONObject) throws(ReviewFailure) -> Correction {
    var notice = notice
    for (name, value) in members.members {
      switch name {
      case "text": notice.range = try PassageEdit(words: words).range(value, instead: notice.range, of: "notice")
      case "kind": notice.kind = try choice(value, "kind of notice")
      case "date": notice.date = try date(value, of: notice)
      case "subject": notice.subject = try passage(value, name, notice)
      case "original":
        notice.original = try passage(value, name, notice)
        notice.originalInBody = nil
      case "corrected":
        notice.corrected = try passage(value, name, notice)
        notice.correctedInBody = nil
      default:
        throw ReviewFailure(
          .refused,
          "a notice has no “\(visible(name))”: it has text, kind, date, subject, original and corrected")
      }
    }
    return notice
  }

  private func passage(
    _ value: JSONValue, _ name: String, _ notice: Correction
  ) throws(ReviewFailure) -> Range<Int>? {
    value == .null ? nil : try PassageEdit(words: words).range(value, instead: notice.range, of: name)
  }

  /// A date as an editor gives it: digits of EDTF, an unknown year as `XXXX`.
  private func date(_ value: JSONValue, of notice: Correction) throws(ReviewFailure) -> Correction.Date? {
    if value == .null { return nil }
    let text = value.text ?? ""
    guard isEditorsDate(text) else {
      throw ReviewFailure(
        .refused, "“\(visible(text))” is no date", help: "write it as 2026-03-08, or XXXX-03-08 without a year")
    }
    return Correction.Date(asWritten: notice.date?.asWritten, value: text, basis: "editor")
  }
}
