/// Somebody who answers lines, each with one: the chain of steps here, or a process of its own.
///
/// Each thread has its own.
protocol LineAnswering {
  /// Answers the lines of a batch, in order.
  mutating func answer(_ batch: PipeBatch) -> PipeAnswers
}
