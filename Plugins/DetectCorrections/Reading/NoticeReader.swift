import Articles
import Diagnostics
import Text

/// Reads a notice: kind, label, date, facts, subject.
struct NoticeReader {
  let page: Page
  let options: CorrectionOptions
  let notice: Notice
  /// The article's lines that only say when it was last changed.
  let stamps: [Notice]
  /// What there is to say about it.
  private(set) var remarks: [(rule: Rule, message: String)] = []

  init(page: Page, options: CorrectionOptions, notice: Notice, stamps: [Notice] = []) {
    self.page = page
    self.options = options
    self.notice = notice
    self.stamps = stamps
  }

  /// The notice, read; what it concerns is found later.
  mutating func correction() -> Correction {
    let facts = FactReader(page: page, notice: notice).facts()
    let worded = wordedKind(facts)
    var correction = Correction(
      kind: kind(worded), range: notice.range, label: notice.label.map { span($0.words) }, quoted: notice.isQuoted)
    correction.date = date()
    correction.subject = facts.subject
    correction.original = facts.original
    correction.corrected = facts.corrected
    remark(on: correction, worded)
    return correction
  }

  private func span(_ words: Range<Int>) -> Range<Int> {
    notice.run.span(words)
  }

  // MARK: Kind

  /// The kind that the wording alone shows: who sets a right fact against a wrong one corrects, whatever the words.
  private func wordedKind(_ facts: FactReader.Facts) -> Correction.Kind? {
    let message = min(notice.message.lowerBound, notice.words.upperBound)..<notice.words.upperBound
    let kind = page.patterns.kinds.first { $0.phrases.isFound(in: notice.run, message) }?.kind
    let states = facts.original != nil && facts.corrected != nil
    return states && kind == .update && notice.label?.kind != .update ? .correction : kind
  }

  /// A printed label of correction, clarification or retraction decides; else the wording.
  private func kind(_ worded: Correction.Kind?) -> Correction.Kind {
    if notice.isWire, worded != .retraction { return .wireCorrection }
    switch notice.label?.kind {
    case .correction: return worded == .retraction ? .retraction : .correction
    case .clarification: return .clarification
    case .retraction: return .retraction
    case .either: return worded == .clarification ? .clarification : .correction
    case .update: return worded ?? .update
    case .note:
      return worded ?? (notice.label.map { $0.message - $0.words.upperBound > 2 } == true ? .update : .editorsNote)
    case nil: return worded ?? .correction
    }
  }

  private mutating func remark(on correction: Correction, _ worded: Correction.Kind?) {
    guard !notice.isQuoted else { return }
    if correction.date == nil {
      remarks.append((CorrectionRules.undated, "the notice does not say when the article was changed"))
    }
    if let label = correction.label, let worded, disagrees(worded, with: notice.label?.kind) {
      let printed = page.article.text[label]
      remarks.append(
        (CorrectionRules.labelDisagrees, "the label says “\(printed)”, the wording is that of \(words(for: worded))"))
    }
  }

  private func disagrees(_ worded: Correction.Kind, with label: NoticePatterns.LabelKind?) -> Bool {
    switch label {
    case .correction: worded == .clarification || worded == .update
    case .clarification: worded == .correction
    default: false
    }
  }

  private func words(for kind: Correction.Kind) -> String {
    switch kind {
    case .clarification: "a clarification"
    case .update: "an update"
    default: "a correction"
    }
  }

  // MARK: Date

  private mutating func date() -> Correction.Date? {
    guard let written = NoticeDateFinder(page: page, notice: notice).date() else { return dateOfChange }
    let resolved = DateResolver(page: page, options: options).date(written)
    if resolved.isGuess {
      let words = page.article.text[written.range]
      remarks.append((CorrectionRules.ambiguousDate, "nothing shows which number of “\(words)” is the month"))
    }
    return resolved.date
  }

  /// The day on which a line of the article says that it was last changed: it dates a notice that names none.
  private var dateOfChange: Correction.Date? {
    guard !notice.isQuoted else { return nil }
    for stamp in stamps.reversed() where stamp.range != notice.range {
      guard let written = NoticeDateFinder(page: page, notice: stamp).date(), written.day != .time else { continue }
      var date = DateResolver(page: page, options: options).date(written).date
      guard date.value != nil else { continue }
      date.basis = "from the line that says when the article was changed; " + date.basis
      return date
    }
    guard let updated = page.structure.updated, let day = CivilDate(updated.prefix(10)),
      page.structure.foundIn.contains(where: { $0.field == "updated" && $0.origin == "text" })
    else { return nil }
    return Correction.Date(
      asWritten: nil, value: EDTF.text(year: day.year, month: day.month, day: day.day),
      basis: "from the line that says when the article was changed")
  }
}
