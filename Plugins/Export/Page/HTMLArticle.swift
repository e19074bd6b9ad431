import Articles
import Diagnostics
import Text

/// One article of a page, part by part.
///
/// All identifiers are numbers given here (`a1-q2`: the second quote of the first article); none comes from an article.
struct HTMLArticle {
  private(set) var html = ""
  let view: ArticleView
  let number: Int
  let groups: [SpeakerQuotes]
  private let isEntry: Bool
  private let text: HTMLRunningText

  /// The article of that number, from 1; `isEntry` when the page holds others too and needs an index.
  init(_ view: ArticleView, number: Int, isEntry: Bool) {
    self.view = view
    self.number = number
    self.isEntry = isEntry
    groups = view.quotes.bySpeaker
    text = HTMLRunningText(view, number: number, groups: groups)
  }

  /// Writes everything.
  mutating func write() {
    if isEntry { html += entry(leadingTo: "#a\(number)") }
    html += "<article id=\"a\(number)\">\n"
    head()
    notices()
    summary()
    html += "<div class=\"columns\">\n<div class=\"text\"\(language)>\n\(text.blocks())</div>\n"
    speakers()
    html += "</div>\n"
    remarks()
    html += "</article>\n"
  }

  /// The article's line in the index: its headline and whom it quotes.
  ///
  /// - Parameter address: an address that needs no escaping.
  func entry(leadingTo address: String) -> String {
    let speakers = groups.filter { $0.speaker != nil }.map { group in
      let name = htmlText(group.speaker?.name ?? "") + (group.isCertain ? "" : " (uncertain)")
      return "<bdi class=\"speaker\" data-quotes=\"\(group.quotes.count)\">\(name)</bdi>"
    }
    let quoted = speakers.isEmpty ? "" : " <small>\(speakers.joined(separator: ", "))</small>"
    return "<p class=\"entry\"><a href=\"\(address)\">\(htmlText(view.title))</a>\(quoted)</p>\n"
  }

  private var language: String { languageAttribute(view.article[Structure.self]?.language) }

  private mutating func head() {
    let headline = view.article[Structure.self]?.headline.map { text.marked($0) }
    html += "<header>\n<h1 dir=\"auto\"\(language)>\(headline ?? htmlText(view.title))</h1>\n"
    if let byline = view.byline { html += "<p class=\"byline\" dir=\"auto\"\(language)>\(htmlText(byline))</p>\n" }
    let structure = view.article[Structure.self]
    let facts = [
      view.article.source.path, structure?.siteName, structure?.published.map { "published \($0)" },
      structure?.updated.map { "updated \($0)" },
    ].compactMap { $0 }.map { "<bdi>\(htmlText($0))</bdi>" }
    html += "<p class=\"facts\">\(facts.joined(separator: " · "))</p>\n"
    if let note = view.reviewNote { html += "<p class=\"facts\"><bdi>\(htmlText(note))</bdi></p>\n" }
    html += "</header>\n"
  }

  private mutating func notices() {
    var concern = 0
    for notice in view.corrections {
      let date = notice.date?.value.map { " <span class=\"date\">\(htmlText($0))</span>" } ?? ""
      html += "<section class=\"notice\">\n<h2>\(notice.kind.title)\(date)\(mark(notice.reviewed))</h2>\n"
      html += "<p dir=\"auto\"\(language)>\(htmlText(view.words(notice.range)))</p>\n"
      for passage in notice.concerns {
        concern += 1
        html += "<p class=\"concerns\">Concerns <a href=\"#a\(number)-c\(concern)\">\(quoted(passage.range))</a> "
        html += "<span class=\"place\">\(view.place(passage.range).words)</span></p>\n"
      }
      html += "</section>\n"
    }
  }

  private mutating func summary() {
    guard !view.sentences.isEmpty else { return }
    html += "<section class=\"summary\">\n<h2>Summary</h2>\n"
    for sentence in view.sentences {
      html += "<p dir=\"auto\"\(language)>\(htmlText(view.words(sentence)))</p>\n"
    }
    html += "</section>\n"
  }

  private mutating func speakers() {
    guard !groups.isEmpty else { return }
    // Each landmark of a page has a name of its own.
    html +=
      "<aside class=\"speakers\" aria-label=\"Who said what in \(htmlText(view.title))\">\n<h2>Who said what</h2>\n"
    for group in groups {
      let role = group.speaker?.role.map { " <small\(language)>\(htmlText(view.words($0)))</small>" } ?? ""
      let name = group.speaker.map { "<bdi>\(htmlText($0.name))</bdi>" } ?? "Nobody named"
      let doubt = group.speaker != nil && !group.isCertain ? " <em class=\"doubt\">uncertain</em>" : ""
      html += "<section class=\"\(group.colour)\">\n<h3>\(name)\(doubt)\(role)</h3>\n"
      for index in group.quotes { quote(index) }
      html += "</section>\n"
    }
    html += "</aside>\n"
  }

  private mutating func quote(_ index: Int) {
    let quote = view.quotes[index]
    let id = "a\(number)-n\(index + 1)"
    html += "<div class=\"quote\" id=\"\(id)\"><span class=\"number\">\(index + 1)</span> "
    html += "<a href=\"#a\(number)-q\(index + 1)\">\(quoted(quote.range))</a>\(mark(quote.reviewed))\(verdict(quote))\n"
    html += "<button type=\"button\" class=\"copy\" aria-label=\"Copy quote \(index + 1)\" "
    html += "data-copy=\"\(htmlText(Citation(quote, in: view).text))\">Copy</button>\n"
    html += "<details><summary>\(evidence(quote))</summary>\n<dl>\n"
    for (term, value) in facts(quote) { html += "<dt>\(term)</dt><dd dir=\"auto\">\(htmlText(value))</dd>\n" }
    html += "</dl>\(sourceLink(quote))</details></div>\n"
  }

  /// That somebody decided about it.
  private func mark(_ verdict: Reviewed.Verdict?) -> String {
    verdict.map { " <small class=\"reviewed\">\($0.rawValue)</small>" } ?? ""
  }

  /// What the transcript says of it, beside the quote.
  private func verdict(_ quote: Quote) -> String {
    guard let item = view.verdicts[quote.id] else { return "" }
    let words = item.verdict == .exact ? item.sentence : item.sentence + (item.source.map { " · \($0)" } ?? "")
    return " <span class=\"verdict \(item.verdict.rawValue)\"><bdi>\(htmlText(words))</bdi></span>"
  }

  /// The one link that leaves the page: to the words where the article was published.
  private func sourceLink(_ quote: Quote) -> String {
    guard let link = view.article.sourceLink(to: quote.range) else { return "" }
    return "<p><a href=\"\(htmlText(link))\" rel=\"noreferrer noopener\">In the published article</a></p>\n"
  }

  private func evidence(_ quote: Quote) -> String {
    let cue = quote.cue.map { "<bdi>\(htmlText(view.words($0)))</bdi>" }
    let line = view.place(quote.range).line.map { "line \($0)" }
    return [cue, line].compactMap { $0 }.joined(separator: " · ").ifEmpty("details")
  }

  private func facts(_ quote: Quote) -> [(String, String)] {
    var facts = [("Kind", quote.kind.rawValue)]
    if let speaker = quote.speaker {
      facts += [("As written", view.words(speaker.asWritten)), ("Found by", speaker.resolvedBy.rawValue)]
    }
    if let cue = quote.cue { facts.append(("Cue", view.words(cue))) }
    facts += quote.via.map { ("Via (\($0.role.rawValue))", view.words($0.range)) }
    if !quote.edits.isEmpty { facts.append(("Edited", quote.edits.map(\.rawValue).joined(separator: ", "))) }
    if let item = view.verdicts[quote.id] {
      if let said = item.said { facts.append(("Said", said)) }
      if let source = item.source { facts.append(("Transcript", source)) }
    }
    facts += [("Confidence", percent(quote.confidence)), ("Place", view.place(quote.range).words)]
    return facts
  }

  private mutating func remarks() {
    guard !view.article.diagnostics.isEmpty else { return }
    html += "<section class=\"remarks\">\n<h2>Remarks</h2>\n<ul>\n"
    for remark in view.article.diagnostics {
      let place = remark.range.map { " <span class=\"place\">\(view.place($0).words)</span>" } ?? ""
      html +=
        "<li><b>\(htmlText(remark.code))</b> \(remark.severity.rawValue): <bdi>\(htmlText(remark.message))</bdi>\(place)</li>\n"
    }
    html += "</ul>\n</section>\n"
  }

  private func quoted(_ range: Range<Int>) -> String { "“<bdi\(language)>\(htmlText(view.words(range)))</bdi>”" }
}

/// A share of one as whole per cent; nothing for a number that is none.
private func percent(_ share: Double) -> String {
  share >= 0 && share <= 1 ? "\(Int((share * 100).rounded())) %" : "unknown"
}

extension String {
  fileprivate func ifEmpty(_ other: String) -> String { isEmpty ? other : self }
}

extension SpeakerQuotes {
  /// The class that colours a speaker's quotes; eight colours are told apart, the ninth speaker has the first again.
  var colour: String { speaker == nil ? "nobody" : "s\(number % 8)" }
}
