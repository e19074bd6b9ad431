/// The options of a plugin: a value with a default for everything.
public protocol PluginOptions: Sendable {
  /// All defaults.
  init()

  /// What is wrong with options that are each right by themselves.
  func problems() -> [OptionProblem]
}

extension PluginOptions {
  /// No problems.
  public func problems() -> [OptionProblem] { [] }
}

/// Options that do not go together, told at the place of one of them.
public struct OptionProblem: Sendable {
  /// The option at which the complaint is shown.
  public let option: String
  /// One sentence.
  public let message: String
  /// What to do instead.
  public let help: String?

  /// A problem shown at that option.
  public init(at option: String, _ message: String, help: String? = nil) {
    self.option = option
    self.message = message
    self.help = help
  }
}

/// A plugin without options.
public struct NoOptions: PluginOptions {
  /// All defaults.
  public init() {}
}
