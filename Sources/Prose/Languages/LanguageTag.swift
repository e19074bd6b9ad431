import Text

/// What people write for a language: a tag such as `en`, `pt-BR` or `zh_Hant`, or the name of one that is read here.
public enum LanguageTag {
  private static let codes: Set<Substring> = {
    let lines = (EmbeddedFile.text("Data/language-codes.txt") ?? "").split(separator: "\n")
    return Set(lines.lazy.filter { !$0.hasPrefix("#") }.flatMap { $0.split(separator: " ") })
  }()

  private static let names = [
    "english": "en", "englisch": "en", "anglais": "en", "inglés": "en", "german": "de", "deutsch": "de",
    "allemand": "de", "alemán": "de", "french": "fr", "französisch": "fr", "français": "fr", "francés": "fr",
    "spanish": "es", "spanisch": "es", "espagnol": "es", "español": "es",
  ]

  /// The tag as BCP 47 writes it, its language one of ISO 639-1 or 639-2; `nil` for what is none.
  public static func read(_ text: String) -> String? {
    let tag = text.trimmed.replacing("_", with: "-")
    if let code = names[tag.lowercased()] { return code }
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, codes.contains(Substring(language.lowercased())) else { return nil }
    let areSubtags = parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { isASCIILetter($0) || isASCIIDigit($0) }
    }
    return areSubtags ? tag : nil
  }
}
