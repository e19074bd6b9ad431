import Articles

extension Verification.Verdict {
  /// The verdict for people.
  var title: String { self == .notFound ? "not found" : rawValue }
}

extension Verification.Item {
  /// The words on both sides: `“12” for “twenty”; left out: “not”`.
  var differences: String {
    let changes = changes.map { change in
      if change.quoted.isEmpty { return "left out: “\(change.said)”" }
      return change.said.isEmpty ? "not said: “\(change.quoted)”" : "“\(change.quoted)” for “\(change.said)”"
    }
    return (changes + omitted.map { "left out: “\($0)”" }).joined(separator: "; ")
  }

  /// The transcript and the time in it: `Transcripts/fire.vtt, 00:00:19.000`.
  var source: String? { place.map { [$0.path, $0.time].compactMap(\.self).joined(separator: ", ") } }

  /// The verdict with what differs, for one line.
  var sentence: String {
    let words = differences
    return verdict.title + (words.isEmpty ? "" : " (\(words))") + (speaker == .other ? ", said by \(label ?? "")" : "")
  }
}
