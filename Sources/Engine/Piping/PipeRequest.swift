public import Articles
import Files

/// What a pipe is to do, and how.
public struct PipeRequest: Sendable {
  /// The longest line that is taken: 64 MiB, its line feed left out.
  public static let longestLine = 64 << 20

  /// The checked workflow; ``PipeRules/refusals(_:)`` finds nothing in it.
  public var plan: Plan
  /// How many articles are worked at once; `nil` for one a core.
  public var jobs: Int?
  /// Whether each line begins with its number in the archive and a tab.
  public var isNumbered = false
  /// The program that works the articles instead of this process, with its arguments; `nil` for none.
  ///
  /// It reads numbered lines and answers each with one line: `workflow pipe` itself.
  public var isolatedBy: [String]?
  /// Layers whose types are known.
  public var layerTypes: [any Layer.Type] = []
  /// The environment that child processes may be given parts of.
  public var environment: [String: String] = [:]

  /// A pipe through this plan with usual options.
  public init(plan: Plan) { self.plan = plan }

  /// How many articles are worked at once.
  public var workers: Int { max(1, jobs ?? SystemProcess.processors) }
}
