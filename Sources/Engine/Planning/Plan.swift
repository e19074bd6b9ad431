public import Diagnostics
public import PluginKit
public import Text

/// A checked workflow, ready to run: every name resolved, every option read, nothing left that can be wrong with it.
public struct Plan: Sendable {
  /// The workflow's name.
  public var name: String
  /// What it is for.
  public var about: String?
  /// The workflow file as the user named it; `nil` for the built-in digest.
  public var file: String?
  /// The folder that relative paths of the file are relative to; empty for the current one.
  public var folder: String
  /// Files, folders, globs and record files, as the workflow names them.
  public var articles: [String]
  /// The programs that turn some of them into pages or texts.
  public var converters: [PlannedConverter] = []
  /// The steps, in order.
  public var steps: [PlannedStep]
  /// What is run at the start and the end of a run.
  public var handlers: Handlers
  /// The parameters with their values.
  public var params: [String: ExpressionValue]
  /// When it runs by itself.
  public var schedule: WorkflowSchedule?
  /// The folder whose new files start it.
  public var watch: String?

  /// Whether articles may wait for somebody.
  public var reviews: Bool { steps.contains(where: \.isReview) }

  /// Layers written by the steps, in order.
  public var layersWritten: [String] { steps.flatMap(\.writes) }
}

/// What is run around the steps of a run.
public struct Handlers: Sendable {
  /// Before the first article.
  public var start: [PlannedStep] = []
  /// After a run without a failure.
  public var success: [PlannedStep] = []
  /// After a run with a failure.
  public var failure: [PlannedStep] = []
  /// After every run.
  public var finish: [PlannedStep] = []

  /// Nothing.
  public init() {}
}

/// One step of a plan.
public struct PlannedStep: Sendable {
  /// What the step does.
  public enum Work: Sendable {
    /// A plugin adds layers.
    case plugin(any Plugin)
    /// An exporter writes files.
    case export(any Exporter, Destination)
    /// A child process gets the record and answers with layers.
    case command(ChildCommand)
    /// The article waits until somebody has decided.
    case review(ReviewQuestion)
  }

  /// The step's name, unique in the workflow: its `id`, or the plugin's name (with a number from the second on).
  public var id: String
  /// What people call it.
  public var label: String?
  /// What it does.
  public var work: Work
  /// Files of each article that the plugin is handed.
  var files: [StepFiles] = []
  /// Layers that must be there.
  public var reads: [String]
  /// Layers that it adds.
  public var writes: [String]
  /// The step is skipped for an article where this is false.
  public var condition: Expression?
  /// How often it is tried again.
  public var retry: RetryPolicy
  /// Seconds after which it is given up; `nil` for no limit.
  public var timeout: Double?
  /// What its failure means for the article.
  public var onError: OnError
  /// Steps whose failure skips this one.
  public var needs: [String]
  /// What decides, with the article, whether an earlier result is up to date: plugin, options, command, its inputs.
  public var fingerprint: JSONValue
  /// Where it stands in the workflow file.
  public var place: Location?

  /// Whether articles wait at it for somebody.
  public var isReview: Bool { if case .review = work { true } else { false } }
}

/// Files of each article that an option of a step names.
struct StepFiles: Sendable {
  /// The option.
  var option: String
  /// Paths and patterns, to be filled in for the article.
  var templates: [Template]
  /// The folder that they are relative to.
  var folder: String
}

/// Where an exporter's output goes.
public struct Destination: Hashable, Sendable {
  /// The path, relative to the workflow's folder unless it is absolute; `-` for standard output.
  public var template: Template
  /// Whether all articles of a run go into one file: no article in the path.
  public var gathers: Bool
  /// The outputs of another step that the bodies of a gathered file lead to; `nil` for none.
  public var pages: Template?
  /// Where it stands in the workflow file.
  var place: Location?

  /// Whether it is standard output.
  public var isStandardOutput: Bool { template.pieces == [.text("-")] }
}

/// A child process as a step.
public struct ChildCommand: Hashable, Sendable {
  /// A variable of the environment.
  public struct Variable: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value, with expressions to be filled in.
    public var value: Template
  }

  /// Program and arguments, each filled in for the article; never given to a shell.
  public var arguments: [Template]
  /// Fixed variables of its environment, each filled in for the article.
  public var environment: [Variable]
  /// Files, folders and globs that it reads besides the article, as the system finds them from the current folder.
  public var inputs: [String]
  /// Names of environment variables that it may see beside PATH, HOME, LANG, TZ and TMPDIR.
  public var passEnvironment: [String]
  /// Names of those whose values are masked wherever they would be printed or stored.
  public var secrets: [String]

  init(
    arguments: [Template], environment: [Variable] = [], inputs: [String] = [], passEnvironment: [String],
    secrets: [String]
  ) {
    self.arguments = arguments
    self.environment = environment
    self.inputs = inputs
    self.passEnvironment = passEnvironment
    self.secrets = secrets
  }
}
