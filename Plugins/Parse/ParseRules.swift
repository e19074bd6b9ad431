import Diagnostics

/// What parse complains of.
enum ParseRules {
  static let empty = Rule(
    "P101", "the article is empty",
    "The file holds no words: nothing at all, or only white space and control characters. Check whether it was "
      + "written completely, or leave it out of the workflow's articles.")

  static let binary = Rule(
    "P102", "not a text",
    "The file is no text: a PDF document, a picture, a word processor's file. Export its text from the program that "
      + "made it, as plain text or Markdown, and give that to the workflow.")

  static let noSource = Rule(
    "P104", "nothing to parse",
    "The article came as a record without a structure, and a record does not hold the file it was made from. Give "
      + "the workflow the file itself.")

  static let all = [empty, binary, noSource]
}
