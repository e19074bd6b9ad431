import Articles

/// A member of an item that can be put right.
struct ReviewFields {
  /// How it is asked for.
  enum Kind {
    case line
    case words
    case person
    case choice([String])
  }

  let name: String
  let label: String
  let kind: Kind

  /// What can be put right in items of a kind.
  static func of(_ kind: String) -> [ReviewFields] {
    switch kind {
    case "quote":
      [
        ReviewFields(name: "speaker", label: "Said by (none: nobody named)", kind: .person),
        ReviewFields(name: "role", label: "Role, as the article gives it", kind: .line),
        ReviewFields(name: "kind", label: "Kind", kind: .choice(Quote.Kind.allCases.map(\.rawValue))),
        ReviewFields(name: "text", label: "Words, as they stand in the article", kind: .words),
      ]
    case "correction":
      [
        ReviewFields(name: "kind", label: "Kind", kind: .choice(Correction.Kind.allCases.map(\.rawValue))),
        ReviewFields(name: "date", label: "Date (XXXX-03-08 without a year)", kind: .line),
        ReviewFields(name: "original", label: "What was wrong, in the notice’s words", kind: .line),
        ReviewFields(name: "corrected", label: "What is right, in the notice’s words", kind: .line),
        ReviewFields(name: "subject", label: "What it is about, in the notice’s words", kind: .line),
        ReviewFields(name: "text", label: "The whole notice", kind: .words),
      ]
    case "summary", "headline": [ReviewFields(name: "text", label: "Words, as they stand in the article", kind: .words)]
    default: []
    }
  }

  /// The field of an item with a value.
  func markup(item: String, value: String, people: String) -> Markup {
    let id = "\(item)-\(name)"
    let control: Markup =
      switch kind {
      case .line: "<input id=\"\(id)\" name=\"\(name)\" value=\"\(value)\" maxlength=\"2000\" autocomplete=\"off\">"
      case .person:
        "<input id=\"\(id)\" name=\"\(name)\" value=\"\(value)\" list=\"\(people)\" maxlength=\"400\" autocomplete=\"off\">"
      case .words: "<textarea id=\"\(id)\" name=\"\(name)\" rows=\"3\" dir=\"auto\">\n\(value)</textarea>"
      case .choice(let choices):
        """
        <select id="\(id)" name="\(name)">\(choices.map { choice -> Markup in
          "<option\(choice == value ? " selected" : Markup.none)>\(choice)</option>"
        })</select>
        """
      }
    return "<p><label for=\"\(id)\">\(label)</label> \(control)</p>\n"
  }
}
