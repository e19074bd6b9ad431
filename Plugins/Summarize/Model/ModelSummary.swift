import Articles
import PluginKit
import Prose
import Text

/// Asks a language model for a summary and keeps what stands in the article.
struct ModelSummary {
  private let article: Article
  private let options: SummarizeOptions
  private let guardian: SummaryGuard

  /// A longer article is cut: its beginning says most.
  private static let longestText = 24_000
  /// A token stands for fewer bytes than these in any language; an article of which fewer tokens are counted was not read.
  private static let bytesPerToken = 8
  /// No sentence needs more.
  private static let tokensPerSentence = 80
  /// So many reasons are named.
  private static let mostReasons = 3

  init(_ article: Article, _ options: SummarizeOptions) throws {
    self.article = article
    self.options = options
    guardian = try SummaryGuard(article)
  }

  /// The summary; `nil` where there is none to keep, which is then said.
  func ask(_ context: inout Context) throws -> Summary? {
    let text = text
    guard !text.isEmpty else { return nil }
    let content: String
    do {
      let question = ModelQuestion(
        address: ModelAddress.questions(options.url ?? ""), body: body(text), keyVariable: options.key,
        seconds: options.wait)
      content = try Self.content(of: context.ask(question), text.utf8.count)
    } catch {
      context.report(SummaryRules.noModel, "the summary is the article's own: \(error.reason)")
      return nil
    }
    try context.checkpoint()
    return kept(content, &context)
  }

  /// The headline and the running text, notices and page furniture left out.
  private var text: String {
    var text = ""
    for range in guardian.passages {
      let words = article.text[range]
      guard text.utf8.count + words.utf8.count <= Self.longestText else { break }
      text += (text.isEmpty ? "" : "\n\n") + words
    }
    return text
  }

  private func body(_ text: String) -> String {
    let count = options.sentences == 1 ? "one sentence" : "at most \(options.sentences) sentences"
    var body: JSONObject = [:]
    if let model = options.model { body.append("model", .string(model)) }
    body.append(
      "messages",
      [
        [
          "role": "system",
          "content": .string(
            "You shorten news articles for editors. Write \(count) in the language of the article. Use only words, names "
              + "and numbers of the article, say who said what, change no quotation, and add nothing."),
        ],
        ["role": "user", "content": .string(text)],
      ])
    body.append("temperature", .integer(0))
    body.append("max_tokens", .integer(options.sentences * Self.tokensPerSentence))
    body.append("stream", .bool(false))
    return JSONValue.object(body).compact
  }

  /// The words of an answer.
  private static func content(of answer: [UInt8], _ sent: Int) throws(UnansweredQuestion) -> String {
    guard let json = try? JSONParser.parse(answer) else { throw UnansweredQuestion("the server's answer is not JSON") }
    guard let choice = json["choices"]?.items?.first, let content = choice["message"]?["content"]?.text else {
      throw UnansweredQuestion("the server's answer holds no text")
    }
    if let tokens = json["usage"]?["prompt_tokens"]?.int, tokens < sent / bytesPerToken {
      throw UnansweredQuestion(
        "the article never reached the model: of \(sent) bytes it read \(tokens) tokens (its chat template may be wrong)"
      )
    }
    return content
  }

  /// The sentences that stand in the article, each once, as many as are asked for.
  private func kept(_ content: String, _ context: inout Context) -> Summary? {
    let text = Array(content.utf8)
    var sentences: [Summary.Sentence] = []
    var seen: Set<[UInt8]> = []
    var reasons: [String] = []
    var words = 0
    var asked = 0
    for range in sentenceRanges(in: text, range: 0..<text.count, language: guardian.language) {
      guard seen.insert(Array(text[range])).inserted else { continue }
      asked += 1
      guard sentences.count < options.sentences, asked <= options.sentences * 4 else { continue }
      switch guardian.verdict(on: text, range) {
      case .dropped(let reason): reasons.append(reason)
      case .kept(let support):
        let written = String(utf8: text[range])
        words += written.utf8.split(separator: UInt8(ascii: " ")).count
        guard words <= options.words ?? .max, let sentence = Summary.Sentence(written: written, support: support) else {
          continue
        }
        sentences.append(sentence)
      }
    }
    let why = reasons.isEmpty ? "it wrote no sentence" : reasons.prefix(Self.mostReasons).joined(separator: "; ")
    guard !sentences.isEmpty, sentences.count >= reasons.count else {
      context.report(SummaryRules.noModel, "the summary is the article's own, the model's cannot be kept: \(why)")
      return nil
    }
    if !reasons.isEmpty { context.report(SummaryRules.dropped, "of the model's summary was dropped: \(why)") }
    return Summary(method: "model", sentences: sentences)
  }
}
