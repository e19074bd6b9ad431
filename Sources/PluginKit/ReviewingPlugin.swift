/// A plugin at which articles wait until a person has decided.
///
/// The engine keeps what can be decided, stops the article, and gives it the decisions when it goes on; outside of a run
/// that is remembered the plugin does nothing.
public protocol ReviewingPlugin: Plugin {
  /// What is asked, and whom.
  var question: ReviewQuestion { get }
}

/// What a review asks, and whom.
public struct ReviewQuestion: Hashable, Sendable {
  /// What can be asked about.
  public enum Subject: String, OptionChoice, Hashable {
    case quotes
    case corrections
    case summary
    case headline
  }

  /// Those who decide, by a name that a newsroom gives them; `nil` for anybody.
  public var desk: String?
  /// Quotes that are less sure than this are asked about.
  public var below: Double
  /// What is asked about.
  public var subjects: [Subject]

  /// A question.
  public init(desk: String?, below: Double, subjects: [Subject]) {
    self.desk = desk
    self.below = below
    self.subjects = subjects
  }
}
