public import Diagnostics

/// What can keep a run from beginning.
public enum RunRules {
  /// Two articles would be written to one file.
  public static let slugClash = Rule(
    "R001", "two articles of one name",
    """
    `article.slug` is made of an article's path below the folder that its pattern begins with, without the extension. \
    Where outputs are named by it, two articles of one slug would be written to one file, so the run does not begin. \
    Rename one of the articles.
    """)
  /// There is no such run.
  public static let noSuchRun = Rule(
    "R002", "no such run",
    "`workflow retry RUN` works the articles that failed in a run of the status log. `workflow history` lists the runs."
  )

  /// All of them, by code.
  public static let all = [slugClash, noSuchRun]
}
