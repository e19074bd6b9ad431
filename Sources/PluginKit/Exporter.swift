public import Articles

/// A plugin that turns articles into files.
///
/// The engine opens, names, syncs and renames the files; an exporter only makes bytes. A file holds an opening, the
/// bodies of its articles in order with a separator between them, and a closing; one article's own file is the same with
/// one body. Bodies are made on several threads at once and in any order.
///
/// What may depend on what is a promise, for the engine takes bodies over from an earlier file instead of making them
/// again: opening and separator depend on the options alone; a body on the options, its article, the article's number and
/// the place of its page, never on its neighbours or its place; the closing on the options and on how many bodies there are.
public protocol Exporter: Plugin {
  /// Where the output goes, as the workflow says.
  var destination: OutputPath { get }

  /// What stands before the first article.
  func opening() -> [UInt8]

  /// What one article adds.
  /// - Parameter position: the article's number, from 0: no other body of the file has it, and the article has it in every
  ///   run, whatever else is in the file.
  func body(of article: Article, position: Int) throws -> [UInt8]

  /// The articles' own pages, to which the bodies of a gathered file lead; `nil` where they lead to none.
  var pages: ArticlePage? { get }

  /// What one article adds to a gathered file.
  /// - Parameter page: where the article's own page lies, seen from the file; `nil` where ``pages`` names none.
  func body(of article: Article, position: Int, page: String?) throws -> [UInt8]

  /// What one article adds, handed on in pieces, so that a long output is never held whole.
  ///
  /// An exporter whose outputs are short need not say anything: its ``body(of:position:)`` is the one piece.
  func write(_ article: Article, position: Int, inPieces take: @escaping ([UInt8]) -> Void) throws

  /// Whether a file of many articles has an order of its own, as a log that begins with the newest entry.
  ///
  /// It is put together when the last article is done, of what ``entries(of:position:)`` gives.
  var ordersEntries: Bool { get }

  /// What one article adds to a file that has an order of its own: pieces, each with what decides its place.
  /// - Parameter position: the article's number, as for ``body(of:position:)``.
  func entries(of article: Article, position: Int) throws -> [OrderedEntry]

  /// Whether the opening depends on the articles: the file is then put together when the last of them is done.
  var opensLast: Bool { get }

  /// What an article has to say to the opening, such as its date; `nil` for nothing.
  func stamp(of article: Article) -> String?

  /// What stands before the first article, where the stamps of all articles decide it.
  /// - Parameter latest: the greatest of the stamps.
  func opening(latest: String?) -> [UInt8]

  /// The tables that the exporter fills, if its file is a database; the bytes it makes are then of no account.
  var database: DatabaseScript? { get }

  /// What an article adds to the database.
  func rows(of article: Article) throws -> [DatabaseRow]

  /// A second file that an article's own file needs beside it; `nil` for none.
  func companion(of article: Article) -> CompanionFile?

  /// What stands between two articles.
  var separator: [UInt8] { get }

  /// What stands after the last article.
  /// - Parameter count: how many articles the file holds.
  func closing(count: Int) -> [UInt8]
}

extension Exporter {
  /// None.
  public var pages: ArticlePage? { nil }
  /// The body that leads nowhere.
  public func body(of article: Article, position: Int, page: String?) throws -> [UInt8] {
    try body(of: article, position: position)
  }
  /// The body, whole.
  public func write(_ article: Article, position: Int, inPieces take: @escaping ([UInt8]) -> Void) throws {
    take(try body(of: article, position: position))
  }

  /// No.
  public var ordersEntries: Bool { false }
  /// None.
  public func entries(of article: Article, position: Int) throws -> [OrderedEntry] { [] }
  /// No.
  public var opensLast: Bool { false }
  /// Nothing.
  public func stamp(of article: Article) -> String? { nil }
  /// The same opening, whatever the articles are.
  public func opening(latest: String?) -> [UInt8] { opening() }
  /// None.
  public var database: DatabaseScript? { nil }
  /// None.
  public func rows(of article: Article) throws -> [DatabaseRow] { [] }
  /// None.
  public func companion(of article: Article) -> CompanionFile? { nil }
  /// Nothing.
  public var separator: [UInt8] { [] }
  /// Nothing.
  public func opening() -> [UInt8] { [] }
  /// Nothing.
  public func closing(count: Int) -> [UInt8] { [] }

  /// Exporters leave the article as it is.
  public func run(_ article: inout Article, _ context: inout Context) throws {}
}

/// A file that stands beside an article's own: of the same name, with another ending.
public struct CompanionFile: Hashable, Sendable {
  /// The letters after the last dot of its name.
  public let ending: String
  /// Its bytes.
  public let content: [UInt8]

  /// A file.
  public init(ending: String, content: [UInt8]) {
    self.ending = ending
    self.content = content
  }
}

/// The path of an output of another step, one for each article, with `${{ … }}` for the engine to fill in.
public struct ArticlePage: Hashable, Sendable {
  /// The path as written.
  public let template: String

  /// A path.
  public init(_ template: String) { self.template = template }
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
