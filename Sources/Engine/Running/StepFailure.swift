import Diagnostics
import Text

/// Why a step failed that has no better error of its own.
struct StepFailure: Error {
  /// Why, in words.
  var message: String
  /// Whether it ran past its time.
  var timedOut = false
  /// What a program wrote to its standard error.
  var standardError: String?

  init(_ message: String) { self.message = message }

  /// It ran past its time.
  static var timedOut: StepFailure {
    var failure = StepFailure("it ran past its time")
    failure.timedOut = true
    return failure
  }
}

/// An error in one sentence, without control characters.
func errorSentence(_ error: any Error) -> String {
  switch error {
  case let failure as StepFailure: visible(failure.message)
  case let failure as OutputFailure: failure.sentence
  case let failure as ArticleFailure: failure.message
  case let diagnostic as Diagnostic: visible(diagnostic.message)
  default: visible("\(error)")
  }
}

/// Seconds as microseconds, never more than a year.
func wholeMicroseconds(_ seconds: Double) -> Int {
  seconds.isFinite ? Int(min(max(seconds, 0), 31_536_000) * 1_000_000) : 31_536_000_000_000
}
