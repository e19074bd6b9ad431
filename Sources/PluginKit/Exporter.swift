public import Articles

/// A plugin that turns articles into files.
///
/// The engine opens, names, syncs and renames the files; an exporter only makes bytes. A file holds an opening, the
/// bodies of its articles in order with a separator between them, and a closing; one article's own file is the same with
/// one body. Bodies are made on several threads at once and in any order.
///
/// What may depend on what is a promise, for the engine takes bodies over from an earlier file instead of making them
/// again: opening and separator depend on the options alone; a body on the options, its article and the article's number,
/// never on its neighbours or its place; the closing on the options and on how many bodies there are.
public protocol Exporter: Plugin {
  /// Where the output goes, as the workflow says.
  var destination: OutputPath { get }

  /// What stands before the first article.
  func opening() -> [UInt8]

  /// What one article adds.
  /// - Parameter position: the article's number, from 0: no other body of the file has it, and the article has it in every
  ///   run, whatever else is in the file.
  func body(of article: Article, position: Int) throws -> [UInt8]

  /// What one article adds, handed on in pieces, so that a long output is never held whole.
  ///
  /// An exporter whose outputs are short need not say anything: its ``body(of:position:)`` is the one piece.
  func write(_ article: Article, position: Int, inPieces take: @escaping ([UInt8]) -> Void) throws

  /// What stands between two articles.
  var separator: [UInt8] { get }

  /// What stands after the last article.
  /// - Parameter count: how many articles the file holds.
  func closing(count: Int) -> [UInt8]
}

extension Exporter {
  /// The body, whole.
  public func write(_ article: Article, position: Int, inPieces take: @escaping ([UInt8]) -> Void) throws {
    take(try body(of: article, position: position))
  }

  /// Nothing.
  public var separator: [UInt8] { [] }
  /// Nothing.
  public func opening() -> [UInt8] { [] }
  /// Nothing.
  public func closing(count: Int) -> [UInt8] { [] }

  /// Exporters leave the article as it is.
  public func run(_ article: inout Article, _ context: inout Context) throws {}
}

/// A path that an option names, with `${{ … }}` for the engine to fill in; `-` is standard output.
public struct OutputPath: Hashable, Sendable {
  /// The path as written.
  public let template: String

  /// A path.
  public init(_ template: String) { self.template = template }

  /// Standard output.
  public static let standardOutput = OutputPath("-")
}
