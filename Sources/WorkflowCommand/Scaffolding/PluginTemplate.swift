/// The source of a new plugin: it counts words, so that there is something to see and to change.
func pluginTemplate(type: String, layer: String) -> String {
  """
  public import Articles
  public import PluginKit
  import Prose
  public import Text

  /// Counts the words of an article's paragraphs.
  public struct \(type): Plugin {
    /// What a workflow may set.
    public struct Options: PluginOptions {
      /// Words shorter than this do not count.
      public var shortest = 1

      /// What holds where a workflow sets nothing.
      public init() {}
    }

    /// The layers that must be there: `parse` makes the structure.
    public static let reads: [any Layer.Type] = [Structure.self]
    /// The layer that it adds.
    public static let writes: [any Layer.Type] = [\(type)Layer.self]

    /// What the reference page shows; the examples are tests.
    public static let manual = Manual<Options>(
      summary: "Count the words of an article.",
      options: [
        Field("shortest", \\.shortest, "Words shorter than this, in bytes, do not count.", in: 1...100)
      ],
      examples: [
        Example(
          "A headline and a paragraph", "Council meets\\n\\nThe council met on Monday.",
          expect: [.value("\(layer).words", .integer(5))])
      ])

    private let options: Options

    /// A step with these options.
    public init(_ options: Options) { self.options = options }

    /// Works one article.
    public func run(_ article: inout Article, _ context: inout Context) {
      // The words and sentences of the article, read once for all plugins: docs/writing-plugins.md shows what it offers.
      let reading = article.reading
      let blocks = article[Structure.self]?.blocks ?? []
      var words = 0
      for sentence in reading.sentences where blocks[sentence.block].isProse {
        words += reading.words(of: sentence).count { $0.range.count >= options.shortest }
      }
      article[\(type)Layer.self] = \(type)Layer(words: words)
    }
  }

  /// What the plugin finds: the layer `\(layer)`.
  public struct \(type)Layer: Layer {
    /// The name in records.
    public static let layerName = "\(layer)"

    /// The number of words.
    public var words: Int

    init(words: Int) { self.words = words }

    /// What `count` of the layer is in the conditions of a workflow.
    public var count: Int { words }

    /// Writes the layer into a record.
    public func write(to record: inout RecordWriter) {
      record.object { $0.integer("words", words) }
    }

    /// Reads the layer from a record.
    public init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
      guard let words = value["words"]?.int else { throw RecordFailure("the number of words is missing") }
      self.words = words
    }
  }

  """
}
