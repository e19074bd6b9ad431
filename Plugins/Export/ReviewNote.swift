import Articles

/// What outputs for people, and notes to editors, say of a review.
extension ArticleView {
  /// The decisions about the article, in the order in which they were made.
  var decisions: [Reviewed.Decision] { article[Reviewed.self]?.all ?? [] }

  /// Who decided, each name once, in that order.
  var reviewers: [String] {
    var seen: Set<String> = []
    return decisions.map(\.by).filter { seen.insert($0).inserted }
  }

  /// Who decided, when last, and how much; `nil` where nobody did.
  var reviewNote: String? {
    guard let last = decisions.last else { return nil }
    var verdicts: [String: Reviewed.Verdict] = [:]
    for decision in decisions where decision.item != "article" {
      let isEdited = verdicts[decision.item] == .edited && decision.verdict == .approved
      if !isEdited { verdicts[decision.item] = decision.verdict }
    }
    let counts = Reviewed.Verdict.allCases.compactMap { verdict in
      let count = verdicts.values.count { $0 == verdict }
      return count == 0 ? nil : "\(count) \(verdict.rawValue)"
    }
    let sums = counts.isEmpty ? "approved" : counts.joined(separator: ", ")
    return "Reviewed by \(reviewers.joined(separator: ", ")), \(last.at.prefix(10)): \(sums)"
  }
}
