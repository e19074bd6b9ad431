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
  var id: Located<String>?
  var condition: YAMLNode?
  var needs: [Located<String>] = []
  var retry = RetryPolicy()
  var timeout: Double?
  var onError = OnError.failArticle
  var reads: [Located<String>] = []
  var writes: [Located<String>] = []
  var passEnvironment: [Located<String>] = []
  var secrets: [Located<String>] = []
  var place: Location
  /// The file it stands in: an included one has its own.
  var source: SourceText
}
