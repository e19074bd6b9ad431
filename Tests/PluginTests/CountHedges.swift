public import Articles
import Diagnostics
public import PluginKit
import Prose
public import Text

/// Counts the words by which an article says less than it seems to.
public struct CountHedges: Plugin {
  /// What a workflow may set.
  public struct Options: PluginOptions {
    /// A newsroom's own list.
    public var words: DataFile?

    /// The plugin's own list alone.
    public init() {}
  }

  /// Where running text stands.
  public static let reads: [any Layer.Type] = [Structure.self]
  /// How many hedges there are.
  public static let writes: [any Layer.Type] = [CountHedgesLayer.self]

  /// Options, examples and rules.
  public static let manual = Manual<Options>(
    summary: "Count the hedges of an article.",
    options: [Field("words", \.words, "A YAML file whose list `words` is added to the plugin's own.")],
    examples: [
      Example(
        "A rumour", "Ferry returns\n\nIt could sail on Monday, a captain «1»reportedly«/1» said.",
        expect: [
          .value("count-hedges.words", .integer(2)), .value("diagnostics[1].code", "H101"),
          .span("diagnostics[1]", marked: 1),
        ])
    ],
    rules: [hedged, unreadable])

  static let hedged = Rule(
    "H101", .note, "a hedge", "The word says less than it seems to. Say who reports it, or leave it out.")
  static let unreadable = Rule(
    "H102", "a list of hedges without words", "The file that `words` names holds a list of that name: `words: [maybe]`."
  )

  private static let usual = ["may", "might", "could", "reportedly", "allegedly"]
  private let hedges: WordSet

  /// A step that counts the words of both lists.
  public init(_ options: Options) throws {
    let own = options.words?.data["words"]?.items?.compactMap(\.text) ?? []
    if let file = options.words, own.isEmpty { throw Diagnostic(Self.unreadable, "\(file.path) has no list “words”") }
    hedges = WordSet(Self.usual + own)
  }

  /// Counts and remarks.
  public func run(_ article: inout Article, _ context: inout Context) {
    let reading = article.reading
    let blocks = article[Structure.self]?.blocks ?? []
    var count = 0
    for sentence in reading.sentences where blocks[sentence.block].isProse {
      for word in reading.words(of: sentence) where hedges.contains(word.hash) {
        count += 1
        context.report(Self.hedged, "“\(article.text[word.range])” says less than it seems to", at: word.range)
      }
    }
    article[CountHedgesLayer.self] = CountHedgesLayer(words: count)
  }
}

/// What the plugin finds: the layer `count-hedges`.
public struct CountHedgesLayer: Layer {
  /// The name in records.
  public static let layerName = "count-hedges"

  /// The number of hedges.
  public var words: Int

  init(words: Int) { self.words = words }

  /// What conditions ask for.
  public var count: Int { words }

  /// Writes the layer.
  public func write(to record: inout RecordWriter) {
    record.object { $0.integer("words", words) }
  }

  /// Reads the layer.
  public init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    guard let words = value["words"]?.int else { throw RecordFailure("the number of words is missing") }
    self.words = words
  }
}
