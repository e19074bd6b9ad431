public import Diagnostics

/// The rules about workflow files.
public enum WorkflowRules {
  /// W001: not a workflow.
  public static let notAMapping = Rule(
    "W001", "not a workflow",
    "A workflow file is a YAML mapping with at least `steps`. `workflow new workflow NAME` writes one to start from.")
  /// W002: unknown key.
  public static let unknownKey = Rule(
    "W002", "unknown key",
    "The key means nothing here: it is misspelt, or it belongs to another part of the file. `workflow schema` prints "
      + "all keys; editors complete from it.")
  /// W003: missing key.
  public static let missingKey = Rule(
    "W003", "missing key", "A key that must be there is not: every workflow has `steps`.")
  /// W004: wrong type of value.
  public static let wrongType = Rule(
    "W004", "wrong type of value",
    "The value has another form than this key takes: a list where a text should stand, say. Remember that YAML reads "
      + "`yes` and `no` as texts, and that a text which looks like a number needs quotes.")
  /// W010: unknown plugin.
  public static let unknownPlugin = Rule(
    "W010", "unknown plugin",
    "No plugin of that name is built in. `workflow plugins` lists them; `workflow new plugin NAME` adds one.")
  /// W011: step not understood.
  public static let badStep = Rule(
    "W011", "step not understood",
    "A step is the name of a plugin (`- parse`), a plugin with options (`- summarize: {sentences: 3}`), a program "
      + "(`- run: ./check.py`) or an `include`; beside it stand the keys name, id, if, needs, retry, timeout, on_error."
  )
  /// W012: layer read before it is written.
  public static let layerOrder = Rule(
    "W012", "layer read before it is written",
    "A step reads what no earlier step writes. Steps run in the order of the file: put the step that writes the layer "
      + "before the one that reads it.")
  /// W013: two steps with one id.
  public static let duplicateID = Rule(
    "W013", "two steps with one id", "The id of a step must be unique in its workflow: `needs` and the log name it.")
  /// W014: needs an unknown step.
  public static let unknownNeed = Rule(
    "W014", "needs an unknown step", "`needs` lists ids of steps of the same workflow.")
  /// W015: steps need each other.
  public static let needsCycle = Rule(
    "W015", "steps need each other",
    "The steps wait for each other in a circle, so that none could ever run. Take one of the `needs` away.")
  /// W016: two steps write one file.
  public static let sameOutput = Rule(
    "W016", "two steps write one file",
    "Both steps would write the same file, and one result would be lost. Give them different paths.")
  /// W017: output path not allowed.
  public static let badOutput = Rule(
    "W017", "output path not allowed",
    "An output must lie inside the workflow's folder, unless the file names an absolute path: `..` is not followed.")
  /// W018: pages that no step writes.
  public static let noSuchPages = Rule(
    "W018", "pages that no step writes",
    "`pages` of an index names the pages that another step of the workflow writes, by the same path as that step's `to`."
  )
  /// W020: expression not understood.
  public static let badExpression = Rule(
    "W020", "expression not understood",
    "Between ${{ and }} stand paths (article.slug, params.NAME, quotes.count), texts in quotes, numbers, comparisons, "
      + "and, or, not, and the functions slug(), date(), lower(), default().")
  /// W021: unknown name in an expression.
  public static let unknownPath = Rule(
    "W021", "unknown name in an expression",
    "Expressions know `article`, `params`, the count of every layer that an earlier step writes, and in handlers "
      + "`run` and `error`.")
  /// W022: value not known before the run.
  public static let notYetKnown = Rule(
    "W022", "value not known before the run",
    "Options of a step are fixed before the first article is read, so that they can be checked: only `params` can be "
      + "used in them. Paths (`to:`), conditions (`if:`) and arguments of `run:` may use `article` too.")
  /// W030: parameter not understood.
  public static let badParameter = Rule(
    "W030", "parameter not understood",
    "A parameter has a `type` (text, integer, number, boolean, list), a `default` of that type, and `about`.")
  /// W031: wrong value for a parameter.
  public static let parameterValue = Rule(
    "W031", "wrong value for a parameter",
    "`--set NAME=VALUE` gives a parameter a value of its type; a parameter without a default must be given one.")
  /// W032: duration not understood.
  public static let badDuration = Rule(
    "W032", "duration not understood", "A duration is a number with a unit: 500ms, 30s, 15m, 2h, 1d.")
  /// W040: file not found.
  public static let missingFile = Rule(
    "W040", "file not found", "A file that the workflow names does not exist or cannot be read.")
  /// W041: file includes itself.
  public static let includeCycle = Rule(
    "W041", "file includes itself", "A file includes itself, by way of others perhaps. Take one of the includes away.")
  /// W042: articles that are no files.
  public static let badArticles = Rule(
    "W042", "articles that are no files",
    "`articles` lists files, folders, globs and record files. Addresses of the web are not read: save the page first.")
  /// W050: secret in plain text.
  public static let plainSecret = Rule(
    "W050", .warning, "secret in plain text",
    "The value looks like a password or an access token. Whoever can read the workflow can read it: put it in an "
      + "environment variable and name it under `pass_env` and `secrets`.")
  /// W051: secret not passed on.
  public static let undeclaredSecret = Rule(
    "W051", "secret not passed on",
    "A name under `secrets` must be listed under `pass_env` too: nothing else is passed.")
  /// W052: layer not understood.
  public static let commandLayers = Rule(
    "W052", "layer not understood",
    "`reads` and `writes` list names of layers; a built-in layer such as `quotes` can be read but only its own plugin "
      + "writes it.")
  /// W060: a test of the workflow fails.
  public static let testFailed = Rule(
    "W060", "a test of the workflow fails",
    "The record of the test's article has another value at that path than the test expects. `workflow test` works the "
      + "article through all steps but exports, and compares; `workflow run ARTICLE --json` shows a whole record.")

  /// All rules, by code.
  public static let all = [
    notAMapping, unknownKey, missingKey, wrongType, unknownPlugin, badStep, layerOrder, duplicateID, unknownNeed,
    needsCycle, sameOutput, badOutput, noSuchPages, badExpression, unknownPath, notYetKnown, badParameter,
    parameterValue, badDuration, missingFile, includeCycle, badArticles, plainSecret, undeclaredSecret, commandLayers,
    testFailed,
  ]
}
