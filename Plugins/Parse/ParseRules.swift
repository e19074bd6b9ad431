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

  static let metadata = Rule(
    "P105", .warning, "metadata that cannot be read",
    "Front matter, a sidecar file, or what else the article came in says something that is none of its kind: a date "
      + "that does not exist (yesterday, 2026-02-30), a language nobody knows, an address that does not begin with "
      + "http, or several values where one belongs. It is left out, and what the article itself says counts.")

  static let embargo = Rule(
    "P106", "an embargo that cannot be read",
    "The article has an embargo, but what stands there is no time. The article fails, because nobody can say when it "
      + "may go out. Write the time with its zone, such as 2026-03-04T06:00:00+01:00.")

  static let damaged = Rule(
    "P107", .warning, "damaged characters",
    "Some bytes of the file are no character of its encoding. Each is kept as U+FFFD at its place, so that nothing is "
      + "lost silently. Ask for the file anew, or save it in its right encoding.")

  static let all = [empty, binary, noSource, metadata, embargo, damaged]
}
