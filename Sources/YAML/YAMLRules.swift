public import Diagnostics

/// All that this module may complain about, in the order of the codes.
public let yamlRules: [Rule] = [
  .yamlSyntax, .yamlUTF8, .yamlControlCharacter, .yamlTooLarge, .yamlTab, .yamlDepth, .yamlDuplicateKey,
  .yamlUndefinedAlias, .yamlSelfReference, .yamlAliasBomb, .yamlMerge, .yamlTag, .yamlNumber, .yamlSeveralDocuments,
  .yamlStrict, .yamlTooManyProblems,
]

extension Rule {
  static let yamlSyntax = Rule(
    "Y001", .error, "The text is not YAML",
    """
    The file breaks the grammar of YAML: most often a quote or bracket that is never closed, a colon inside a text \
    that is not quoted, or lines that do not line up. Nothing after this place could be read.
    """)
  static let yamlUTF8 = Rule(
    "Y002", .error, "The file is not UTF-8",
    "YAML files are read as UTF-8 only, so that every editor sees the same letters. Save the file again as UTF-8.")
  static let yamlControlCharacter = Rule(
    "Y003", .error, "A control character stands in the file",
    """
    NUL and other invisible control characters have no place in YAML; they come from binary files or a broken copy. \
    Delete the character, or write it as an escape such as "\\0" inside double quotes.
    """)
  static let yamlTooLarge = Rule(
    "Y004", .error, "The file is too large",
    "A YAML file may have 4 MB. Articles and data belong into files of their own, which a workflow names.")
  static let yamlTab = Rule(
    "Y005", .error, "A tab stands where the indentation is",
    "YAML counts spaces to see what belongs to what; a tab has no width there. Use two spaces for each level.")
  static let yamlDepth = Rule(
    "Y006", .error, "Nested too deeply",
    "Values may stand inside each other 64 levels deep, what an alias brings along included.")
  static let yamlDuplicateKey = Rule(
    "Y007", .error, "A key occurs twice",
    """
    A mapping can hold a key once; with two, one of the values would be lost without a word. Remove or rename one of \
    them.
    """)
  static let yamlUndefinedAlias = Rule(
    "Y008", .error, "An alias without its anchor",
    "`*name` repeats the value that was marked `&name` earlier in the same document. No value was marked so.")
  static let yamlSelfReference = Rule(
    "Y009", .error, "A value contains itself",
    "`*name` stands inside the value marked `&name`, so that the value would never end.")
  static let yamlAliasBomb = Rule(
    "Y010", .error, "Aliases repeat too much",
    """
    Each alias stands for a copy of the value it names. Together the copies of this file would hold more than 100,000 \
    values or 4 MB of text, which no workflow needs and which could fill the machine's memory.
    """)
  static let yamlMerge = Rule(
    "Y011", .error, "Nothing to merge",
    "`<<` adds the entries of another mapping, or of a list of mappings. To have a key of that name, quote it: \"<<\".")
  static let yamlTag = Rule(
    "Y012", .error, "A value does not fit its tag",
    "A tag such as `!!int` says what the value after it is; this value cannot be read as that.")
  static let yamlNumber = Rule(
    "Y013", .error, "A number is too large",
    "The number cannot be held exactly enough. If it is a name or an identifier, put it in quotes.")
  static let yamlSeveralDocuments = Rule(
    "Y014", .error, "More than one document",
    "A line `---` begins another document. This file must hold exactly one.")
  static let yamlStrict = Rule(
    "Y015", .error, "Not quite YAML",
    """
    Some readers accept this, others read it differently or not at all; YAML 1.2 forbids it. Setting it right makes \
    the file mean the same everywhere.
    """)
  static let yamlTooManyProblems = Rule(
    "Y016", .error, "Too many problems",
    "After 100 problems in one file no more are listed. Set the first ones right and look again.")
}
