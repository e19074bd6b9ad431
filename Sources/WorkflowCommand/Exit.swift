/// How a command ends; thrown by commands that have already said what there is to say.
struct Exit: Error, Equatable {
  /// The code that the process ends with.
  let code: Int32

  /// All is well.
  static let done = Exit(code: 0)
  /// An article or a step failed.
  static let failed = Exit(code: 1)
  /// The command line is wrong, or the workflow file is not there.
  static let usage = Exit(code: 2)
  /// The workflow file is invalid.
  static let invalid = Exit(code: 3)
  /// Standard output or the state could not be written or read.
  static let ioError = Exit(code: 74)
}
