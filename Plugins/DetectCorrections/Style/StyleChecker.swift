import Articles
import Diagnostics
import Prose

/// Reads a notice as the desk does, against the house's style.
struct StyleChecker {
  let page: Page
  let style: NoticeStyle
  /// Whether the article has text besides its notices.
  let hasBody: Bool

  /// What there is to say about a notice.
  func remarks(on notice: Correction) -> [(rule: Rule, message: String)] {
    guard !notice.quoted else { return [] }
    return checks(notice) + houseWords(notice)
  }

  private func checks(_ notice: Correction) -> [(rule: Rule, message: String)] {
    var remarks: [(rule: Rule, message: String)] = []
    if notice.label == nil, [.correction, .clarification, .retraction].contains(notice.kind) {
      remarks.append((CorrectionRules.unlabelled, "the notice has no label that a reader could see it by"))
    }
    if let original = notice.original, notice.kind != .retraction {
      remarks += errorRemarks(notice, words(original))
    }
    if let corrected = notice.corrected, notice.correctedInBody == false, hasBody, notice.kind != .update {
      remarks.append(
        (
          CorrectionRules.rightFactMissing,
          "the article does not say “\(words(corrected))”, which the notice calls right"
        ))
    }
    return remarks
  }

  private func errorRemarks(_ notice: Correction, _ original: String) -> [(rule: Rule, message: String)] {
    var remarks: [(rule: Rule, message: String)] = []
    if notice.corrected != nil, let milder = euphemism(notice) {
      remarks.append(
        (CorrectionRules.euphemism, "“\(milder)” is said of an error of fact: the article had “\(original)”"))
    }
    if notice.corrected == nil {
      remarks.append((CorrectionRules.errorAlone, "the notice repeats “\(original)” and does not say what is right"))
    }
    if notice.originalInBody == true {
      remarks.append(
        (CorrectionRules.wrongFactLeft, "the article still says “\(original)”, which the notice calls wrong"))
    }
    return remarks
  }

  /// The milder word, when no word of the notice calls the error one.
  private func euphemism(_ notice: Correction) -> String? {
    let run = run(notice, style.vocabulary)
    guard notice.kind != .wireCorrection, !style.plain.isFound(in: run, 0..<run.count) else { return nil }
    return style.euphemisms.first(in: run, 0..<run.count).map { words(run.span($0.words)) }
  }

  private func houseWords(_ notice: Correction) -> [(rule: Rule, message: String)] {
    let run = run(notice, style.vocabulary)
    return style.words.compactMap { word in
      guard let severity = word.severity, word.kinds.isEmpty || word.kinds.contains(notice.kind.rawValue),
        word.phrase.isFound(in: run, 0..<run.count)
      else { return nil }
      let rule = CorrectionRules.houseWord
      return (Rule(rule.code, severity, rule.title, rule.explanation), word.message)
    }
  }

  private func run(_ notice: Correction, _ vocabulary: Vocabulary) -> WordRun {
    WordRun(tokens(in: page.text, range: notice.range), in: vocabulary)
  }

  private func words(_ range: Range<Int>) -> String { page.article.text[range] }
}
