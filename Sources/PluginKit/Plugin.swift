public import Articles

/// A named, versioned, pure step of a workflow: it reads layers of an article and writes layers.
///
/// To add one, make a folder `Plugins/NAME` with a file `NAME.swift` that declares `public struct NAME: Plugin`;
/// the registry finds it at the next build. In workflows its name is the type's in small letters with dashes:
/// `ExtractQuotes` is `extract-quotes`.
///
/// A plugin is a value and a pure function: the same article and options give the same layers. It touches no file, no
/// network, no clock but the ``Context``'s. Plugins that write files are ``Exporter``s.
public protocol Plugin: Sendable {
  /// What a workflow may set.
  associatedtype Options: PluginOptions

  /// What it does, its options, its examples: parser, reference page, schema and tests are made from it.
  static var manual: Manual<Options> { get }
  /// The layers that must have been written before.
  static var reads: [any Layer.Type] { get }
  /// The layers that it writes.
  static var writes: [any Layer.Type] { get }

  /// Prepares a step of a workflow; done once, before the first article.
  /// - Throws: a `Diagnostic` when the options cannot work together.
  init(_ options: Options) throws

  /// Works one article.
  /// - Throws: anything; the article then fails, alone and by name.
  func run(_ article: inout Article, _ context: inout Context) throws
}

extension Plugin {
  /// No layers.
  public static var reads: [any Layer.Type] { [] }
  /// No layers.
  public static var writes: [any Layer.Type] { [] }
}
