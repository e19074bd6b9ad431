import Articles
import BuiltinPlugins
import Text

/// One article: its text with the quotes marked, who said what, notices and summary, each linked to its place, and the
/// source beside it.
struct ArticlePage {
  let frame: Frame
  let article: Article
  /// What stands above the article: where it is from, what failed.
  let note: Markup
  private let view: ReadableArticle

  init(frame: Frame, article: Article, note: Markup = .none) {
    self.frame = frame
    self.article = article
    self.note = note
    view = ReadableArticle(article)
  }

  var markup: Markup {
    frame.page(
      view.title,
      """
      \(note)
      <article class="reading">
      <header>
      <h1 dir="auto"\(language)>\(view.title)</h1>
      \(view.byline.map { byline -> Markup in "<p class=\"byline\" dir=\"auto\">\(byline)</p>" } ?? .none)
      <p class="facts">\(facts)</p>
      \(view.reviewNote.map { note -> Markup in "<p class=\"facts reviewed\"><bdi>\(note)</bdi></p>" } ?? .none)
      </header>
      <div class="columns">
      <div class="text"\(language)>
      \(Markup(trusted: view.html))
      </div>
      <div class="found">
      \(notices)\(summary)\(speakers)\(OtherLayers(article).markup)\(remarks)
      </div>
      \(SourcePane(article, marked: view.quotes.compactMap { view.line($0.range) }).markup)
      </div>
      </article>
      """)
  }

  private var language: Markup { Markup(trusted: languageAttribute(article[Structure.self]?.language)) }

  private var facts: Markup {
    let structure = article[Structure.self]
    let words = [
      article.source.path == "-" ? nil : article.source.path, structure?.siteName,
      structure?.published.map { "published \($0)" },
      structure?.updated.map { "updated \($0)" },
    ].compactMap(\.self)
    return words.map { words -> Markup in "<bdi>\(words)</bdi>" }.joined(" · ")
  }

  private var notices: Markup {
    var concern = 0
    let items = view.corrections.map { notice -> Markup in
      let places = notice.concerns.map { passage -> Markup in
        concern += 1
        return
          "<p class=\"concerns\">Concerns <a href=\"#a1-c\(concern)\">“<bdi>\(view.words(passage.range))</bdi>”</a></p>"
      }
      let date = notice.date?.value.map { date -> Markup in " <span class=\"facts\">\(date)</span>" } ?? .none
      let kind = notice.kind.rawValue.replacing("_", with: " ")
      return """
        <div class="notice"><h3>\(kind)\(date)\(verdict(notice.reviewed))</h3><p dir="auto">\(view.words(notice.range))</p>\(places)\
        \(place(notice.range))</div>
        """
    }
    return items.isEmpty
      ? .none : "<section aria-labelledby=\"notices\"><h2 id=\"notices\">Corrections</h2>\(items)</section>"
  }

  private var summary: Markup {
    let items = view.sentences.enumerated().map { index, sentence -> Markup in
      "<li dir=\"auto\"><a href=\"#a1-s\(index + 1)\">\(view.words(sentence.range))</a>\(verdict(sentence.reviewed))</li>"
    }
    return items.isEmpty
      ? .none
      : "<section aria-labelledby=\"summary\"><h2 id=\"summary\">Summary</h2><ol class=\"summary\">\(items)</ol></section>"
  }

  private var speakers: Markup {
    let groups = view.groups.map { group -> Markup in
      let name: Markup = group.speaker.map { "<bdi>\($0.name)</bdi>" } ?? "Nobody named"
      let doubt: Markup =
        group.speaker != nil && !group.isCertain ? " <span class=\"badge doubt\">uncertain</span>" : ""
      let role = group.speaker?.role.map { role -> Markup in " <small>\(view.words(role))</small>" } ?? .none
      return """
        <div class="speaker \(group.colour)"><h3>\(name)\(doubt)\(role)</h3><ul>\(group.quotes.map(quote))</ul></div>

        """
    }
    return """
      <section aria-labelledby="speakers"><h2 id="speakers">Who said what</h2>
      \(groups.isEmpty ? "<p class=\"quiet\">No quotes were found.</p>" : groups.joined())</section>
      """
  }

  private func quote(_ index: Int) -> Markup {
    let quote = view.quotes[index]
    let cue = quote.cue.map { cue -> Markup in "<bdi>\(view.words(cue))</bdi> · " } ?? .none
    let sureness =
      quote.reviewed == nil && quote.confidence >= 0 && quote.confidence <= 1
      ? "\(Int((quote.confidence * 100).rounded())) % sure · " : ""
    return """
      <li id="a1-n\(index + 1)"><a href="#a1-q\(index + 1)">“<bdi>\(view.words(quote.range))</bdi>”</a>
      <span class="facts"><b>\(index + 1)</b>\(verdict(quote.reviewed)) · \(cue)\(sureness)\(quote.kind.rawValue) · \(place(quote.range))</span></li>

      """
  }

  /// That somebody decided about it.
  private func verdict(_ verdict: Reviewed.Verdict?) -> Markup {
    verdict.map { verdict -> Markup in " <span class=\"badge \(verdict.rawValue)\">\(verdict.rawValue)</span>" }
      ?? .none
  }

  private func place(_ range: Range<Int>) -> Markup {
    guard let line = view.line(range), line <= SourcePane.most else {
      return "<span class=\"facts\">\(view.place(range))</span>"
    }
    return "<a class=\"facts\" href=\"#L\(line)\">line \(line)</a>"
  }

  private var remarks: Markup {
    let items = article.diagnostics.map { remark -> Markup in "<li><b>\(remark.code)</b> \(remark.message)</li>" }
    return items.isEmpty
      ? .none
      : "<section aria-labelledby=\"remarks\"><h2 id=\"remarks\">Remarks</h2><ul class=\"facts\">\(items)</ul></section>"
  }
}

/// The source of an article, line by line, as it was read.
struct SourcePane {
  /// Lines that are shown at most; a browser gets slow with more.
  static let most = 3000
  /// Bytes of a line that are shown at most.
  private static let longest = 4000

  private let lines: [ArraySlice<UInt8>]
  private let isCut: Bool
  private let marked: Set<Int>

  /// - Parameter marked: lines on which a quote begins.
  init(_ article: Article, marked: [Int]) {
    var lines: [ArraySlice<UInt8>] = []
    let text = article.source.content.utf8
    var start = 0
    while start < text.count, lines.count < Self.most {
      let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
      lines.append(text[start..<end])
      start = end + 1
      if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A { start += 1 }
    }
    self.lines = lines
    isCut = start < text.count
    self.marked = Set(marked)
  }

  var markup: Markup {
    guard !lines.isEmpty else { return .none }
    let items = lines.enumerated().map { index, line -> Markup in
      let words = String(utf8: line.prefix(Self.longest)) + (line.count > Self.longest ? " …" : "")
      return
        "<li id=\"L\(index + 1)\"\(marked.contains(index + 1) ? " class=\"has-quote\"" : Markup.none)>\(words)</li>\n"
    }
    return """
      <section class="source" aria-labelledby="source"><h2 id="source">Source</h2>
      <div class="scroll" role="group" aria-labelledby="source" tabindex="0"><ol>
      \(items)</ol></div>
      \(isCut ? "<p class=\"facts\">Only the first \(Self.most) lines.</p>" : Markup.none)</section>
      """
  }
}
