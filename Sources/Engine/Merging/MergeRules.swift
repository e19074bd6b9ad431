public import Diagnostics

/// What can be wrong with the answers to an archive.
public enum MergeRules {
  /// Lines have no answer.
  public static let missing = Rule(
    "R020", "lines without an answer",
    """
    Each line of an archive has one answer; these have none: a pipe was killed, a part of its output was lost, or a \
    shard was never worked. `workflow merge DIR --input ARCHIVE --again FILE` writes the lines to a file. Work that \
    with `workflow pipe --numbered`, put the answers into the folder, and merge again.
    """)
  /// A line has two answers.
  public static let doubled = Rule(
    "R021", "a line answered twice",
    """
    Two answers say that they belong to one line. Were both taken, its quotes would be counted twice. A shard was \
    worked twice, or two shards were numbered alike: remove one of the files. An error beside an answer is no double: \
    the answer settles it.
    """)
  /// An answer is about another text than its line.
  public static let otherText = Rule(
    "R022", "an answer to another text",
    """
    The text that was answered is not the text which stands in that line of the input. Name the input that was worked, \
    with its files in the order in which their lines were numbered; if it was changed since, work the changed lines \
    again.
    """)
  /// A line of an answer file is no answer.
  public static let broken = Rule(
    "R023", .warning, "not an answer",
    """
    A line of the folder is not what `workflow pipe` writes: half a line that a killed pipe left, or a file that does \
    not belong there. Whether something is lost by that is told by the count of the lines: name the input, or say how \
    many `--lines` it has. Files whose names begin with `.` or `_` are not read.
    """)
  /// Two articles have one name.
  public static let sameName = Rule(
    "R024", .warning, "two articles of one name",
    """
    Two lines of the archive have one `id`: perhaps an article was put into it twice. Both are answered and both stand \
    in the tables, where nothing but their text tells them apart.
    """)
  /// A line is too long to be worked.
  public static let leftOut = Rule(
    "R025", .warning, "a line too long to be worked again",
    "`workflow pipe` takes lines of up to 64 MiB. A longer one is answered with an error and not written to `--again`.")
  /// The tail of an archive cannot be missed.
  public static let unknownCount = Rule(
    "R026", .warning, "how many lines there were is not known",
    """
    Without `--input` or `--lines`, the greatest number that is answered counts as the last line: answers that are \
    missing behind it are not missed.
    """)

  /// All of them, by code.
  public static let all = [missing, doubled, otherText, broken, sameName, leftOut, unknownCount]
}
