import Diagnostics
import YAML

/// A step as a workflow file states it, before any name in it has been looked up.
struct StepDefinition {
  /// What the step is to do.
  enum Action {
    /// A plugin by name, with its options.
    case plugin(Located<String>, options: YAMLNode?)
    /// A program with arguments.
    case command([YAMLNode])
  }

  var action: Action
  /// What people call it.
  var label: String?
  var id: Located<String>?
  var condition: YAMLNode?
  var needs: [Located<String>] = []
  var ways = StepWays()
  var reads: [Located<String>] = []
  var writes: [Located<String>] = []
  /// Files, folders and globs that a program reads besides its article.
  var inputs: [Located<String>] = []
  var passEnvironment: [Located<String>] = []
  var secrets: [Located<String>] = []
  var place: Location
  /// The file it stands in: an included one has its own.
  var source: SourceText

  init(_ action: Action, at place: Location, in source: SourceText) {
    self.action = action
    self.place = place
    self.source = source
  }
}

/// How a step is run, as far as a file says: what it leaves open its `defaults` decide.
struct StepWays {
  var retry: RetryPolicy?
  var timeout: Double?
  var onError: OnError?
  /// Fixed variables of a program's environment, by name.
  var environment: [(name: String, value: YAMLNode)] = []

  /// These ways, and those of `defaults` where they are silent.
  func joined(with defaults: StepWays) -> StepWays {
    var ways = self
    ways.retry = retry ?? defaults.retry
    ways.timeout = timeout ?? defaults.timeout
    ways.onError = onError ?? defaults.onError
    let own = Set(environment.map(\.name))
    ways.environment = defaults.environment.filter { !own.contains($0.name) } + environment
    return ways
  }
}
