/// Words of other tools, with what is written here: GitHub Actions, GitLab, Ansible, Dagu, Kestra, Airflow, cron.
///
/// `{}` in what is written stands for the author's own value.
enum ForeignWords {
  /// Where in a workflow file a word stands.
  enum Place { case workflow, on, step, program, schedule, retry, export }

  /// A word and what is written in its place.
  struct Word: Sendable {
    let keys: [String]
    let write: String
    var note = ""
    /// Whether the key alone tells what was meant, so that it may be rewritten.
    var isCertain = true
  }

  /// Keys under which other tools name what a step does.
  static let pluginKeys: Set<String> = [
    "use", "uses", "plugin", "action", "module", "type", "task", "step", "kind", "processor", "operator", "class",
  ]
  /// Keys under which they put its options.
  static let optionKeys: Set<String> = [
    "with", "options", "params", "args", "arguments", "config", "settings", "inputs",
  ]

  /// Values of `on_error`.
  static let onError: [String: String] = [
    "ignore": "continue", "skip": "continue", "warn": "continue", "true": "continue", "resume": "continue",
    "stop": "fail-article", "fail": "fail-article", "abort": "fail-article", "false": "fail-article",
    "halt": "fail-article", "raise": "fail-article",
  ]

  /// The word of that name at that place.
  static func word(_ key: String, in place: Place) -> Word? {
    let plain = key.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    return table(place).first { $0.keys.contains(plain) }
  }

  private static func table(_ place: Place) -> [Word] {
    switch place {
    case .workflow: workflow
    case .on: on
    case .step: step
    case .program: program
    case .schedule: schedule
    case .retry: retry
    case .export: export
    }
  }

  // Keys are compared in small letters, without dashes and underscores.

  private static let workflow = [
    Word(
      keys: ["jobs", "job", "stages", "stage", "pipeline", "pipelines", "tasks", "plays", "dag", "nodes", "flow"],
      write: "steps: [parse, …]", note: "there are no jobs here: `steps` stands at the top of the file, in order"),
    Word(keys: ["inputs", "parameters", "variables", "vars", "arguments", "args", "variable"], write: "params: {}"),
    Word(
      keys: ["input", "files", "file", "sources", "source", "documents", "docs", "data", "texts", "inbox", "hosts"],
      write: "articles: {}"),
    Word(keys: ["cron", "interval"], write: "schedule: {}"),
    Word(keys: ["timezone", "tz"], write: "schedule: {cron: \"0 6 * * *\", timezone: {}}"),
    Word(
      keys: ["triggers", "trigger", "when", "rules"], write: "schedule: \"0 6 * * *\"",
      note: "for new files in a folder, write watch: FOLDER/"),
    Word(keys: ["title", "label", "displayname", "workflow", "id", "runname", "workflowname"], write: "name: {}"),
    Word(keys: ["about", "summary", "doc", "documentation", "comment"], write: "description: {}"),
    Word(
      keys: [
        "onfailure", "onsuccess", "onerror", "handlers", "handler", "hooks", "handleron", "errors", "notify",
        "alerts", "finally", "onexit", "callbacks",
      ],
      write: "on: {failure: [{run: ./notify.sh}]}", note: "handlers are start, success, failure, finish"),
    Word(
      keys: ["include", "includes", "import", "imports", "extends"], write: "steps: [{include: {}}, …]",
      note: "a step `- include: FILE` puts the steps of that file in its place"),
    Word(keys: ["env", "environment", "envvars"], write: "defaults: {env: {}}"),
    Word(keys: ["retry", "retries"], write: "defaults: {retry: {attempts: 3}}"),
    Word(keys: ["timeout", "timeoutminutes"], write: "defaults: {timeout: 30s}"),
    Word(keys: ["onerrors", "continueonerror", "failfast"], write: "defaults: {on_error: continue}"),
    Word(
      keys: ["output", "outputs", "export", "exports", "destination", "artifacts", "results", "out"],
      write: "steps: [parse, {export: out/articles.jsonl}]", note: "what is written is a step `export`"),
    Word(keys: ["folder", "watches", "watchdir"], write: "watch: {}"),
    Word(
      keys: [
        "runson", "agent", "image", "container", "permissions", "concurrency", "namespace", "version",
        "apiversion", "kind", "services", "cache", "connection", "becomes", "become", "gatherfacts",
      ],
      write: "nothing", note: "steps run on this machine: leave the key out"),
    Word(keys: ["test", "checks", "assertions"], write: "tests: {}"),
  ]

  private static let on = [
    Word(keys: ["schedule", "cron", "timer"], write: "schedule: {}", note: "`schedule` stands at the top of the file"),
    Word(
      keys: ["push", "pullrequest", "workflowdispatch", "workflowcall", "manual", "release", "merge"],
      write: "workflow run FILE", note: "a workflow runs when it is called, by `schedule` or by `watch`"),
    Word(keys: ["watch", "file", "files", "paths", "change", "changes", "created"], write: "watch: FOLDER/"),
    Word(keys: ["error", "errors", "failed", "fail", "onfailure", "onerror"], write: "failure: {}"),
    Word(keys: ["succeeded", "ok", "passed", "onsuccess"], write: "success: {}"),
    Word(keys: ["always", "done", "end", "finished", "exit", "complete", "completed", "finally"], write: "finish: {}"),
    Word(keys: ["begin", "started", "before", "init"], write: "start: {}"),
  ]

  private static let step = [
    Word(keys: ["when", "condition", "onlyif", "only", "rules", "preconditions", "where"], write: "if: {}"),
    Word(
      keys: ["dependson", "depends", "after", "requires", "need", "dependencies", "upstream", "waitfor"],
      write: "needs: {}", note: "or leave it out: steps run in the order of the file"),
    Word(
      keys: [
        "continueonerror", "ignoreerrors", "allowfailure", "continueon", "ignorefailure", "failfast", "onfailure",
      ],
      write: "on_error: continue"),
    Word(keys: ["timeoutminutes"], write: "timeout: {}m"),
    Word(
      keys: ["timeoutseconds", "timeoutsec", "timeoutsecs", "executiontimeout", "deadline", "maxtime"],
      write: "timeout: {}s"),
    Word(
      keys: ["retries", "attempts", "maxattempts", "maxretries", "retrycount", "tries", "retrypolicy"],
      write: "retry: {attempts: {}}"),
    Word(keys: ["delay", "backoff", "retrydelay"], write: "retry: {attempts: 3, backoff: {}}"),
    Word(keys: ["label", "title", "description", "displayname", "comment", "about", "desc"], write: "name: {}"),
    Word(keys: ["environment", "variables", "vars", "envvars"], write: "env: {}"),
    Word(
      keys: ["foreach", "loop", "withitems", "matrix", "strategy", "each", "forall", "items"], write: "no loop",
      note: "each step works every article: leave the key out"),
    Word(
      keys: [
        "parallel", "async", "concurrency", "pool", "queue", "priority", "runson", "image", "container", "docker",
        "tags", "become", "delegateto", "hosts",
      ],
      write: "nothing", note: "leave the key out: `workflow run --jobs N` says how many articles are worked at once"),
    Word(
      keys: ["with", "options", "params", "args", "arguments", "config", "settings"],
      write: "- PLUGIN: {}", note: "options stand below the plugin's name", isCertain: false),
    Word(
      keys: ["register", "output", "outputs", "stdout", "produces", "result"], write: "writes: [LAYER]",
      note: "what a program answers becomes the layers that `writes` names"),
    Word(keys: ["input", "consumes", "stdin"], write: "reads: [LAYER]"),
    Word(
      keys: ["cwd", "workingdirectory", "dir", "chdir", "workdir"], write: "nothing",
      note: "programs run in the folder of the workflow file"),
    Word(keys: ["secret", "passenvironment", "envfrom"], write: "pass_env: {}"),
    Word(keys: ["iderror", "key", "stepid", "ref"], write: "id: {}"),
  ]

  private static let program = [
    Word(
      keys: ["import", "importtasks", "includetasks", "includesteps", "includefile", "extends", "template", "call"],
      write: "include: {}"),
    Word(
      keys: ["command", "cmd", "exec", "program", "execute", "commands", "entrypoint"], write: "run: {}"),
    Word(
      keys: ["script", "shell", "bash", "sh", "python", "raw", "scripts", "powershell"], write: "run: [sh, -c, {}]",
      note: "no shell is started by itself: call one, or name the program"),
  ]

  private static let schedule = [
    Word(keys: ["interval", "period", "frequency", "repeat"], write: "every: {}"),
    Word(keys: ["tz", "zone", "timezoneid"], write: "timezone: {}"),
    Word(keys: ["at", "time", "daily", "expression", "crontab", "schedule", "when"], write: "cron: \"0 6 * * *\""),
    Word(keys: ["catchup", "backfill", "misfire", "recover", "recovermissedschedules"], write: "missed: last"),
    Word(keys: ["concurrency", "concurrencypolicy", "maxactiveruns", "singleton"], write: "overlap: skip"),
    Word(keys: ["delay", "randomdelay", "randomizeddelaysec", "splay"], write: "jitter: {}"),
    Word(keys: ["exclude", "holidays", "skip", "excluding"], write: "except: {}"),
  ]

  private static let retry = [
    Word(
      keys: ["limit", "count", "maxattempts", "maxretries", "retries", "times", "maxattempt", "number", "attempt"],
      write: "attempts: {}"),
    Word(
      keys: ["delay", "wait", "interval", "intervalsec", "pause", "sleep", "backoffseconds", "initialdelay"],
      write: "backoff: 2s"),
    Word(keys: ["maxdelay", "maxinterval", "maxwait", "maxbackoff", "maxduration"], write: "max: 30s"),
  ]

  private static let export = [
    Word(keys: ["format", "type", "kind", "formats"], write: "as: {}"),
    Word(
      keys: [
        "path", "file", "filename", "output", "dest", "destination", "out", "target", "outputfile", "outfile", "dir",
        "folder",
        "directory",
      ],
      write: "to: {}"),
    Word(keys: ["layer", "table", "what", "rows", "data", "from", "source"], write: "of: {}"),
  ]
}
